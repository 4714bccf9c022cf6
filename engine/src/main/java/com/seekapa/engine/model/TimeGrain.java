package com.seekapa.engine.model;

/** Lengths of calendar periods, the finest first. */
public enum TimeGrain {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  HALF,
  YEAR;

  /** Whether every period of this grain is cut into whole periods of the other. */
  public boolean isMadeOf(TimeGrain finer) {
    return this == finer
        || finer == DAY
        || (finer != WEEK && this != WEEK && finer.ordinal() < ordinal());
  }
}
