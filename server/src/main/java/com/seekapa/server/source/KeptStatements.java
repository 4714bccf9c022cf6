package com.seekapa.server.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Prepared statements that are kept for the next time their text comes, so that the database need
 * not plan it again. The one that was not used for longest goes first. For one thread at a time.
 */
final class KeptStatements implements Statements {
  private final Connection connection;
  private final int most;
  private final LinkedHashMap<String, PreparedStatement> kept = new LinkedHashMap<>();

  /**
   * @param most how many are kept
   */
  KeptStatements(Connection connection, int most) {
    this.connection = connection;
    this.most = most;
  }

  @Override
  public PreparedStatement take(String text) throws SQLException {
    var known = Optional.ofNullable(kept.remove(text));
    return known.isPresent() ? known.get() : connection.prepareStatement(text);
  }

  @Override
  public void giveBack(String text, PreparedStatement statement) throws SQLException {
    kept.put(text, statement);
    if (kept.size() > most) {
      kept.pollFirstEntry().getValue().close();
    }
  }

  @Override
  public void drop(PreparedStatement statement) throws SQLException {
    statement.close();
  }

  void close() throws SQLException {
    for (var statement : kept.values()) {
      statement.close();
    }
    kept.clear();
    connection.close();
  }
}
