package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.testing.MariaDbProcess;
import com.seekapa.engine.testing.TestServers;
import com.seekapa.server.source.SourceSchema.SourceColumn;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariaDbSourceTest extends DatabaseContract {
  private MariaDbProcess server;

  @Override
  void create() throws Exception {
    server = TestServers.mariaDb();
    server.run("mysql", List.of("CREATE DATABASE shop", "CREATE DATABASE elsewhere"));
  }

  /** Names stand between double quotes here, as the standard has it. */
  @Override
  void write(List<String> statements) throws Exception {
    var mode = "?user=root&sessionVariables=sql_mode='ANSI_QUOTES'";
    try (var connection = DriverManager.getConnection(server.url("shop") + mode);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  String place() {
    return server.url("shop") + "?user=root";
  }

  @Override
  String heavy() {
    return "SELECT count(*) FROM seq_1_to_1000000 a, seq_1_to_1000000 b WHERE a.seq * b.seq = 7";
  }

  @Override
  void vanish() {
    server.close();
  }

  @Override
  void comeBack() throws Exception {
    server.restart();
  }

  @BeforeAll
  void createMore() throws Exception {
    write(
        List.of(
            "CREATE USER reader IDENTIFIED BY 'very secret'",
            "GRANT SELECT ON shop.vacant TO reader",
            "CREATE TABLE elsewhere.far (id INTEGER)",
            "CREATE SEQUENCE numbers",
            """
            CREATE TABLE kinds (
              flag BIT(1), bits BIT(9), born YEAR, at TIMESTAMP NULL, opens TIME, size ENUM('s', 'l'),
              data BLOB, none DATE, few INTEGER UNSIGNED, many INTEGER UNSIGNED)
            """,
            """
            INSERT INTO kinds VALUES
              (b'1', 257, 2026, '2026-03-01 04:30:00', '08:30:00', 'l', 'abc', '0000-00-00', 1, 2)
            """));
  }

  @Test
  void values_of_every_kind_are_told() throws Exception {
    assertThat(source.query("SELECT * FROM kinds", 1, LONG).rows().getFirst().subList(0, 8))
        .containsExactly(
            new Cell.Flag(true),
            new Cell.Number(new BigDecimal("257")),
            new Cell.Number(new BigDecimal("2026")),
            new Cell.Moment(LocalDateTime.of(2026, 3, 1, 4, 30)),
            new Cell.Text("08:30:00"),
            new Cell.Text("l"),
            new Cell.Text("abc"),
            Cell.MISSING);
    assertThat(table("kinds").columns())
        .extracting(SourceColumn::type)
        .startsWith(
            DataType.BOOLEAN,
            DataType.INTEGER,
            DataType.INTEGER,
            DataType.TIMESTAMP,
            DataType.TEXT,
            DataType.TEXT);
  }

  @Test
  void the_difference_of_numbers_without_a_sign_may_be_negative() throws Exception {
    assertThat(source.query("SELECT few - many FROM kinds", 1, LONG).cell(0, 0))
        .isEqualTo(new Cell.Number(new BigDecimal("-1")));
  }

  @Test
  void a_condition_is_true_or_false_where_the_result_says_so() throws Exception {
    var is = List.of(column("is", DataType.BOOLEAN));
    assertThat(execute("SELECT few > many FROM kinds", List.of(), is).cell(0, 0))
        .isEqualTo(new Cell.Flag(false));
  }

  @Test
  void only_tables_of_the_database_in_the_url_are_there() throws Exception {
    assertThat(source.schema().tables())
        .extracting(SourceSchema.SourceTable::name)
        .contains("kinds")
        .doesNotContain("far", "numbers", "global_priv");
  }

  @Test
  void a_session_that_was_turned_into_one_that_writes_can_only_read() throws Exception {
    try (var single = DataSource.open(SourceLocation.parse(place()), settings())) {
      single.query("SET SESSION TRANSACTION READ WRITE", 1, LONG);
      for (var text : List.of("DELETE FROM clients RETURNING id", "CREATE TABLE x (a INTEGER)")) {
        assertThat(failure(() -> single.query(text, 1, LONG)))
            .isInstanceOf(SourceFailure.Failed.class);
      }
    }
    assertThat(source.query("SELECT count(*) FROM clients", 1, LONG).cell(0, 0))
        .isEqualTo(new Cell.Number(new BigDecimal(3)));
  }

  @Test
  void tables_that_keep_no_log_change_the_stamp_too() throws Exception {
    var before = source.stamp();
    write(List.of("CREATE TABLE unlogged (id INTEGER) ENGINE = MyISAM"));
    assertThat(source.stamp()).isNotEqualTo(before);
  }

  @Test
  void a_wrong_password_is_told_but_not_shown() {
    var location = SourceLocation.parse(server.url("shop") + "?user=reader&password=wrong%20guess");
    assertThat(location.toString()).doesNotContain("guess");
    var failure = failure(() -> DataSource.open(location, settings()).close());
    assertThat(failure).isInstanceOf(SourceFailure.Denied.class);
    assertThat(failure.message()).contains("reader").doesNotContain("guess");
    assertThat(failure.next()).contains("SEEKAPA_SOURCE_USER");
  }

  @Test
  void a_database_that_is_not_there_is_told() {
    var location = SourceLocation.parse(server.url("nowhere") + "?user=root");
    var failure = failure(() -> DataSource.open(location, settings()).close());
    assertThat(failure).isInstanceOf(SourceFailure.Unreachable.class);
    assertThat(failure.message()).contains("nowhere");
  }

  @Test
  void a_user_who_may_not_see_a_table_is_not_shown_it() throws Exception {
    var login = new Login(Optional.of("reader"), Optional.of("very secret"));
    var settings =
        new SourceSettings(256, 2, 1, 100, folder, SourceSettings.BrokenRows.FAIL, login);
    try (var mine = DataSource.open(SourceLocation.parse(server.url("shop")), settings)) {
      assertThat(mine.schema().tables())
          .extracting(SourceSchema.SourceTable::name)
          .containsExactly("vacant");
      assertThat(failure(() -> mine.query("SELECT * FROM clients", MANY, LONG)))
          .isInstanceOf(SourceFailure.Denied.class);
    }
  }
}
