package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {
  private Connection connection;
  private KeptStatements statements;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    statements = new KeptStatements(connection, 2);
  }

  @AfterEach
  void close() throws SQLException {
    statements.close();
  }

  @Test
  void a_text_that_comes_again_is_not_prepared_again() throws SQLException {
    var first = statements.take("SELECT 1");
    statements.giveBack("SELECT 1", first);
    assertThat(statements.take("SELECT 1")).isSameAs(first);
  }

  @Test
  void two_who_want_the_same_at_once_have_one_each() throws SQLException {
    var first = statements.take("SELECT 1");
    assertThat(statements.take("SELECT 1")).isNotSameAs(first);
  }

  @Test
  void what_failed_is_not_kept() throws SQLException {
    var failed = statements.take("SELECT 1");
    statements.drop(failed);
    assertThat(failed.isClosed()).isTrue();
    assertThat(statements.take("SELECT 1")).isNotSameAs(failed);
  }

  @Test
  void the_one_not_used_for_longest_gives_way() throws SQLException {
    var eldest = statements.take("SELECT 1");
    statements.giveBack("SELECT 1", eldest);
    for (var text : new String[] {"SELECT 2", "SELECT 3"}) {
      statements.giveBack(text, statements.take(text));
    }
    assertThat(eldest.isClosed()).isTrue();
  }

  @Test
  void the_same_statement_gives_the_rows_of_other_values() throws SQLException {
    for (int value = 0; value < 3; value++) {
      var statement = statements.take("SELECT ? + 1");
      statement.setInt(1, value);
      try (var rows = statement.executeQuery()) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(value + 1);
      }
      statements.giveBack("SELECT ? + 1", statement);
    }
  }
}
