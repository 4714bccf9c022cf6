package com.seekapa.engine.compile.dialect;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Ordering;
import java.time.DayOfWeek;

/**
 * How one kind of database spells what others spell differently. Every argument and result is SQL
 * text; no value of a question ever passes through here, because values are parameters. What most
 * databases agree on is the default; see docs/how-to/add-a-dialect.md.
 */
public interface Dialect {
  static Dialect duckDb() {
    return new DuckDb();
  }

  /** What people call the database. */
  String name();

  /** Whether a name means itself without quotes: no keyword, no character that needs them. */
  boolean isPlain(String name);

  /** The first day of the period that holds the date or timestamp, as a date. */
  String periodStart(TimeGrain grain, DayOfWeek weekStart, String time);

  /** The date or timestamp so many lengths of the grain later; earlier for a negative count. */
  String later(TimeGrain grain, long count, String time);

  /**
   * The SELECT expression, over an aggregated source, that becomes a row for each period.
   *
   * @param first the first day of the first period
   * @param last any day of the last period
   */
  String periods(TimeGrain grain, String first, String last);

  /** The name as the database reads it, in quotes only where needed. */
  default String identifier(String name) {
    return isPlain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The date of a timestamp; a date stays what it is. */
  default String date(String time) {
    return "CAST(" + time + " AS DATE)";
  }

  default String aggregate(Aggregation aggregation, String argument) {
    return switch (aggregation) {
      case SUM -> "sum(" + argument + ")";
      case COUNT -> "count(" + argument + ")";
      case COUNT_DISTINCT -> "count(DISTINCT " + argument + ")";
      case AVERAGE -> "avg(" + argument + ")";
      case MINIMUM -> "min(" + argument + ")";
      case MAXIMUM -> "max(" + argument + ")";
      case MEDIAN -> "median(" + argument + ")";
    };
  }

  /** The quotient, with decimals even where both are whole numbers. */
  default String quotient(String dividend, String divisor) {
    return dividend + " / " + divisor;
  }

  /** Whether both are equal, or both have no value. */
  default String isSame(String left, String right) {
    return left + " IS NOT DISTINCT FROM " + right;
  }

  /** The greater of two values that are there. */
  default String greater(String left, String right) {
    return "greatest(" + left + ", " + right + ")";
  }

  /** The lesser of two values that are there. */
  default String lesser(String left, String right) {
    return "least(" + left + ", " + right + ")";
  }

  /** A key of ORDER BY whose missing values come last. */
  default String ordered(String key, Ordering.Direction direction) {
    return switch (direction) {
      case ASCENDING -> key + " NULLS LAST";
      case DESCENDING -> key + " DESC NULLS LAST";
    };
  }
}
