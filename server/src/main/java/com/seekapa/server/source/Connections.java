package com.seekapa.server.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Connections that are kept open, each for one query at a time, and opened when none is free. */
final class Connections {
  private final Opening opening;
  private final ConcurrentLinkedQueue<Open> idle = new ConcurrentLinkedQueue<>();

  /** Opens one. */
  interface Opening {
    Connection open() throws SQLException;
  }

  /** Uses one. */
  interface Use<R> {
    R of(Connection connection) throws SQLException;
  }

  /**
   * An open connection.
   *
   * @param target what it leads to, which may be replaced by another of the same name
   */
  private record Open(String target, Connection connection) {}

  Connections(Opening opening) {
    this.opening = opening;
  }

  /** Uses a connection that leads to the target. */
  <R> R use(String target, Use<R> use) throws SQLException {
    var open = take(target);
    try {
      return use.of(open.connection());
    } finally {
      giveBack(open);
    }
  }

  private Open take(String target) throws SQLException {
    for (var open = next(); open.isPresent(); open = next()) {
      if (open.get().target().equals(target)) {
        return open.get();
      }
      open.get().connection().close();
    }
    return new Open(target, opening.open());
  }

  private Optional<Open> next() {
    return Optional.ofNullable(idle.poll());
  }

  private void giveBack(Open open) throws SQLException {
    if (!open.connection().isClosed()) {
      idle.add(open);
    }
  }

  void close() throws SQLException {
    for (var open = next(); open.isPresent(); open = next()) {
      open.get().connection().close();
    }
  }
}
