package com.seekapa.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Calendar.FiscalYearName;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.result.Cell;
import com.seekapa.server.catalog.ModelFile.Outcome;
import com.seekapa.server.demo.AxiaDemo;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.DuckDbSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model of the demo data, as it lies at the top of the tree. */
class AxiaModelTest {
  private static final Path FILE = Path.of("../models/axia.yaml");

  @TempDir Path folder;

  @Test
  void it_follows_all_rules_and_is_the_one_that_the_program_carries() {
    assertThat(valid().model()).isEqualTo(ModelFile.axia());
  }

  @Test
  void its_calendar_is_the_one_of_axia() {
    var calendar = ModelFile.axia().calendar();
    assertThat(calendar.fiscal())
        .isEqualTo(new FiscalCalendar.Months(Month.APRIL, FiscalYearName.END));
    assertThat(calendar.fiscalYearOf(LocalDate.of(2026, 4, 1))).isEqualTo(2027);
  }

  @Test
  void its_rows_always_refer_to_rows_that_are_there() {
    assertThat(ModelFile.axia().relationships()).allMatch(Relationship::complete);
  }

  @Test
  void every_table_column_and_value_that_it_names_is_in_the_demo_data() throws Exception {
    var file = folder.resolve("axia.duckdb");
    AxiaDemo.create(file, LocalDate.of(2026, 11, 23), AxiaDemo.SEED);
    try (var source = DataSource.duckDb(file, new DuckDbSettings(512, 2, 2, 1000))) {
      assertThat(SourceRules.check(valid(), PhysicalTables.of(source))).isEmpty();
      for (var dimension : withSynonyms()) {
        var home = dimension.home();
        var known =
            source
                .query(
                    "SELECT DISTINCT " + home.column() + "::VARCHAR FROM " + home.table(),
                    1000,
                    Duration.ofSeconds(10))
                .rows();
        for (var values : dimension.valueSynonyms().values()) {
          assertThat(known).containsAll(values.stream().map(AxiaModelTest::row).toList());
        }
      }
    }
  }

  @Test
  void a_source_without_what_the_model_names_is_reported() {
    var tables =
        List.of(
            new PhysicalTable(
                "channels", List.of(new Column("channel_id", DataType.INTEGER)), true),
            new PhysicalTable(
                "target",
                List.of(new Column("month", DataType.TEXT), new Column("region", DataType.TEXT)),
                true));
    assertThat(SourceRules.check(valid(), tables).stream().map(Problem::message))
        .contains(
            "the data source has no table \"targets\"; did you mean \"target\"?",
            "the data source has no column \"channels.channel\"; did you mean \"channel_id\"?")
        .hasSize(6);
  }

  @Test
  void a_column_of_another_type_is_reported_with_its_line() {
    var model =
        (Outcome.Valid)
            ModelFile.parse(
                "shop.yaml", "name: shop\ntables:\n  a:\n    columns:\n      b: date\n");
    var tables = List.of(new PhysicalTable("A", List.of(new Column("B", DataType.TEXT)), true));
    assertThat(SourceRules.check(model, tables))
        .containsExactly(
            new Problem("shop.yaml", 5, "\"a.b\" is text in the data source, not date"));
  }

  @Test
  void the_check_command_says_fine_or_lists_the_problems() throws Exception {
    var out = new ByteArrayOutputStream();
    var check = new ModelCheck(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(check.run(FILE)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("axia.yaml is fine: 6 tables");
    var broken = Files.writeString(folder.resolve("broken.yaml"), "nam: x\n");
    out.reset();
    assertThat(check.run(broken)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .contains(
            broken + ":1: the model has no key \"nam\"; did you mean \"name\"?",
            broken + " has 3 problems");
  }

  private static List<Dimension> withSynonyms() {
    return ModelFile.axia().dimensions().stream()
        .filter(dimension -> !dimension.valueSynonyms().isEmpty())
        .toList();
  }

  private static List<Cell> row(String value) {
    return List.of(new Cell.Text(value));
  }

  private static Outcome.Valid valid() {
    return switch (ModelFile.read(FILE)) {
      case Outcome.Valid it -> it;
      case Outcome.Invalid(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
