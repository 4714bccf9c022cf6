package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.ResultTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A DuckDB file, opened for reading only, with access to anything else switched off. */
final class DuckDbSource implements DataSource {
  private final Path file;
  private final DuckDbConnections connections;
  private final Queries queries;

  static DuckDbSource open(Path file, DuckDbSettings settings) {
    if (!Files.exists(file)) {
      throw new SourceException(new SourceFailure.Missing(file));
    }
    var source = new DuckDbSource(file, settings);
    try {
      source.connections.open();
      return source;
    } catch (SQLException e) {
      source.close();
      throw new SourceException(source.openingFailure(e), e);
    }
  }

  /** The driver unpacks and loads its native library when this class is initialised. */
  static void load() {
    try {
      Class.forName("org.duckdb.DuckDBNative");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the driver of DuckDB has changed", e);
    }
  }

  private DuckDbSource(Path file, DuckDbSettings settings) {
    this.file = file;
    this.connections = new DuckDbConnections(file, settings);
    this.queries =
        new Queries(
            settings.connections(),
            settings.maxRows(),
            new DuckDbValues(),
            this::run,
            (run, e) -> failure(e, run.isOfModel()));
  }

  private ResultTable run(SqlRun run) throws SQLException {
    try {
      connections.reopenIfReplaced();
    } catch (SQLException e) {
      throw new SourceException(openingFailure(e), e);
    }
    return connections.run(run);
  }

  private SourceFailure openingFailure(SQLException e) {
    var detail = FirstLine.of(e);
    var words = detail.toLowerCase(Locale.ROOT);
    return words.contains("lock") || words.contains("same database file")
        ? new SourceFailure.InUse(file, detail)
        : new SourceFailure.Damaged(file, detail);
  }

  @Override
  public Dialect dialect() {
    return Dialect.duckDb();
  }

  @Override
  public SourceSchema schema() throws InterruptedException {
    return DuckDbSchema.of(this);
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
    if (detail.contains("checksum")) {
      return new SourceFailure.Damaged(file, detail);
    }
    return isOfModel && isAboutNames(detail)
        ? new SourceFailure.Changed(detail)
        : new SourceFailure.Failed(detail);
  }

  private static boolean isAboutNames(String detail) {
    return detail.startsWith("Catalog Error") || detail.startsWith("Binder Error");
  }

  @Override
  public String stamp() {
    return FileIdentity.stamp(file);
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
