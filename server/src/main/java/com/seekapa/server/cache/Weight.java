package com.seekapa.server.cache;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import java.math.BigDecimal;
import java.util.List;

/**
 * The bytes of memory that a result takes with its key, about: sizes of objects as HotSpot lays
 * them out with compressed references. What results may share, such as names of columns, counts for
 * each of them.
 */
final class Weight {
  /** The nodes of the cache, the key, and the table itself. */
  private static final int ENTRY = 256;

  private static final int SMALL = 16;
  private static final int DATE = 24;
  private static final int DECIMAL = 40;
  private static final int COLUMN = 64;

  /** Digits that fit into a long; longer numbers need an object more. */
  private static final int SHORT_NUMBER = 18;

  private Weight() {}

  static long of(ResultKey key, ResultTable table) {
    long rows = list(table.rows().size());
    for (var row : table.rows()) {
      rows += list(row.size());
      for (var cell : row) {
        rows += of(cell);
      }
    }
    return ENTRY + of(key.stamp()) + of(key.query()) + rows;
  }

  private static long of(CompiledQuery query) {
    return switch (query) {
      case CompiledQuery.Sql(var text, var parameters, var columns) ->
          of(text) + parameters(parameters) + columns(columns);
    };
  }

  private static long parameters(List<Object> parameters) {
    return list(parameters.size())
        + parameters.stream().mapToLong(it -> it instanceof String text ? of(text) : DECIMAL).sum();
  }

  private static long columns(List<ResultColumn> columns) {
    return list(columns.size())
        + columns.stream().mapToLong(it -> COLUMN + of(it.name()) + of(it.label())).sum();
  }

  private static long of(Cell cell) {
    return switch (cell) {
      case Cell.Text(var text) -> SMALL + of(text);
      case Cell.Number(var number) -> SMALL + of(number);
      case Cell.Flag _ -> SMALL;
      case Cell.Day _ -> SMALL + DATE;
      case Cell.Moment _ -> SMALL + 3 * DATE;
      case Cell.Missing _ -> 0;
    };
  }

  private static long of(BigDecimal number) {
    int digits = number.precision();
    return digits <= SHORT_NUMBER ? DECIMAL : DECIMAL + 56 + digits / 2;
  }

  private static long of(String text) {
    boolean isLatin = text.chars().allMatch(it -> it < 256);
    return 24 + aligned(16L + (isLatin ? 1L : 2L) * text.length());
  }

  /** An immutable list: an object, and an array unless it is short. */
  private static long list(int size) {
    return size <= 2 ? 24 : 24 + aligned(16L + 4L * size);
  }

  private static long aligned(long bytes) {
    return (bytes + 7) / 8 * 8;
  }
}
