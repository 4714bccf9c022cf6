package com.seekapa.server.source;

import com.seekapa.engine.result.ResultTable;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duckdb.DuckDBConnection;

/**
 * The connections to one DuckDB file, one for each thread of queries, so that none ever waits for
 * one. They share a database, which DuckDB keeps as it was when the file is replaced by another:
 * all of them are closed before any is opened again.
 */
final class DuckDbConnections {
  /** For each connection; questions come to far fewer texts, since values are parameters. */
  private static final int MOST_STATEMENTS = 64;

  private final Path file;
  private final DuckDbSettings settings;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Deque<Open> idle = new ConcurrentLinkedDeque<>();
  private final List<Open> all = new ArrayList<>();
  private volatile String opened = "";

  /** A connection, and what was prepared on it for queries made from a model. */
  private record Open(DuckDBConnection connection, KeptStatements statements) {
    static Open of(DuckDBConnection connection) {
      return new Open(connection, new KeptStatements(connection, MOST_STATEMENTS));
    }
  }

  DuckDbConnections(Path file, DuckDbSettings settings) {
    this.file = file;
    this.settings = settings;
  }

  void open() throws SQLException {
    opened = "";
    var target = target();
    var root = Open.of(connect());
    all.add(root);
    for (int i = 0; i < settings.connections(); i++) {
      var another = Open.of((DuckDBConnection) root.connection().duplicate());
      all.add(another);
      idle.add(another);
    }
    opened = target;
  }

  private DuckDBConnection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    properties.setProperty("enable_external_access", "false");
    properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
    properties.setProperty("threads", Integer.toString(settings.threads()));
    var connection =
        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, properties);
    try (var statement = connection.createStatement()) {
      statement.execute("SET lock_configuration = true");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private String target() {
    return FileIdentity.of(file) + "-" + FileIdentity.stamp(file);
  }

  /** Waits for the queries that run, where the file is another than before. */
  void reopenIfReplaced() throws SQLException {
    if (target().equals(opened)) {
      return;
    }
    lock.writeLock().lock();
    try {
      if (!target().equals(opened)) {
        closeAll();
        open();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  ResultTable run(SqlRun run) throws SQLException {
    lock.readLock().lock();
    var open = idle.remove();
    try {
      return run.isOfModel() ? run.on(open.statements()) : run.on(open.connection());
    } finally {
      idle.add(open);
      lock.readLock().unlock();
    }
  }

  void close() throws SQLException {
    closeAll();
  }

  private void closeAll() throws SQLException {
    idle.clear();
    var open = new ArrayDeque<>(all);
    all.clear();
    while (!open.isEmpty()) {
      open.removeLast().statements().close();
    }
  }
}
