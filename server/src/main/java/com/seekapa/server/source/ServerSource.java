package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.source.ServerKind.Trouble;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A database behind a server, asked in transactions that can only read.
 *
 * <p>A server that was away is asked again on a new connection: nothing that was lost had changed
 * anything.
 */
final class ServerSource implements DataSource {
  /** The server ends a query by itself where nobody is left to stop it. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ServerKind kind;
  private final String url;
  private final Login login;
  private final Connections connections;
  private final Queries queries;

  /** Opens it, which is when it is found out whether the server lets us in. */
  static DataSource open(ServerKind kind, String url, Login login, SourceSettings settings) {
    var source = new ServerSource(kind, url, login, settings);
    try {
      source.connections.use(url, Connection::getCatalog);
      return source;
    } catch (SQLException e) {
      source.close();
      throw new SourceException(source.failure(e, false), e);
    }
  }

  private ServerSource(ServerKind kind, String url, Login login, SourceSettings settings) {
    this.kind = kind;
    this.url = url;
    this.login = login;
    this.connections = new Connections(() -> kind.connect(url, login));
    this.queries =
        new Queries(
            settings.connections(),
            settings.maxRows(),
            kind.values(),
            this::run,
            (run, e) -> failure(e, run.isOfModel()));
  }

  private ResultTable run(SqlRun run) throws SQLException {
    try {
      return connections.use(url, connection -> inTransaction(connection, run));
    } catch (SQLException e) {
      if (kind.trouble(e) != Trouble.LOST) {
        throw e;
      }
      connections.close();
      return connections.use(url, connection -> inTransaction(connection, run));
    }
  }

  private ResultTable inTransaction(Connection connection, SqlRun run) throws SQLException {
    try {
      kind.begin(connection, run.timeout().plus(GRACE));
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

  private SourceFailure failure(@Nullable Throwable cause, boolean isOfModel) {
    var detail = login.masked(FirstLine.of(cause));
    if (!(cause instanceof SQLException e)) {
      return new SourceFailure.Failed(detail);
    }
    return switch (kind.trouble(e)) {
      case LOST, UNREACHABLE -> new SourceFailure.Unreachable(url, detail);
      case DENIED -> new SourceFailure.Denied(url, detail);
      case UNKNOWN_NAME ->
          isOfModel ? new SourceFailure.Changed(detail) : new SourceFailure.Failed(detail);
      case OTHER -> new SourceFailure.Failed(detail);
    };
  }

  @Override
  public Dialect dialect() {
    return kind.dialect();
  }

  @Override
  public SourceSchema schema() throws InterruptedException {
    return kind.schema(this);
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    return queries.execute(query, timeout);
  }

  @Override
  public ResultTable query(String text, int maxRows, Duration timeout) throws InterruptedException {
    return queries.query(text, maxRows, timeout);
  }

  @Override
  public String stamp() throws InterruptedException {
    return text(kind.position());
  }

  @Override
  public String revision() throws InterruptedException {
    return text(kind.revision());
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
