package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.engine.testing.TestServers;
import com.seekapa.protocol.Json;
import com.seekapa.server.cli.Setting;
import com.seekapa.server.cli.SettingSources;
import com.seekapa.server.cli.Settings;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.transport.OneAnswer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases behind servers, of which nothing but the URL is known, are asked in English. */
class DatabaseServersTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z"));
  private static final List<String> LIBRARY =
      List.of(
          "CREATE TABLE authors (id INTEGER PRIMARY KEY, name VARCHAR(40), country VARCHAR(40))",
          """
          CREATE TABLE books (
            id INTEGER PRIMARY KEY, title VARCHAR(40), pages INTEGER, price DECIMAL(8, 2),
            bought DATE, author_id INTEGER REFERENCES authors (id))
          """,
          "INSERT INTO authors VALUES (1, 'Ada Moss', 'Ireland'), (2, 'Ben Reed', 'Norway')",
          """
          INSERT INTO books VALUES
            (1, 'Dust', 300, 12.50, '2026-01-15', 1), (2, 'Rain', 120, 8, '2026-02-28', 1),
            (3, 'Snow', 450, 20, '2025-12-31', 2)
          """);

  @TempDir Path folder;

  @Test
  void mariadb_is_asked() throws Exception {
    var server = TestServers.mariaDb();
    server.run("mysql", List.of("CREATE DATABASE library"));
    isAsked(server.url("library") + "?user=root");
  }

  @Test
  void postgresql_is_asked() throws Exception {
    isAsked(TestServers.postgreSql().getJdbcUrl("postgres", "postgres"));
  }

  private void isAsked(String url) throws Exception {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      for (var sql : LIBRARY) {
        statement.execute(sql);
      }
      try (var application = new Wiring(settings(url), CLOCK).passing()) {
        assertThat(rows("how many books are there", application)).isEqualTo("[[3]]");
        assertThat(rows("titles of books by Ada Moss", application))
            .isEqualTo("[[\"Dust\"],[\"Rain\"]]");
        assertThat(rows("average pages of books by country", application))
            .isEqualTo("[[\"Ireland\",210],[\"Norway\",450]]");
        assertThat(rows("which book has the most pages", application)).contains("Snow");
        assertThat(rows("number of books by month", application))
            .isEqualTo("[[\"Jan\",1],[\"Feb\",1],[\"Dec\",1]]");
        statement.execute("ALTER TABLE books DROP COLUMN pages");
        var failed = answer("average pages of books by country", application);
        assertThat(failed.get("outcome").asText()).isEqualTo("error");
        assertThat(failed.get("text").asText()).contains("no longer fits").contains("pages");
        assertThat(rows("how many books are there", application)).isEqualTo("[[3]]");
      }
    }
  }

  private Settings settings(String url) {
    return new SettingSources(Map.of(), folder)
        .settings(Map.of(Setting.SOURCE, url, Setting.DATA, folder.toString()));
  }

  private static String rows(String question, Application application) throws Exception {
    var answer = answer(question, application);
    assertThat(answer.get("outcome").asText()).as("%s: %s", question, answer).isEqualTo("answered");
    return answer.get("rows").toString().replaceAll("\\.0+\\b", "");
  }

  private static JsonNode answer(String question, Application application) throws Exception {
    var asking = new Asking(id(), id(), question, Map.of(), CLOCK.instant());
    return switch (new OneAnswer(application.chat().questions()).to(asking)) {
      case Reply.Finished finished -> Json.tree(Json.write(application.messages().timed(finished)));
      case Reply other -> throw new AssertionError("not an end: " + other);
    };
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
