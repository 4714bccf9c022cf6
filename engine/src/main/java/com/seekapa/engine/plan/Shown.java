package com.seekapa.engine.plan;

/** What becomes of that which is shown of rows, which decides how it may be joined. */
enum Shown {
  /** Groups of rows: a row that refers to nothing stays, in a group of its own. */
  AS_GROUPS,
  /** Different values: likewise. */
  AS_VALUES,
  /** Each row: one that refers to nothing has nothing to show, and is left out. */
  AS_ROWS;

  /** Whether rows without a partner are left out. */
  boolean requiresPartners() {
    return this == AS_ROWS;
  }

  /**
   * Whether rows may be set beside others that only refer to the same third row. A number of the
   * one says nothing about the other, so it isn't grouped by it.
   */
  boolean allowsValleys() {
    return this != AS_GROUPS;
  }
}
