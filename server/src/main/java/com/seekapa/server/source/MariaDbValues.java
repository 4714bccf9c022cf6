package com.seekapa.server.source;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** MariaDB tells the truth in numbers: one is true where the column of the result says so. */
final class MariaDbValues implements SqlValues {
  @Override
  public Object parameter(Object value) {
    return value;
  }

  @Override
  public Cell cell(ResultSet rows, int column, DataType type) throws SQLException {
    var value = rows.getObject(column);
    return value instanceof byte[] bits && description(rows, column).equals("BIT")
        ? new Cell.Number(new BigDecimal(new BigInteger(1, bits)))
        : flag(SqlCells.cell(value, type), type);
  }

  private static String description(ResultSet rows, int column) throws SQLException {
    return rows.getMetaData().getColumnTypeName(column);
  }

  private static Cell flag(Cell cell, DataType type) {
    return type == DataType.BOOLEAN && cell instanceof Cell.Number(var number)
        ? new Cell.Flag(number.signum() != 0)
        : cell;
  }

  /** The driver reads all rows before it gives the first. */
  @Override
  public void limit(Statement statement, int maxRows) throws SQLException {
    statement.setMaxRows(maxRows == Integer.MAX_VALUE ? 0 : maxRows + 1);
  }

  @Override
  public void abandon(Connection connection) throws SQLException {
    connection.abort(Runnable::run);
  }
}
