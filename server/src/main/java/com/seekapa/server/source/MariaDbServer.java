package com.seekapa.server.source;

import com.seekapa.engine.compile.dialect.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** MariaDB, whose codes tell more than its states, many of which mean no more than an error. */
final class MariaDbServer implements ServerKind {
  /** The place in the log of changes, and the last change to tables that have no such log. */
  private static final String POSITION =
      """
      SELECT concat(
        (SELECT variable_value FROM information_schema.global_status
          WHERE variable_name = 'INNODB_LSN_CURRENT'),
        ' ',
        coalesce((SELECT max(update_time) FROM information_schema.tables
          WHERE table_schema = database() AND engine <> 'InnoDB'), ''))
      """;

  /** Dates that are none are missing, and the difference of two counts may be negative. */
  private static final String SESSION =
      "SET time_zone = '+00:00', sql_mode = 'NO_ZERO_IN_DATE,NO_ZERO_DATE,NO_UNSIGNED_SUBTRACTION'";

  @Override
  public Dialect dialect() {
    return Dialect.mariaDb();
  }

  @Override
  public SqlValues values() {
    return new MariaDbValues();
  }

  @Override
  public Connection connect(String url, Login login) throws SQLException {
    var properties = new Properties();
    properties.setProperty("connectionAttributes", "program_name:Seekapa");
    properties.setProperty("connectTimeout", "10000");
    properties.setProperty("yearIsDateType", "false");
    properties.setProperty("allowLocalInfile", "false");
    login.user().ifPresent(user -> properties.setProperty("user", user));
    login.password().ifPresent(password -> properties.setProperty("password", password));
    var connection = DriverManager.getConnection(url, properties);
    try (var statement = connection.createStatement()) {
      statement.execute(SESSION);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Only the transactions of a session keep tables from being created or dropped, too. */
  @Override
  public void begin(Connection connection, Duration timeout) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SET SESSION TRANSACTION READ ONLY");
      statement.execute("SET max_statement_time = " + timeout.toMillis() / 1000.0);
    }
  }

  @Override
  public SourceSchema schema(DataSource source) throws InterruptedException {
    return MariaDbSchema.of(source);
  }

  @Override
  public String position() {
    return POSITION;
  }

  @Override
  public Trouble trouble(SQLException e) {
    return switch (e.getErrorCode()) {
      case 1040, 1049, 1203 -> Trouble.UNREACHABLE;
      case 1044, 1045, 1142, 1143, 1698 -> Trouble.DENIED;
      case 1054, 1146 -> Trouble.UNKNOWN_NAME;
      // The connection was killed.
      case 1927 -> Trouble.LOST;
      default -> String.valueOf(e.getSQLState()).startsWith("08") ? Trouble.LOST : Trouble.OTHER;
    };
  }
}
