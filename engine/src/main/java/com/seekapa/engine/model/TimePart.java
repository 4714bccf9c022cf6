package com.seekapa.engine.model;

/**
 * A part of a date or time that comes back: Mondays, Januaries. Days of the week count from 1 for
 * Monday, as in ISO 8601.
 */
public enum TimePart {
  HOUR_OF_DAY(0, 23),
  DAY_OF_WEEK(1, 7),
  DAY_OF_MONTH(1, 31),
  MONTH_OF_YEAR(1, 12),
  QUARTER_OF_YEAR(1, 4),
  /** The calendar year by its number; unlike the others it never comes back. */
  YEAR(1, 9999),
  /** The day as a date; days without rows aren't filled in, as they are for a grain. */
  DATE(1, 366);

  private final int first;
  private final int last;

  TimePart(int first, int last) {
    this.first = first;
    this.last = last;
  }

  public int first() {
    return first;
  }

  public int last() {
    return last;
  }
}
