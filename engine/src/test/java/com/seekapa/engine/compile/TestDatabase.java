package com.seekapa.engine.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A few rows in a database, chosen to catch joins that lose, repeat or confuse rows. */
public final class TestDatabase {
  private static final Map<String, List<TestDatabase>> OPEN = new ConcurrentHashMap<>();

  private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Dialect dialect;
  private final String momentType;
  private final Connection connection;

  private TestDatabase(Dialect dialect, String momentType, Connection connection) {
    this.dialect = dialect;
    this.momentType = momentType;
    this.connection = connection;
  }

  /**
   * The same rows in a database of every kind that there is a dialect for, opened once for all
   * tests. The first is DuckDB's, whose SQL is what tests write by hand.
   */
  public static List<TestDatabase> all(String script) {
    return OPEN.computeIfAbsent(script, TestDatabase::open);
  }

  static TestDatabase duckDb(String script) {
    return all(script).getFirst();
  }

  private static List<TestDatabase> open(String script) {
    try {
      var name = script.replaceAll("[^a-z]", "_");
      var statements = List.of(resource(script).strip().split(";\\s*\n"));
      var databases =
          List.of(
              new TestDatabase(
                  Dialect.duckDb(), "TIMESTAMP", DriverManager.getConnection("jdbc:duckdb:")),
              new TestDatabase(
                  Dialect.sqLite(), "TEXT", DriverManager.getConnection("jdbc:sqlite::memory:")),
              new TestDatabase(Dialect.postgreSql(), "TIMESTAMP", postgreSql(name)),
              new TestDatabase(Dialect.mariaDb(), "DATETIME", mariaDb(name)));
      for (var database : databases) {
        database.run(statements);
      }
      return databases;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Connection postgreSql(String name) throws SQLException {
    var server = TestServers.postgreSql();
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    var url = server.getJdbcUrl("postgres", name);
    return DriverManager.getConnection(url + "&stringtype=unspecified");
  }

  /** Its texts differ where any sign does, as those of the others. */
  private static Connection mariaDb(String name) throws SQLException {
    var server = TestServers.mariaDb();
    server.run("mysql", List.of("CREATE DATABASE " + name + " COLLATE utf8mb4_nopad_bin"));
    return DriverManager.getConnection(server.url(name) + "?user=root");
  }

  public Dialect dialect() {
    return dialect;
  }

  /** A literal; one of text where there are no dates. */
  String moment(LocalDateTime moment) {
    return dialect.hasDates()
        ? "CAST('" + TEXT.format(moment) + "' AS " + momentType + ")"
        : "'" + TEXT.format(moment) + "'";
  }

  String day(LocalDateTime moment) {
    return dialect.date(moment(moment));
  }

  public void run(List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  List<List<Object>> rows(CompiledQuery.Sql query) throws SQLException {
    return rows(query.text(), query.parameters());
  }

  public List<List<Object>> rows(String sql, List<Object> parameters) throws SQLException {
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
      for (int i = 0; i < query.parameters().size(); i++) {
        statement.setObject(i + 1, query.parameters().get(i));
      }
      var labels = new ArrayList<String>();
      for (int i = 1; i <= statement.getMetaData().getColumnCount(); i++) {
        labels.add(statement.getMetaData().getColumnLabel(i));
      }
      return labels;
    }
  }

  /** What the first column of what is found is called. */
  public String labelOfFirst(String sql) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.getMetaData().getColumnLabel(1);
    } catch (SQLException e) {
      throw new AssertionError(dialect.name() + ": " + e.getMessage() + "\n" + sql, e);
    }
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
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
