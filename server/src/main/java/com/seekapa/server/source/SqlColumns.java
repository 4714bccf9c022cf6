package com.seekapa.server.source;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultColumn.Role;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns as JDBC describes them. */
final class SqlColumns {
  private SqlColumns() {}

  static List<ResultColumn> describedBy(ResultSetMetaData description) throws SQLException {
    var columns = new ArrayList<ResultColumn>();
    for (int i = 1; i <= description.getColumnCount(); i++) {
      columns.add(column(description.getColumnLabel(i), type(description.getColumnType(i))));
    }
    return columns;
  }

  static ResultColumn column(String name, DataType type) {
    return new ResultColumn(
        name,
        name,
        type.isNumeric() ? Role.MEASURE : Role.DIMENSION,
        name,
        type,
        Format.PLAIN,
        Optional.empty());
  }

  static DataType type(int jdbcType) {
    return switch (jdbcType) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> DataType.INTEGER;
      case Types.DECIMAL, Types.NUMERIC, Types.REAL, Types.FLOAT, Types.DOUBLE -> DataType.DECIMAL;
      case Types.BOOLEAN, Types.BIT -> DataType.BOOLEAN;
      case Types.DATE -> DataType.DATE;
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> DataType.TIMESTAMP;
      default -> DataType.TEXT;
    };
  }
}
