package com.seekapa.engine.compile.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class DuckDbTest {
  private static Connection connection;

  private final Dialect dialect = Dialect.duckDb();

  @BeforeContainer
  static void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterContainer
  static void close() throws SQLException {
    connection.close();
  }

  @Property(tries = 200)
  void any_name_comes_back_as_it_was(@ForAll("names") String name) throws SQLException {
    assertThat(nameOfColumn(name)).isEqualTo(name);
  }

  @Example
  void every_keyword_can_name_a_table_and_a_column() throws SQLException {
    try (var statement = connection.createStatement();
        var keywords = statement.executeQuery("SELECT keyword_name FROM duckdb_keywords()")) {
      while (keywords.next()) {
        var keyword = keywords.getString(1);
        assertThatCode(() -> assertThat(nameOfColumn(keyword)).isEqualTo(keyword))
            .as(keyword)
            .doesNotThrowAnyException();
      }
    }
  }

  @Example
  void a_plain_name_has_no_quotes() {
    assertThat(dialect.identifier("net_amount")).isEqualTo("net_amount");
    assertThat(dialect.identifier("Order2")).isEqualTo("Order2");
    assertThat(dialect.identifier("order")).isEqualTo("\"order\"");
    assertThat(dialect.identifier("2nd")).isEqualTo("\"2nd\"");
    assertThat(dialect.identifier("a\"b")).isEqualTo("\"a\"\"b\"");
  }

  /** As a table, a subquery, a column and an alias at once, as compiled queries use names. */
  private String nameOfColumn(String name) throws SQLException {
    var id = dialect.identifier(name);
    var sql =
        "WITH %s AS (SELECT 1 AS %s) SELECT %s.%s FROM %s ORDER BY %s LIMIT 1"
            .formatted(id, id, id, id, id, id);
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.getMetaData().getColumnLabel(1);
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.strings().excludeChars('\0').ofMinLength(1).ofMaxLength(20),
        Arbitraries.strings().withChars("aB_1 \"'.;-ä").ofMinLength(1).ofMaxLength(8));
  }
}
