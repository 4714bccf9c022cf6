package com.seekapa.engine.result;

import java.util.List;

/**
 * The rows of an answer, at most as many as were allowed.
 *
 * @param truncated whether there were more rows than these
 */
public record ResultTable(List<ResultColumn> columns, List<List<Cell>> rows, boolean truncated) {
  public ResultTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("each row needs a cell for each column");
      }
    }
  }

  public Cell cell(int row, int column) {
    return rows.get(row).get(column);
  }
}
