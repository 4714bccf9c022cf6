package com.seekapa.engine.model;

import java.util.Locale;

/** Lengths of periods: those of everyone's calendar, then those of a business, the finest first. */
public enum TimeGrain {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  HALF,
  YEAR,
  /** The twelfth part of a fiscal year: a month, or four or five weeks. */
  FISCAL_PERIOD,
  FISCAL_QUARTER,
  FISCAL_HALF,
  FISCAL_YEAR;

  /** Whether it is counted in the years of a business. */
  public boolean isFiscal() {
    return ordinal() >= FISCAL_PERIOD.ordinal();
  }

  public boolean isYear() {
    return this == YEAR || this == FISCAL_YEAR;
  }

  /** The length of everyone's calendar that a fiscal one has where its years consist of months. */
  public TimeGrain inMonths() {
    return switch (this) {
      case FISCAL_PERIOD -> MONTH;
      case FISCAL_QUARTER -> QUARTER;
      case FISCAL_HALF -> HALF;
      case FISCAL_YEAR -> YEAR;
      case DAY, WEEK, MONTH, QUARTER, HALF, YEAR -> this;
    };
  }

  /** How many of the twelve periods of a fiscal year one of this grain has. */
  int periodsOfYear() {
    return switch (inMonths()) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case HALF -> 6;
      case YEAR -> FiscalCalendar.PERIODS;
      case DAY, WEEK, FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR ->
          throw new IllegalArgumentException("no part of a fiscal year: " + this);
    };
  }

  /** "quarter", "fiscal quarter". */
  public String noun() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether every period of this grain is cut into whole periods of the other. */
  public boolean isMadeOf(TimeGrain finer) {
    return this == finer
        || finer == DAY
        || (finer != WEEK && this != WEEK && isFiscalAsFar(finer) && isWiderThan(finer));
  }

  /** Fiscal quarters begin with a month, but calendar quarters may begin within fiscal ones. */
  private boolean isFiscalAsFar(TimeGrain finer) {
    return isFiscal() == finer.isFiscal() || (isFiscal() && finer == MONTH);
  }

  private boolean isWiderThan(TimeGrain finer) {
    return finer.inMonths().ordinal() <= inMonths().ordinal();
  }
}
