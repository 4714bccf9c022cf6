package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database, asked in transactions that can only read.
 *
 * <p>A server that was away is asked again on a new connection: nothing that was lost had changed
 * anything.
 */
final class PostgreSqlSource implements DataSource {
  /** The server ends a query by itself where nobody is left to stop it. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofSeconds(10);
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

  private final String url;
  private final Login login;
  private final Connections connections = new Connections(this::connect);
  private final Queries queries;

  /** Opens it, which is when it is found out whether the server lets us in. */
  static DataSource open(String url, Login login, SourceSettings settings) {
    var source = new PostgreSqlSource(url, login, settings);
    try {
      source.connections.use(url, Connection::getCatalog);
      return source;
    } catch (SQLException e) {
      source.close();
      throw new SourceException(source.failure(e, false), e);
    }
  }

  private PostgreSqlSource(String url, Login login, SourceSettings settings) {
    this.url = url;
    this.login = login;
    this.queries =
        new Queries(
            settings.connections(),
            settings.maxRows(),
            new PostgreSqlValues(),
            this::run,
            (run, e) -> failure(e, run.isOfModel()));
  }

  private Connection connect() throws SQLException {
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

  private ResultTable run(SqlRun run) throws SQLException {
    try {
      return connections.use(url, connection -> inTransaction(connection, run));
    } catch (SQLException e) {
      if (!isLost(e)) {
        throw e;
      }
      connections.close();
      return connections.use(url, connection -> inTransaction(connection, run));
    }
  }

  private static ResultTable inTransaction(Connection connection, SqlRun run) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = " + run.timeout().plus(GRACE).toMillis());
      return run.on(connection);
    } finally {
      end(connection);
    }
  }

  private static void end(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
    }
  }

  private static boolean isLost(SQLException e) {
    var state = state(e);
    return state.startsWith("08") || state.startsWith("57P");
  }

  private static String state(SQLException e) {
    return String.valueOf(e.getSQLState());
  }

  private SourceFailure failure(@Nullable Throwable cause, boolean isOfModel) {
    var detail = login.masked(FirstLine.of(cause));
    if (!(cause instanceof SQLException e)) {
      return new SourceFailure.Failed(detail);
    }
    if (isLost(e) || state(e).equals("53300") || state(e).equals("3D000")) {
      return new SourceFailure.Unreachable(url, detail);
    }
    if (state(e).startsWith("28") || state(e).equals("42501")) {
      return new SourceFailure.Denied(url, detail);
    }
    return isOfModel && isAboutNames(e)
        ? new SourceFailure.Changed(detail)
        : new SourceFailure.Failed(detail);
  }

  /** No such table, no such column, or none of a type that can be used so. */
  private static boolean isAboutNames(SQLException e) {
    return List.of("42P01", "42703", "42883").contains(state(e));
  }

  @Override
  public Dialect dialect() {
    return Dialect.postgreSql();
  }

  @Override
  public SourceSchema schema() throws InterruptedException {
    return PostgreSqlSchema.of(this);
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    return queries.execute(query, timeout);
  }

  @Override
  public ResultTable query(String text, int maxRows, Duration timeout) throws InterruptedException {
    return queries.query(text, maxRows, timeout);
  }

  /** The place in the log of changes, which moves with every change on the server. */
  @Override
  public String stamp() throws InterruptedException {
    return text(POSITION);
  }

  @Override
  public String revision() throws InterruptedException {
    return text(DONE);
  }

  private String text(String query) throws InterruptedException {
    return query(query, 1, PATIENCE).cell(0, 0) instanceof Cell.Text(var text) ? text : "";
  }

  @Override
  public void close() {
    queries.close();
    try {
      connections.close();
    } catch (SQLException e) {
      throw new SourceException(failure(e, false), e);
    }
  }
}
