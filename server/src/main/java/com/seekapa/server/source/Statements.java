package com.seekapa.server.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The prepared statements of one connection. For one thread at a time. */
interface Statements {
  PreparedStatement take(String text) throws SQLException;

  /** It has been used to its end without a failure. */
  void giveBack(String text, PreparedStatement statement) throws SQLException;

  /** It has failed or was cancelled, and may be in any state. */
  void drop(PreparedStatement statement) throws SQLException;

  /** Each is prepared for one use. */
  static Statements fresh(Connection connection) {
    return new Statements() {
      @Override
      public PreparedStatement take(String text) throws SQLException {
        return connection.prepareStatement(text);
      }

      @Override
      public void giveBack(String text, PreparedStatement statement) throws SQLException {
        statement.close();
      }

      @Override
      public void drop(PreparedStatement statement) throws SQLException {
        statement.close();
      }
    };
  }
}
