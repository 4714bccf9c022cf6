package com.seekapa.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Calendar.FiscalYearName;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.server.catalog.ModelFile.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each refusal with a real file; the files are in src/test/resources/models. */
class ModelFileTest {
  @TempDir Path folder;

  @Test
  void a_good_file_becomes_a_model() {
    var model = ((Outcome.Valid) read("good")).model();
    assertThat(model.measure("revenue").expression())
        .isEqualTo(
            new Expression.Aggregate(Aggregation.SUM, new ColumnReference("orders", "amount")));
    assertThat(model.measure("order_value").additive()).isFalse();
    assertThat(model.measure("orders").additive()).isTrue();
    assertThat(model.dimension("customer").names().plural()).isEqualTo("customers");
    assertThat(model.table("customers").row().label()).isEqualTo("customers");
    assertThat(model.hash()).hasSize(64);
    assertThat(model.inferred()).isFalse();
  }

  @Test
  void the_example_of_the_documentation_is_a_good_file() throws Exception {
    var page = Files.readString(Path.of("../docs/semantic-model.md"));
    var example = page.substring(page.indexOf("```yaml") + 7).split("```", 2)[0];
    assertThat(ModelFile.parse("shop.yaml", example)).isInstanceOf(Outcome.Valid.class);
  }

  @Test
  void two_things_that_share_a_name_are_refused_whatever_its_case_and_hyphens() {
    assertThat(problems("shared-name"))
        .containsExactly(
            "13: measure revenue and measure orders share the name \"sales\", the first on line 12; a word must mean one thing",
            "19: dimension note and dimension customer share the name \"TURN over\", the first on line 18; a word must mean one thing");
  }

  @Test
  void things_of_different_tables_may_share_a_name() {
    assertThat(read("shared-name-of-two-tables")).isInstanceOf(Outcome.Valid.class);
  }

  @Test
  void relationships_may_go_in_a_circle_or_lead_back_to_their_own_table() {
    assertThat(read("relationship-cycle")).isInstanceOf(Outcome.Valid.class);
    assertThat(read("relationship-to-itself")).isInstanceOf(Outcome.Valid.class);
  }

  @Test
  void dates_in_text_say_how_they_are_written() {
    var model = ((Outcome.Valid) read("dates-in-text")).model();
    assertThat(model.timeDimension("placed").format()).contains("M/d/yyyy");
    assertThat(model.timeDimension("paid").format()).isEmpty();
    assertThat(problems("unreadable-date-format"))
        .containsExactly("6: \"bogus\" is no way to write dates; M/d/yyyy is one");
  }

  @Test
  void fiscal_years_may_consist_of_weeks() {
    var calendar = ((Outcome.Valid) read("fiscal-weeks")).model().calendar();
    assertThat(calendar.fiscal())
        .isEqualTo(
            new FiscalCalendar.Weeks(
                FiscalCalendar.Pattern.WEEKS_4_5_4,
                DayOfWeek.SATURDAY,
                Month.JANUARY,
                FiscalCalendar.Ending.NEAREST,
                FiscalYearName.START));
    assertThat(calendar.weekStart()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(problems("fiscal-weeks-and-months"))
        .containsExactly("3: \"fiscal_year_start\" and \"fiscal_weeks\" can't both be; keep one");
  }

  @Test
  void names_that_do_not_exist_or_do_not_fit_are_refused_with_the_nearest_that_do() {
    assertThat(problems("unknown-names"))
        .containsExactly(
            "11: there is no measure \"reveneu\"; did you mean \"revenue\"?",
            "13: there is no column \"orders.customer\"; did you mean \"customer_id\"?",
            "14: orders.note is text and customers.id is integer; related columns must be of one type",
            "16: there is no table \"customer\"; did you mean \"customers\"?",
            "19: column \"note\" is text; a time dimension needs date, timestamp, or text with a format",
            "21: there is no dimension \"costumer\"; did you mean \"customer\"?",
            "23: there is no column \"orders.amuont\"; did you mean \"amount\"?",
            "24: there is no measure \"ordres\"; did you mean \"orders\"?",
            "24: there is no time dimension \"placed_on\"; choose one of: note",
            "25: column \"note\" is text; sum needs numbers",
            "26: there is no table \"oders\"; did you mean \"orders\"?");
  }

  @Test
  void measures_made_of_each_other_are_refused() {
    assertThat(problems("measure-cycle"))
        .containsExactly(
            "12: measures are made of each other in a circle: profit → revenue → profit");
  }

  @Test
  void unknown_keys_and_wrong_shapes_are_refused_with_the_nearest_valid_name() {
    assertThat(problems("unknown-keys"))
        .containsExactly(
            "12: \"revenue\" lacks \"expression\"",
            "14: \"revenue\" has no key \"expresion\"; did you mean \"expression\"?",
            "15: \"kind\" cannot be \"mony\"; did you mean \"money\"?",
            "15: \"decimals\" must be 0 to 6, not 9",
            "16: the id \"Orders\" must start with a small letter and hold only a-z, 0-9 and _, at most 63",
            "16: \"expression\" must be text; put it into quotes if it looks like something else",
            "16: \"good\" cannot be \"maybe\"; choose one of: up, down, neither",
            "17: \"cost\" must be keys with values, indented below it",
            "18: the model has no key \"dimension\"; did you mean \"dimensions\"?");
  }

  @Test
  void a_key_given_twice_is_refused() {
    assertThat(problems("duplicate-key"))
        .containsExactly("13: \"revenue\" is already given on line 12");
  }

  @Test
  void a_tab_is_refused() {
    assertThat(problems("tab")).containsExactly("14: indented with a tab; use spaces");
  }

  @Test
  void expressions_that_cannot_be_read_are_refused() {
    assertThat(problems("bad-expressions"))
        .containsExactly(
            "12: in \"sum(orders.amount\": expected ), found the end",
            "13: in \"summe(orders.amount)\": there is no function \"summe\"; did you mean \"sum\"?",
            "14: in \"amount +\": expected a measure, number or function, found the end",
            "15: in \"sum(amount)\": a column is written table.column, not \"amount\"",
            "16: in \"1; DROP TABLE orders\": cannot read \"; DROP TABLE orders\"",
            "17: there is no time zone \"Europe/Berlln\"; did you mean \"Europe/Berlin\"?");
  }

  @Test
  void aliases_tags_and_deep_nesting_are_refused_before_they_cost_anything() {
    assertThat(problems("bomb"))
        .containsExactly("3: aliases such as *a are not read; write it out");
    assertThat(problems("tag")).singleElement().asString().startsWith("1: tags such as !");
    assertThat(problems("too-deep")).containsExactly("3: nested more than 20 levels deep");
  }

  @Test
  void what_is_no_mapping_is_refused() {
    assertThat(problems("list"))
        .containsExactly("1: a model starts with keys such as name: and tables:");
    assertThat(problems("empty"))
        .containsExactly("1: a model starts with keys such as name: and tables:");
    assertThat(problems("two-documents"))
        .containsExactly("4: a file holds one model; remove what follows ---");
    assertThat(problems("not-yaml")).singleElement().asString().startsWith("3: not YAML: ");
  }

  @Test
  void files_that_are_too_large_missing_or_not_text_are_refused() throws Exception {
    var large = Files.writeString(folder.resolve("large.yaml"), "# " + "x".repeat(1_000_000));
    assertThat(messages(ModelFile.read(large)))
        .containsExactly("1: larger than 1000 KB; a model is a few hundred lines");
    assertThat(messages(ModelFile.read(folder.resolve("none.yaml"))))
        .containsExactly("1: there is no such file");
    var binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(messages(ModelFile.read(binary))).containsExactly("1: not a text in UTF-8");
    assertThat(messages(ModelFile.read(folder))).singleElement().asString().contains("cannot be");
  }

  private static List<String> problems(String name) {
    return messages(read(name));
  }

  private static List<String> messages(Outcome outcome) {
    return ((Outcome.Invalid) outcome)
        .problems().stream().map(it -> it.line() + ": " + it.message()).toList();
  }

  private static Outcome read(String name) {
    return ModelFile.read(Path.of("src/test/resources/models", name + ".yaml"));
  }
}
