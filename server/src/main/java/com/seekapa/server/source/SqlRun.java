package com.seekapa.server.source;

import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of a SQL text, which another thread can cancel at any time. */
final class SqlRun {
  private final String text;
  private final List<Object> parameters;
  private final List<ResultColumn> columns;
  private final int maxRows;
  private final SqlValues values;
  private final Duration timeout;
  private Optional<Statement> running = Optional.empty();
  private boolean cancelled;

  /**
   * @param columns empty to take those that the source describes
   */
  SqlRun(
      String text,
      List<Object> parameters,
      List<ResultColumn> columns,
      int maxRows,
      SqlValues values,
      Duration timeout) {
    this.text = text;
    this.parameters = parameters;
    this.columns = columns;
    this.maxRows = maxRows;
    this.values = values;
    this.timeout = timeout;
  }

  /** Whether the text was made from a model, rather than by someone who knows the source. */
  boolean isOfModel() {
    return !columns.isEmpty();
  }

  Duration timeout() {
    return timeout;
  }

  ResultTable on(Connection connection) throws SQLException {
    return on(Statements.fresh(connection));
  }

  ResultTable on(Statements statements) throws SQLException {
    if (isCancelled()) {
      throw new SQLException("cancelled before it began");
    }
    var statement = statements.take(text);
    boolean ended = false;
    try {
      var table = run(statement);
      ended = true;
      return table;
    } finally {
      setRunning(Optional.empty());
      if (ended && !isCancelled()) {
        statements.giveBack(text, statement);
      } else {
        statements.drop(statement);
      }
    }
  }

  private ResultTable run(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, values.parameter(parameters.get(i)));
    }
    values.limit(statement, maxRows);
    setRunning(Optional.of(statement));
    try (var rows = statement.executeQuery()) {
      return read(rows);
    }
  }

  private ResultTable read(ResultSet rows) throws SQLException {
    var described = columns.isEmpty() ? values.columns(rows.getMetaData()) : columns;
    var table = new ArrayList<List<Cell>>();
    while (rows.next()) {
      if (table.size() == maxRows) {
        return new ResultTable(described, table, true);
      }
      table.add(row(rows, described));
    }
    return new ResultTable(described, table, false);
  }

  private List<Cell> row(ResultSet rows, List<ResultColumn> columns) throws SQLException {
    var row = new ArrayList<Cell>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      row.add(values.cell(rows, i + 1, columns.get(i).type()));
    }
    return row;
  }

  private synchronized boolean isCancelled() {
    return cancelled;
  }

  private synchronized void setRunning(Optional<Statement> statement) {
    running = statement;
  }

  synchronized void cancel() {
    cancelled = true;
    running.ifPresent(statement -> {
      try {
        statement.cancel();
      } catch (SQLException e) {
        // it has just ended
      }
    });
  }

  /** Gives up the connection, where the driver can: the other side does not answer any more. */
  synchronized void abandon() {
    running.ifPresent(statement -> {
      try {
        values.abandon(statement.getConnection());
      } catch (SQLException e) {
        // it has just ended
      }
    });
  }
}
