package com.seekapa.server.cli;

import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a result has the rows of another: in any order unless it matters, with columns in any
 * order and under any name, numbers equal but for one part in ten thousand. A comparison may show
 * its earlier values and changes beside what was asked for.
 */
final class SameRows {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");

  private static final Comparator<Cell> CELLS =
      (a, b) ->
          a instanceof Cell.Number(var x) && b instanceof Cell.Number(var y)
              ? x.compareTo(y)
              : key(a).compareTo(key(b));

  private final ResultTable found;
  private final ResultTable gold;
  private final boolean ordered;

  SameRows(ResultTable found, ResultTable gold, boolean ordered) {
    this.found = found;
    this.gold = gold;
    this.ordered = ordered;
  }

  /** What is different; empty if nothing is. */
  Optional<String> difference() {
    if (found.rows().size() != gold.rows().size()) {
      return Optional.of(found.rows().size() + " rows instead of " + gold.rows().size());
    }
    if (found.columns().size() < gold.columns().size()) {
      return Optional.of(found.columns().size() + " columns instead of " + gold.columns().size());
    }
    return matches(List.of()) ? Optional.empty() : Optional.of("other values");
  }

  /** Tries each way to find the gold columns in those that were found. */
  private boolean matches(List<Integer> chosen) {
    if (chosen.size() == gold.columns().size()) {
      return restIsComparison(chosen) && sameRows(chosen);
    }
    for (int column = 0; column < found.columns().size(); column++) {
      if (!chosen.contains(column) && sameColumn(column, chosen.size())) {
        var more = new ArrayList<>(chosen);
        more.add(column);
        if (matches(more)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean restIsComparison(List<Integer> chosen) {
    for (int column = 0; column < found.columns().size(); column++) {
      var role = found.columns().get(column).role();
      boolean beside =
          switch (role) {
            case PREVIOUS, CHANGE, CHANGE_RATIO -> true;
            case DIMENSION, TIME, TIME_PART, MEASURE -> false;
          };
      if (!chosen.contains(column) && !beside) {
        return false;
      }
    }
    return true;
  }

  private boolean sameColumn(int foundColumn, int goldColumn) {
    var mine = found.rows().stream().map(row -> row.get(foundColumn)).sorted(CELLS).toList();
    var other = gold.rows().stream().map(row -> row.get(goldColumn)).sorted(CELLS).toList();
    for (int i = 0; i < mine.size(); i++) {
      if (!same(mine.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean sameRows(List<Integer> chosen) {
    var mine = found.rows().stream().map(row -> chosen.stream().map(row::get).toList()).toList();
    return ordered ? pairwise(mine, gold.rows()) : pairwise(sorted(mine), sorted(gold.rows()));
  }

  private static List<List<Cell>> sorted(List<List<Cell>> rows) {
    return rows.stream().sorted(SameRows::compareRows).toList();
  }

  /** What isn't a number comes first, since that is equal or not. */
  private static int compareRows(List<Cell> a, List<Cell> b) {
    int byWords = compareCells(a, b, false);
    return byWords != 0 ? byWords : compareCells(a, b, true);
  }

  private static int compareCells(List<Cell> a, List<Cell> b, boolean numbers) {
    for (int i = 0; i < a.size(); i++) {
      boolean counts = a.get(i) instanceof Cell.Number == numbers;
      int order = counts ? CELLS.compare(a.get(i), b.get(i)) : 0;
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static boolean pairwise(List<List<Cell>> mine, List<List<Cell>> other) {
    for (int row = 0; row < mine.size(); row++) {
      for (int column = 0; column < mine.get(row).size(); column++) {
        if (!same(mine.get(row).get(column), other.get(row).get(column))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean same(Cell mine, Cell other) {
    if (mine instanceof Cell.Number(var a) && other instanceof Cell.Number(var b)) {
      var allowed = TOLERANCE.multiply(b.abs().max(BigDecimal.ONE));
      return a.subtract(b).abs().compareTo(allowed) <= 0;
    }
    return key(mine).equals(key(other));
  }

  private static String key(Cell cell) {
    return switch (cell) {
      case Cell.Text(var text) -> "t" + text + "\0";
      case Cell.Number(var number) -> "n%+040.3f\0".formatted(number);
      case Cell.Flag(var flag) -> "f" + flag + "\0";
      case Cell.Day(var day) -> "d" + day + "\0";
      case Cell.Moment(var moment) ->
          moment.toLocalTime().toNanoOfDay() == 0
              ? "d" + moment.toLocalDate() + "\0"
              : "m" + moment + "\0";
      case Cell.Missing _ -> "-\0";
    };
  }

  static List<String> labels(ResultTable table) {
    return table.columns().stream().map(ResultColumn::name).toList();
  }
}
