package com.seekapa.engine.model;

import java.util.Optional;

/**
 * A date or time by which rows are dated.
 *
 * @param id unique in its model
 * @param finest the finest grain that its values carry; targets by month have no days
 * @param format how dates are written where the column is text, as a pattern of {@link
 *     java.time.format.DateTimeFormatter} ("M/d/yyyy"); empty for dates, and for text in ISO 8601
 */
public record TimeDimension(
    String id, Names names, ColumnReference column, TimeGrain finest, Optional<String> format) {
  /** Dates in a column of dates, or in text as ISO 8601 writes them. */
  public TimeDimension(String id, Names names, ColumnReference column, TimeGrain finest) {
    this(id, names, column, finest, Optional.empty());
  }
}
