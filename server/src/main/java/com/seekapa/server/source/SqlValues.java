package com.seekapa.server.source;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;

/** How values pass to and from one kind of database. */
interface SqlValues {
  /** The value of a parameter as the driver takes it. */
  Object parameter(Object value);

  /** The value in a column, counted from 1, of the row where the rows stand. */
  Cell cell(ResultSet rows, int column, DataType type) throws SQLException;

  /** The columns as the driver describes them. */
  default List<ResultColumn> columns(ResultSetMetaData description) throws SQLException {
    return SqlColumns.describedBy(description);
  }
}
