package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.result.Cell;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgreSqlSourceTest extends DatabaseContract {
  private EmbeddedPostgres server;
  private int port;

  @Override
  void create() throws Exception {
    server = builder().start();
    port = server.getPort();
  }

  private EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgres"))
        .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
        .setCleanDataDirectory(false);
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Override
  void write(List<String> statements) throws Exception {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  SourceLocation location() {
    return SourceLocation.parse(
        "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&password=postgres");
  }

  @Override
  String heavy() {
    return "SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b";
  }

  @Override
  void vanish() throws Exception {
    server.close();
  }

  @Override
  void comeBack() throws Exception {
    server = builder().setPort(port).start();
  }

  @Test
  void the_revision_changes_with_the_tables_and_with_nothing_else() throws Exception {
    var before = source.revision();
    var position = source.stamp();
    write(List.of("COMMENT ON DATABASE postgres IS 'busy'"));
    assertThat(source.stamp()).isNotEqualTo(position);
    assertThat(source.revision()).isEqualTo(before);
    write(
        List.of(
            "INSERT INTO changing (id, name) VALUES (3, 'newer')",
            "SELECT pg_stat_force_next_flush()"));
    assertThat(source.revision()).isNotEqualTo(before);
  }

  @BeforeAll
  void createMore() throws Exception {
    write(
        List.of(
            "CREATE ROLE reader LOGIN PASSWORD 'very secret'",
            "CREATE SCHEMA other",
            "CREATE TABLE other.elsewhere (id INTEGER)",
            "CREATE DOMAIN quantity AS INTEGER",
            "CREATE TABLE moments (amount quantity, at TIMESTAMPTZ, data BYTEA, tags TEXT[])",
            "INSERT INTO moments VALUES (1, '2026-02-28 23:30:00-05', 'abc', ARRAY['a', 'b'])"));
  }

  @Test
  void moments_with_a_zone_are_told_in_utc_and_other_types_as_text() throws Exception {
    assertThat(source.query("SELECT at, data, tags FROM moments", 1, LONG).rows().getFirst())
        .containsExactly(
            new Cell.Moment(LocalDateTime.of(2026, 3, 1, 4, 30)),
            new Cell.Text("abc"),
            new Cell.Text("{a,b}"));
    assertThat(table("moments").columns().getFirst().type()).isEqualTo(DataType.INTEGER);
  }

  @Test
  void periods_and_parts_are_those_of_another_database() throws Exception {
    var duck = folder.resolve("days.duckdb");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + duck);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (a INTEGER)");
    }
    try (var other = DataSource.open(SourceLocation.parse(duck.toString()), settings())) {
      assertThat(days(source)).isEqualTo(days(other));
    }
  }

  /** Two years of moments, seen in every way, and the periods between the first and the last. */
  private static List<List<Cell>> days(DataSource source) throws InterruptedException {
    var dialect = source.dialect();
    var rows = new ArrayList<List<Cell>>();
    var numbers = IntStream.range(0, 17).mapToObj(i -> "SELECT " + 43 * i + " AS n").toList();
    var from =
        "FROM (SELECT CAST('2023-12-30 22:15:00' AS TIMESTAMP) + n * INTERVAL '1 day' AS x FROM ("
            + String.join(" UNION ALL ", numbers)
            + ") a) b";
    for (var grain : TimeGrain.values()) {
      for (var weekStart : DayOfWeek.values()) {
        var start = dialect.periodStart(grain, weekStart, "x");
        var later = dialect.date(dialect.later(grain, -3, "x"));
        var select = "SELECT x AS a, %s AS b, %s AS c %s ORDER BY a".formatted(start, later, from);
        rows.addAll(source.query(select, MANY, LONG).rows());
      }
      var first = dialect.periodStart(grain, DayOfWeek.MONDAY, "min(x)");
      var periods = dialect.periods(grain, first, dialect.date("max(x)"), "p", from);
      rows.addAll(source.query(periods, MANY, LONG).rows());
    }
    for (var part : TimePart.values()) {
      var select = "SELECT x AS a, %s AS b %s ORDER BY a".formatted(dialect.part(part, "x"), from);
      rows.addAll(source.query(select, MANY, LONG).rows());
    }
    return rows;
  }

  @Test
  void texts_are_numbers_and_dates_where_they_look_like_it() throws Exception {
    var number = source.dialect().number("text");
    assertThat(one("1.5e2", number)).isEqualTo(new Cell.Number(new BigDecimal("150.0")));
    assertThat(one("12 pieces", number)).isEqualTo(Cell.MISSING);
    assertThat(one("soon", time(Optional.empty()))).isEqualTo(Cell.MISSING);
    assertThat(one("2026-13-45", time(Optional.empty()))).isEqualTo(Cell.MISSING);
    assertThat(one("2026", time(Optional.of("dd.MM.yyyy")))).isEqualTo(Cell.MISSING);

    var midnight = new Cell.Moment(LocalDateTime.of(2026, 2, 28, 0, 0));
    var noon = new Cell.Moment(LocalDateTime.of(2026, 2, 28, 12, 0));
    assertThat(one("2026-02-28T12:00", time(Optional.empty()))).isEqualTo(noon);
    assertThat(one("28.2.2026", time(Optional.of("d.M.yyyy")))).isEqualTo(midnight);
    assertThat(one("Feb 28, 2026", time(Optional.of("MMM dd, yyyy")))).isEqualTo(midnight);
    assertThat(one("02/28/26 12:00 PM", time(Optional.of("MM/dd/yy h:mm a")))).isEqualTo(noon);
  }

  private String time(Optional<String> format) {
    return source.dialect().time("text", DataType.TEXT, format);
  }

  /** The value of the expression over a text in a table, where nothing is worked out beforehand. */
  private Cell one(String text, String expression) throws InterruptedException {
    var table = "WITH t AS MATERIALIZED (SELECT CAST('" + text + "' AS TEXT) AS text) ";
    return source.query(table + "SELECT " + expression + " FROM t", 1, LONG).cell(0, 0);
  }

  @Test
  void quotients_have_decimals_and_medians_are_in_the_middle() throws Exception {
    var dialect = source.dialect();
    var median = dialect.aggregate(Aggregation.MEDIAN, "x");
    var read =
        "SELECT %s, %s FROM (VALUES (1), (2), (4), (5)) t (x)"
            .formatted(dialect.quotient("min(x)", "max(x)"), median);
    assertThat(source.query(read, 1, LONG).rows().getFirst())
        .extracting(it -> ((Cell.Number) it).value().doubleValue())
        .containsExactly(0.2, 3.0);
  }

  @Test
  void every_keyword_can_name_a_table_and_a_column() throws Exception {
    var dialect = source.dialect();
    for (var row : source.query("SELECT word FROM pg_get_keywords()", MANY, LONG).rows()) {
      var id = dialect.identifier(((Cell.Text) row.getFirst()).value());
      var read = "WITH %1$s AS (SELECT 1 AS %1$s) SELECT %1$s.%1$s FROM %1$s".formatted(id);
      assertThat(source.query(read, 1, LONG).rows()).as(id).hasSize(1);
    }
  }

  @Test
  void tables_of_other_schemas_are_not_there() throws Exception {
    assertThat(source.schema().tables())
        .extracting(SourceSchema.SourceTable::name)
        .contains("moments")
        .doesNotContain("elsewhere", "pg_class");
  }

  @Test
  void a_transaction_cannot_be_turned_into_one_that_writes() {
    assertThat(
            failure(() ->
                source.query(
                    "SET TRANSACTION READ WRITE; DELETE FROM clients RETURNING id", MANY, LONG)))
        .isInstanceOf(SourceFailure.Failed.class);
  }

  @Test
  void a_wrong_password_is_told_but_not_shown() {
    var url = "jdbc:postgresql://localhost:" + port + "/postgres?user=reader";
    var location = SourceLocation.parse(url + "&password=wrong%20guess");
    assertThat(location.toString()).doesNotContain("guess");
    // The server of the test trusts everyone from this machine, so ask for a user it has not.
    var nobody = SourceLocation.parse(url.replace("reader", "nobody") + "&password=wrong%20guess");
    var failure = failure(() -> DataSource.open(nobody, settings()).close());
    assertThat(failure).isInstanceOf(SourceFailure.Denied.class);
    assertThat(failure.message()).contains("nobody").doesNotContain("guess");
    assertThat(failure.next()).contains("SEEKAPA_SOURCE_USER");
  }

  @Test
  void a_user_who_may_not_see_a_table_is_not_shown_it() throws Exception {
    var settings =
        new SourceSettings(
            256,
            2,
            1,
            100,
            folder,
            SourceSettings.BrokenRows.FAIL,
            new Login(Optional.of("reader"), Optional.of("very secret")));
    var location = SourceLocation.parse("jdbc:postgresql://localhost:" + port + "/postgres");
    try (var mine = DataSource.open(location, settings)) {
      assertThat(mine.schema().tables()).isEmpty();
      assertThat(failure(() -> mine.query("SELECT * FROM clients", MANY, LONG)))
          .isInstanceOf(SourceFailure.Denied.class);
    }
  }
}
