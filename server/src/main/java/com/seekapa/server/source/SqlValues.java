package com.seekapa.server.source;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** How values pass to and from one kind of database, and what its driver needs to be told. */
interface SqlValues {
  /** The value of a parameter as the driver takes it. */
  Object parameter(Object value);

  /** The value in a column, counted from 1, of the row where the rows stand. */
  Cell cell(ResultSet rows, int column, DataType type) throws SQLException;

  /** Keeps the driver from fetching more rows than are read, where it would. */
  default void limit(Statement statement, int maxRows) throws SQLException {}

  /** Ends a connection whose other side does not answer, where there is another side. */
  default void abandon(Connection connection) throws SQLException {}

  /** The columns as the driver describes them. */
  default List<ResultColumn> columns(ResultSetMetaData description) throws SQLException {
    return SqlColumns.describedBy(description);
  }
}
