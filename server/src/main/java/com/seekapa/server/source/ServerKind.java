package com.seekapa.server.source;

import com.seekapa.engine.compile.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What one kind of database server does differently from the others. */
interface ServerKind {
  Dialect dialect();

  SqlValues values();

  /** A connection in which transactions can only read, and moments are told in UTC. */
  Connection connect(String url, Login login) throws SQLException;

  /**
   * Begins the transaction of a query.
   *
   * @param timeout after which the server ends the query by itself
   */
  void begin(Connection connection, Duration timeout) throws SQLException;

  /** Asks for the tables that names without a schema mean. */
  SourceSchema schema(DataSource source) throws InterruptedException;

  /** The text of a query for one value, which changes with every change on the server. */
  String position();

  /**
   * The text of a query for {@link DataSource#revision}; the position, where a database doesn't
   * count reliably what was done to its own tables.
   */
  default String revision() {
    return position();
  }

  /** What is wrong. */
  Trouble trouble(SQLException e);

  /** What can be wrong with a query. */
  enum Trouble {
    /** The connection is gone; a new one may do. */
    LOST,
    /** There is no such database, or no place in it for us. */
    UNREACHABLE,
    /** We may not see what we ask for. */
    DENIED,
    /** What the query names is not there. */
    UNKNOWN_NAME,
    OTHER
  }
}
