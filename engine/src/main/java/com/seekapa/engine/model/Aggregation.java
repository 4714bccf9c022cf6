package com.seekapa.engine.model;

/** How many values become one. */
public enum Aggregation {
  SUM,
  COUNT,
  COUNT_DISTINCT,
  AVERAGE,
  MINIMUM,
  MAXIMUM,
  MEDIAN
}
