package com.seekapa.server.source;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** DuckDB gives values of the types that it declares. */
final class DuckDbValues implements SqlValues {
  /** DuckDB does not take a million that is written as 1E6. */
  @Override
  public Object parameter(Object value) {
    return value instanceof BigDecimal number && number.scale() < 0 ? number.setScale(0) : value;
  }

  @Override
  public Cell cell(ResultSet rows, int column, DataType type) throws SQLException {
    return SqlCells.cell(rows.getObject(column), type);
  }
}
