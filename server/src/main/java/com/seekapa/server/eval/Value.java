package com.seekapa.server.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

/** A cell, as far as it matters whether it is the same as another. */
sealed interface Value {
  /** Missing values, then numbers, then the rest. */
  Comparator<Value> ORDER =
      Comparator.comparingInt(Value::rank)
          .thenComparingDouble(Value::rounded)
          .thenComparing(Value::text);

  record Missing() implements Value {}

  /**
   * @param rounded to four decimals, for the order
   */
  record Number(double value, double rounded) implements Value {
    static Number of(double value) {
      return new Number(value, round(value));
    }

    private static double round(double value) {
      return Math.abs(value) < 1e15
          ? new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue()
          : value;
    }
  }

  record Text(String folded) implements Value {}

  record Month(int number) implements Value {}

  record Weekday(int number) implements Value {}

  record YearMonth(int year, int month) implements Value {}

  /** Numbers may differ by one part in ten thousand, or as far as two decimals show. */
  default boolean isSame(Value other) {
    return this instanceof Number(double a, _) && other instanceof Number(double b, _)
        ? isClose(a, b)
        : equals(other);
  }

  private static boolean isClose(double a, double b) {
    double apart = Math.abs(a - b);
    double size = Math.max(Math.abs(a), Math.abs(b));
    return apart <= Math.max(1e-4 * size, 1e-6)
        || (apart <= 0.00501 && apart <= 0.005 * Math.max(size, 1));
  }

  default boolean isZero() {
    return this instanceof Number(double value, _) && value == 0;
  }

  private int rank() {
    return switch (this) {
      case Missing _ -> 0;
      case Number _ -> 1;
      case Text _, Month _, Weekday _, YearMonth _ -> 2;
    };
  }

  private double rounded() {
    return switch (this) {
      case Number(_, double rounded) -> rounded;
      case Missing _, Text _, Month _, Weekday _, YearMonth _ -> 0;
    };
  }

  private String text() {
    return switch (this) {
      case Missing _, Number _ -> "";
      case Text(var folded) -> folded;
      case Month(int number) -> "('mon', " + number + ")";
      case Weekday(int number) -> "('wd', " + number + ")";
      case YearMonth(int year, int month) -> "('ym', " + year + ", " + month + ")";
    };
  }
}
