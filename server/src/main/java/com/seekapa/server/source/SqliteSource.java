package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.ResultTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** A SQLite file, opened for reading only, from which no other file can be reached. */
final class SqliteSource implements DataSource {
  private static final int BUSY_MILLIS = 3_000;

  private final Path file;
  private final Connections connections = new Connections(this::connect);
  private final Queries queries;

  /** Opens it, which is when SQLite finds out whether it is one. */
  static DataSource open(Path file, SourceSettings settings) {
    var source = new SqliteSource(file, settings);
    try {
      source.check();
      return source;
    } catch (SQLException e) {
      source.close();
      throw new SourceException(source.failure(e, false), e);
    } catch (SourceException e) {
      source.close();
      throw e;
    }
  }

  private SqliteSource(Path file, SourceSettings settings) {
    this.file = file;
    this.queries =
        new Queries(
            settings.connections(),
            settings.maxRows(),
            new SqliteValues(),
            run -> connections.use(FileIdentity.of(file), run::on),
            (run, cause) -> failure(cause, run.isOfModel()));
  }

  private void check() throws SQLException {
    connections.use(FileIdentity.of(file), SqliteSource::look);
  }

  private static boolean look(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.execute("SELECT count(*) FROM sqlite_schema");
    }
  }

  private Connection connect() throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
    return config.createConnection("jdbc:sqlite:" + file.toUri());
  }

  @Override
  public Dialect dialect() {
    return Dialect.sqLite();
  }

  @Override
  public SourceSchema schema() throws InterruptedException {
    return SqliteSchema.of(this);
  }

  @Override
  public boolean isTyped() {
    return false;
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    return queries.execute(query, timeout);
  }

  @Override
  public ResultTable query(String text, int maxRows, Duration timeout) throws InterruptedException {
    return queries.query(text, maxRows, timeout);
  }

  private SourceFailure failure(@Nullable Throwable cause, boolean isOfModel) {
    var detail = FirstLine.of(cause);
    if (!(cause instanceof SQLException e)) {
      return new SourceFailure.Failed(detail);
    }
    return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB -> new SourceFailure.Damaged(file, detail);
      case SQLITE_BUSY, SQLITE_LOCKED -> new SourceFailure.InUse(file, detail);
      default ->
          isOfModel && isAboutNames(detail)
              ? new SourceFailure.Changed(detail)
              : new SourceFailure.Failed(detail);
    };
  }

  private static boolean isAboutNames(String detail) {
    return detail.contains("no such table") || detail.contains("no such column");
  }

  /** What is written goes to a log beside the file first, where the file has one. */
  @Override
  public String stamp() {
    var log = file.resolveSibling(file.getFileName() + "-wal");
    var stamp = FileIdentity.stamp(file);
    return Files.exists(log) ? stamp + "-" + FileIdentity.stamp(log) : stamp;
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
