package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
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
      // Else what was written is counted when the session ends, some time after it is closed.
      statement.execute("SELECT pg_stat_force_next_flush()");
    }
  }

  @Override
  String place() {
    return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&password=postgres";
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
    write(List.of("INSERT INTO changing (id, name) VALUES (3, 'newer')"));
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
