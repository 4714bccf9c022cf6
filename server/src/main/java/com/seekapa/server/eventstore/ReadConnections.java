package com.seekapa.server.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** A few connections that read, each lent to one thread at a time. */
final class ReadConnections {
  private static final int COUNT = 2;

  private final SqliteFile file;
  private final Semaphore permits = new Semaphore(COUNT);
  private final ConcurrentLinkedQueue<Reader> idle = new ConcurrentLinkedQueue<>();

  ReadConnections(SqliteFile file) throws SQLException {
    this.file = file;
    for (int i = 0; i < COUNT; i++) {
      idle.add(new Reader(file.openForReading(), new HashMap<>()));
    }
  }

  /** A connection with the statements that it has prepared. */
  record Reader(Connection connection, Map<String, PreparedStatement> statements) {
    PreparedStatement prepared(String sql) throws SQLException {
      var known = statements.get(sql);
      if (known != null) {
        return known;
      }
      var statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
      return statement;
    }
  }

  /** Not interruptible: a cancelled question still has to find out what became of it. */
  <T> T use(Work<T> work) {
    permits.acquireUninterruptibly();
    var reader = idle.remove();
    try {
      return work.with(reader);
    } catch (SQLException e) {
      reader.statements().clear(); // a statement that has failed can't be used again
      throw file.explain(e);
    } finally {
      idle.add(reader);
      permits.release();
    }
  }

  void close() throws SQLException {
    permits.acquireUninterruptibly(COUNT);
    for (var reader : idle) {
      reader.connection().close();
    }
  }

  interface Work<T> {
    T with(Reader reader) throws SQLException;
  }
}
