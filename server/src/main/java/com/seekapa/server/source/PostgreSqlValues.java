package com.seekapa.server.source;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;

/** PostgreSQL gives values of the types that it declares; moments with a time zone in UTC. */
final class PostgreSqlValues implements SqlValues {
  private static final String WITH_TIME_ZONE = "timestamptz";

  @Override
  public Object parameter(Object value) {
    return value;
  }

  @Override
  public Cell cell(ResultSet rows, int column, DataType type) throws SQLException {
    var description = rows.getMetaData();
    boolean isZoned =
        description.getColumnType(column) == Types.TIMESTAMP
            && description.getColumnTypeName(column).equals(WITH_TIME_ZONE);
    return SqlCells.cell(
        isZoned ? rows.getObject(column, OffsetDateTime.class) : rows.getObject(column), type);
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
