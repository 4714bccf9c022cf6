package com.seekapa.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Format;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumberTextTest {
  private static final Format EUROS = new Format(Format.Kind.MONEY, 0, "€");
  private static final Format PERCENT = new Format(Format.Kind.PERCENT, 1, "");
  private static final Format DAYS = new Format(Format.Kind.NUMBER, 0, "days");

  @Test
  void money_has_its_sign_in_front_and_commas_between_thousands() {
    assertThat(of("4210333", EUROS)).isEqualTo("€4,210,333");
    assertThat(of("999", EUROS)).isEqualTo("€999");
    assertThat(of("12.5", new Format(Format.Kind.MONEY, 2, "$"))).isEqualTo("$12.50");
    assertThat(of("1200", new Format(Format.Kind.MONEY, 0, "CHF"))).isEqualTo("CHF 1,200");
  }

  @Test
  void a_fraction_becomes_a_percent() {
    assertThat(of("0.124", PERCENT)).isEqualTo("12.4 %");
    assertThat(of("-1.5", PERCENT)).isEqualTo("−150.0 %");
  }

  @Test
  void halves_are_rounded_away_from_zero() {
    assertThat(of("2.5", EUROS)).isEqualTo("€3");
    assertThat(of("-2.5", EUROS)).isEqualTo("−€3");
    assertThat(of("0.12345", PERCENT)).isEqualTo("12.3 %");
    assertThat(of("0.1235", PERCENT)).isEqualTo("12.4 %");
  }

  @Test
  void what_rounds_to_zero_has_no_sign() {
    assertThat(of("-0.4", EUROS)).isEqualTo("€0");
  }

  @Test
  void a_sentence_names_the_unit_in_singular_and_plural() {
    assertThat(NumberText.inSentence(BigDecimal.ONE, DAYS)).isEqualTo("1 day");
    assertThat(NumberText.inSentence(new BigDecimal("1234"), DAYS)).isEqualTo("1,234 days");
  }

  @Test
  void a_sentence_shortens_from_a_billion() {
    assertThat(NumberText.inSentence(new BigDecimal("999999999"), EUROS)).isEqualTo("€999,999,999");
    assertThat(NumberText.inSentence(new BigDecimal("1234567890"), EUROS))
        .isEqualTo("€1.23 billion");
    assertThat(NumberText.inSentence(new BigDecimal("-2500000000000"), EUROS))
        .isEqualTo("−€2.50 trillion");
  }

  @Test
  void the_place_where_it_runs_changes_nothing() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(of("1234.5", new Format(Format.Kind.NUMBER, 1, ""))).isEqualTo("1,234.5");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String of(String number, Format format) {
    return NumberText.of(new BigDecimal(number), format);
  }
}
