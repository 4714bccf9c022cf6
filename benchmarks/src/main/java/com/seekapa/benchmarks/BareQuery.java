package com.seekapa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The SQL that the server ran, run through JDBC alone. */
public final class BareQuery {
  private BareQuery() {}

  /** With as many threads as the server gives a query, one for every two processors. */
  public static Connection open(Path file) throws SQLException {
    var properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    properties.setProperty("threads", Integer.toString(threads));
    return DriverManager.getConnection("jdbc:duckdb:" + file, properties);
  }

  /** Runs a query as the server tells it, and reads every cell. */
  public static void run(JsonNode query, Connection database) throws SQLException {
    try (var statement = database.prepareStatement(query.get("text").asText())) {
      int index = 1;
      for (var parameter : query.get("parameters")) {
        bind(statement, index++, parameter);
      }
      try (var rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            rows.getObject(column);
          }
        }
      }
    }
  }

  private static void bind(java.sql.PreparedStatement statement, int index, JsonNode parameter)
      throws SQLException {
    if (parameter.isNumber()) {
      statement.setBigDecimal(index, parameter.decimalValue());
    } else if (parameter.asText().matches("\\d{4}-\\d{2}-\\d{2}")) {
      statement.setObject(index, Date.valueOf(parameter.asText()).toLocalDate());
    } else {
      statement.setString(index, parameter.asText());
    }
  }
}
