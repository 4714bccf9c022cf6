package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SqliteSourceTest extends DatabaseContract {
  @Override
  void create() {}

  private Path file() {
    return folder.resolve("a b%?ü.db");
  }

  @Override
  void write(List<String> statements) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file().toUri());
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  String place() {
    return file().toString();
  }

  @Override
  String heavy() {
    return """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
    """;
  }

  @Override
  void vanish() throws Exception {
    Files.move(file(), folder.resolve("away"));
  }

  @Override
  void comeBack() throws Exception {
    Files.move(folder.resolve("away"), file());
  }

  @BeforeAll
  void createLooseTypes() throws Exception {
    write(
        List.of(
            "CREATE TABLE loose (a TEXT, b INTEGER, c, day DATE)",
            """
            INSERT INTO loose VALUES
              ('text', 'text too', 1.5, '2026-02-28'),
              (x'00ff', 2.5, x'616263', 'last Tuesday'),
              (CAST(x'ff41' AS TEXT), 3, zeroblob(5000), 20260228)
            """,
            "CREATE TABLE implied (id INTEGER, client INTEGER REFERENCES CLIENTS, x REFERENCES none)"));
  }

  @Test
  void a_value_has_its_own_type_whatever_its_column_declares() throws Exception {
    var rows = source.query("SELECT a, b, c FROM loose", MANY, LONG).rows();
    assertThat(rows.get(0))
        .containsExactly(
            new Cell.Text("text"),
            new Cell.Text("text too"),
            new Cell.Number(new BigDecimal("1.5")));
    assertThat(rows.get(1))
        .containsExactly(
            new Cell.Text("2 bytes"), new Cell.Number(new BigDecimal("2.5")), new Cell.Text("abc"));
    assertThat(rows.get(2))
        .containsExactly(
            new Cell.Text("\uFFFDA"),
            new Cell.Number(new BigDecimal("3")),
            new Cell.Text("5000 bytes"));
  }

  @Test
  void a_text_is_a_date_only_where_the_result_says_so_and_it_is_one() throws Exception {
    var days =
        execute("SELECT day FROM loose", List.of(), List.of(column("day", DataType.DATE))).rows();
    assertThat(days.stream().map(List::getFirst))
        .containsExactly(
            new Cell.Day(LocalDate.of(2026, 2, 28)),
            new Cell.Text("last Tuesday"),
            new Cell.Number(new BigDecimal("20260228")));
    assertThat(source.query("SELECT day FROM loose", 1, LONG).cell(0, 0))
        .isEqualTo(new Cell.Text("2026-02-28"));
  }

  @Test
  void a_reference_without_columns_is_to_the_primary_key_and_one_to_nothing_is_none()
      throws Exception {
    assertThat(table("implied").foreignKeys())
        .containsExactly(new SourceSchema.ForeignKey(List.of("client"), "clients", List.of("id")));
  }

  @Test
  void a_view_over_what_is_gone_is_left_out() throws Exception {
    var file = folder.resolve("views.db");
    make(file, "CREATE TABLE loose (id)", "CREATE VIEW broken AS SELECT id FROM gone");
    try (var views = DataSource.open(SourceLocation.parse(file.toString()), settings())) {
      assertThat(views.schema().tables())
          .extracting(SourceSchema.SourceTable::name)
          .containsExactly("loose");
    }
  }

  @Test
  void no_other_file_can_be_reached() throws Exception {
    var other = folder.resolve("other.db");
    make(other, "CREATE TABLE secret (a)");
    assertThat(failure(() -> source.query("ATTACH '" + other + "' AS o", MANY, LONG)))
        .isInstanceOf(SourceFailure.Failed.class);
  }

  @Test
  void a_file_that_is_replaced_is_opened_again() throws Exception {
    var file = folder.resolve("replaced.db");
    make(file, "CREATE TABLE t (a)", "INSERT INTO t VALUES ('old')");
    try (var replaced = DataSource.open(SourceLocation.parse(file.toString()), settings())) {
      assertThat(replaced.query("SELECT a FROM t", 1, LONG).cell(0, 0))
          .isEqualTo(new Cell.Text("old"));
      Files.delete(file);
      make(file, "CREATE TABLE t (a)", "INSERT INTO t VALUES ('new')");
      assertThat(replaced.query("SELECT a FROM t", 1, LONG).cell(0, 0))
          .isEqualTo(new Cell.Text("new"));
    }
  }

  private static void make(Path file, String... statements) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void a_damaged_file_is_named_with_what_to_do() throws Exception {
    var file = folder.resolve("damaged.db");
    make(file, "CREATE TABLE t (a)", "INSERT INTO t VALUES ('x')");
    var bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 20, bytes.length, (byte) 7);
    Files.write(file, bytes);
    var location = SourceLocation.parse(file.toString());
    var failure = failure(() -> DataSource.open(location, settings()));
    assertThat(failure).isInstanceOf(SourceFailure.Damaged.class);
    assertThat(failure.message()).contains("damaged.db");
  }
}
