package com.seekapa.engine.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A few rows in a database, chosen to catch joins that lose, repeat or confuse rows. */
final class TestDatabase implements AutoCloseable {
  private final Connection connection;

  private TestDatabase(String url, String script) throws SQLException {
    connection = DriverManager.getConnection(url);
    try (var statement = connection.createStatement()) {
      for (var sql : resource(script).strip().split(";\\s*\n")) {
        statement.execute(sql);
      }
    }
  }

  static TestDatabase duckDb(String script) throws SQLException {
    return new TestDatabase("jdbc:duckdb:", script);
  }

  static TestDatabase sqLite(String script) throws SQLException {
    return new TestDatabase("jdbc:sqlite::memory:", script);
  }

  List<List<Object>> rows(CompiledQuery.Sql query) throws SQLException {
    return rows(query.text(), query.parameters());
  }

  List<List<Object>> rows(String sql, List<Object> parameters) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (var rows = statement.executeQuery()) {
        return rows(rows);
      }
    }
  }

  List<String> labels(CompiledQuery.Sql query) throws SQLException {
    try (var statement = connection.prepareStatement(query.text())) {
      var labels = new ArrayList<String>();
      for (int i = 1; i <= statement.getMetaData().getColumnCount(); i++) {
        labels.add(statement.getMetaData().getColumnLabel(i));
      }
      return labels;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static List<List<Object>> rows(ResultSet results) throws SQLException {
    var rows = new ArrayList<List<Object>>();
    while (results.next()) {
      var row = new Object[results.getMetaData().getColumnCount()];
      for (int i = 0; i < row.length; i++) {
        row[i] = comparable(results.getObject(i + 1));
      }
      rows.add(Arrays.asList(row));
    }
    return rows;
  }

  /** Numbers of any type compare by their value, up to the noise of floating point. */
  private static Object comparable(Object value) {
    return value instanceof Number
        ? new BigDecimal(value.toString()).setScale(9, RoundingMode.HALF_EVEN)
        : value;
  }

  /** The rows as a database without dates and truth values has them. */
  static List<List<Object>> plain(List<List<Object>> rows) {
    return rows.stream().map(row -> row.stream().map(TestDatabase::plain).toList()).toList();
  }

  private static Object plain(Object value) {
    return switch (value) {
      case null -> "none";
      case Boolean flag -> plain(new BigDecimal(flag ? 1 : 0));
      case BigDecimal number -> number.setScale(5, RoundingMode.HALF_EVEN);
      default -> value.toString();
    };
  }

  private static String resource(String name) {
    try (var in = TestDatabase.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
