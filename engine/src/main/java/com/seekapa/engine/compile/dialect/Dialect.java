package com.seekapa.engine.compile.dialect;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.Ordering;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How one kind of database spells what others spell differently. Every argument and result is SQL
 * text; no value of a question ever passes through here, because values are parameters. What most
 * databases agree on is the default; see docs/how-to/add-a-dialect.md.
 */
public interface Dialect {
  static Dialect duckDb() {
    return new DuckDb();
  }

  static Dialect sqLite() {
    return new SqLite();
  }

  static Dialect postgreSql() {
    return new PostgreSql();
  }

  static Dialect mariaDb() {
    return new MariaDb();
  }

  /** What people call the database. */
  String name();

  /** Whether a name means itself without quotes: no keyword, no character that needs them. */
  boolean isPlain(String name);

  /**
   * The first day of the period that holds the date or timestamp, as a date. A fiscal grain means
   * the calendar periods of the same length; the compiler moves them to where they begin.
   */
  String periodStart(TimeGrain grain, DayOfWeek weekStart, String time);

  /** The date or timestamp so many lengths of the grain later; earlier for a negative count. */
  String later(TimeGrain grain, long count, String time);

  /**
   * The date so many weeks before a date.
   *
   * @param weeks the digits of a whole number, as text
   */
  String weeksEarlier(String date, String weeks);

  /** How many days one date is after another. */
  String daysBetween(String from, String to);

  /**
   * A query with a row for each period.
   *
   * @param first the first day of the first period, an aggregate
   * @param last any day of the last period, an aggregate
   * @param name of the only column, as the database reads it
   * @param source what is aggregated, from FROM on
   */
  String periods(TimeGrain grain, String first, String last, String name, String source);

  /**
   * The date or time that a value holds.
   *
   * @param stored DATE, TIMESTAMP, TEXT, or INTEGER for years
   * @param format how text is written, as a pattern of {@link java.time.format.DateTimeFormatter};
   *     empty for ISO 8601
   */
  String time(String value, DataType stored, Optional<String> format);

  /** The number of a part of the calendar; days of the week count from 1 for Monday. */
  String part(TimePart part, String time);

  /** The number that a text holds, without a value where it holds none. */
  String number(String text);

  /** A condition that a text is like the pattern of a parameter, whatever the case. */
  String like(String text);

  /** Whether a column of dates holds days alone; else they may have a time of day. */
  default boolean hasDates() {
    return true;
  }

  /**
   * Whether ORDER BY takes the name of a column for the column that is selected, even where another
   * table has a column of that name.
   */
  default boolean ordersByColumnNames() {
    return true;
  }

  /**
   * Whether {@link #ordered} may be given the name of a column of the result. Where it makes an
   * expression of its key, most databases don't know such names in it, or take them for columns of
   * a table.
   */
  default boolean ordersByResultNames() {
    return true;
  }

  /** Whether {@link #aggregate} can be a median; else one is asked of a window. */
  default boolean aggregatesMedians() {
    return true;
  }

  /** A value as the database takes it for a parameter. */
  default Object parameter(Object value) {
    return value;
  }

  /** A day that the model's calendar gives. */
  default String literal(LocalDate day) {
    return "DATE '" + day + "'";
  }

  default String text(String value) {
    return "CAST(" + value + " AS VARCHAR)";
  }

  /** The short English name of a day of the week or a month. */
  default String partName(TimePart part, String number) {
    var names =
        part == TimePart.DAY_OF_WEEK
            ? List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
            : List.of(
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    return IntStream.rangeClosed(1, names.size())
        .mapToObj(i -> " WHEN " + i + " THEN '" + names.get(i - 1) + "'")
        .collect(Collectors.joining("", "CASE " + number, " END"));
  }

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

  /** The quotient of two whole numbers that aren't negative, without its decimals. */
  default String wholeQuotient(String dividend, String divisor) {
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
