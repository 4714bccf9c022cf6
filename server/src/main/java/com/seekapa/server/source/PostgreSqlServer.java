package com.seekapa.server.source;

import com.seekapa.engine.compile.dialect.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** PostgreSQL, which tells what is wrong in the states of the standard. */
final class PostgreSqlServer implements ServerKind {
  /** The place in the log of changes. */
  private static final String POSITION =
      """
      SELECT CAST(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
        ELSE pg_current_wal_insert_lsn() END AS text)
      """;

  /**
   * What was done to the tables so far. On a standby, which doesn't count that, it is the position.
   */
  private static final String DONE =
      """
      SELECT CASE WHEN pg_is_in_recovery() THEN CAST(pg_last_wal_replay_lsn() AS text)
        ELSE (SELECT md5(string_agg(
            concat_ws(' ', relid, pg_relation_filenode(relid), n_tup_ins, n_tup_upd, n_tup_del),
            ',' ORDER BY relid))
          FROM pg_stat_user_tables) END
      """;

  @Override
  public Dialect dialect() {
    return Dialect.postgreSql();
  }

  @Override
  public SqlValues values() {
    return new PostgreSqlValues();
  }

  @Override
  public Connection connect(String url, Login login) throws SQLException {
    var properties = new Properties();
    properties.setProperty("ApplicationName", "Seekapa");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("stringtype", "unspecified");
    login.user().ifPresent(user -> properties.setProperty("user", user));
    login.password().ifPresent(password -> properties.setProperty("password", password));
    var connection = DriverManager.getConnection(url, properties);
    try (var statement = connection.createStatement()) {
      statement.execute("SET default_transaction_read_only = on; SET TIME ZONE 'UTC'");
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void begin(Connection connection, Duration timeout) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = " + timeout.toMillis());
    }
  }

  @Override
  public SourceSchema schema(DataSource source) throws InterruptedException {
    return PostgreSqlSchema.of(source);
  }

  @Override
  public String position() {
    return POSITION;
  }

  @Override
  public String revision() {
    return DONE;
  }

  @Override
  public Trouble trouble(SQLException e) {
    var state = String.valueOf(e.getSQLState());
    if (state.startsWith("08") || state.startsWith("57P")) {
      return Trouble.LOST;
    }
    if (state.startsWith("28")) {
      return Trouble.DENIED;
    }
    return switch (state) {
      case "53300", "3D000" -> Trouble.UNREACHABLE;
      case "42501" -> Trouble.DENIED;
      // No such table, no such column, or none of a type that can be used so.
      case "42P01", "42703", "42883" -> Trouble.UNKNOWN_NAME;
      default -> Trouble.OTHER;
    };
  }
}
