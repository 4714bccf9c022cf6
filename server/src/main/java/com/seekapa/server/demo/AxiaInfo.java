package com.seekapa.server.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a file of demo data says of itself.
 *
 * @param formatVersion the version of the data's shape and contents; see {@link AxiaDemo}
 */
public record AxiaInfo(int formatVersion, long seed, LocalDate firstDay, LocalDate lastDay) {
  private static final String FIND_TABLE =
      "SELECT 1 FROM information_schema.tables WHERE table_name = 'demo_info'";
  private static final String READ =
      "SELECT format_version, seed, first_day, last_day FROM demo_info";

  /** Reads it from an open database; empty if that is no demo data. */
  public static Optional<AxiaInfo> read(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var tables = statement.executeQuery(FIND_TABLE)) {
      return tables.next() ? readRow(connection) : Optional.empty();
    }
  }

  private static Optional<AxiaInfo> readRow(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(READ)) {
      return rows.next()
          ? Optional.of(
              new AxiaInfo(
                  rows.getInt(1),
                  rows.getLong(2),
                  rows.getObject(3, LocalDate.class),
                  rows.getObject(4, LocalDate.class)))
          : Optional.empty();
    }
  }

  /** Whether this version of the program makes data of the same shape. */
  public boolean isCurrent() {
    return formatVersion == AxiaDemo.FORMAT_VERSION;
  }
}
