package com.seekapa.server.catalog.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhysicalNameTest {
  @Test
  void names_are_cut_at_underscores_capitals_and_digits() {
    assertThat(said("first_call")).isEqualTo("first call");
    assertThat(said("firstCall")).isEqualTo("first call");
    assertThat(said("HTTPStatus")).isEqualTo("http status");
    assertThat(said("Unit Price")).isEqualTo("unit price");
    assertThat(said("line2")).isEqualTo("line 2");
    assertThat(said("q1")).isEqualTo("q1");
    assertThat(said("группа_ид")).isEqualTo("группа ид");
  }

  @Test
  void abbreviations_are_written_out() {
    assertThat(said("inv_qty")).isEqualTo("invoice quantity");
    assertThat(said("FName")).isEqualTo("first name");
    assertThat(said("DOB")).isEqualTo("date of birth");
    assertThat(said("acct_no")).isEqualTo("account number");
  }

  @Test
  void words_written_as_one_are_told_apart() {
    assertThat(said("invoicedate")).isEqualTo("invoice date");
    assertThat(said("empid")).isEqualTo("employee id");
    assertThat(said("invoicedateid")).isEqualTo("invoice date id");
  }

  @Test
  void slips_in_long_words_are_corrected_and_right_words_are_left() {
    assertThat(said("delivrey_date")).isEqualTo("delivery date");
    assertThat(said("Deparment")).isEqualTo("department");
    assertThat(said("organisation")).isEqualTo("organisation");
    assertThat(said("kangaroo")).isEqualTo("kangaroo");
  }

  @Test
  void what_shortens_the_name_of_its_table_is_written_out() {
    assertThat(said("vno", "van")).isEqualTo("van number");
    assertThat(said("v_id", "van")).isEqualTo("van id");
    assertThat(said("SanctName", "sanctuary")).isEqualTo("sanctuary name");
    assertThat(said("sanctuaryid", "sanctuary")).isEqualTo("sanctuary id");
    assertThat(said("ratio", "restaurant")).isEqualTo("ratio");
    assertThat(said("paid", "person")).isEqualTo("paid");
  }

  @Test
  void words_that_look_shortened_and_are_not_known_are_told() {
    assertThat(PhysicalName.of("bkgs_total").unknown()).containsExactly("bkgs");
    assertThat(PhysicalName.of("kangaroo_total").unknown()).isEmpty();
  }

  @Test
  void one_and_many_are_told_apart() {
    assertThat(
            List.of(
                "cities",
                "boxes",
                "people",
                "statuses",
                "status",
                "courses",
                "buses",
                "series",
                "addresses"))
        .extracting(English::singular)
        .containsExactly(
            "city", "box", "person", "status", "status", "course", "bus", "series", "address");
    assertThat(List.of("city", "child", "series", "tax rate"))
        .extracting(English::plural)
        .containsExactly("cities", "children", "series", "tax rates");
  }

  private static String said(String name, String... row) {
    return PhysicalName.of(name, List.of(row)).phrase();
  }
}
