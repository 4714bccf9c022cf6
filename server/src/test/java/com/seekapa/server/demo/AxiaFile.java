package com.seekapa.server.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** A file of demo data, opened for reading. */
record AxiaFile(Connection connection, LocalDate lastDay) implements AutoCloseable {
  static AxiaFile create(Path folder, LocalDate lastDay) throws SQLException {
    var file = folder.resolve("axia-" + lastDay + ".duckdb");
    AxiaDemo.create(file, lastDay, AxiaDemo.SEED);
    return open(file, lastDay);
  }

  static AxiaFile open(Path file, LocalDate lastDay) throws SQLException {
    var settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    return new AxiaFile(new DuckDBDriver().connect("jdbc:duckdb:" + file, settings), lastDay);
  }

  /** The first cell of the result. */
  double number(String sql, Object... parameters) throws SQLException {
    return Double.parseDouble(rows(sql, parameters).getFirst().getFirst());
  }

  List<List<String>> rows(String sql, Object... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var result = statement.executeQuery()) {
        var rows = new ArrayList<List<String>>();
        while (result.next()) {
          var row = new ArrayList<String>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(String.valueOf(result.getObject(i)));
          }
          rows.add(row);
        }
        return rows;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
