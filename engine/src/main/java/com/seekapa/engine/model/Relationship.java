package com.seekapa.engine.model;

/**
 * Many rows of {@code from} refer to one row of {@code to}, whose column is unique.
 *
 * @param complete whether every row of {@code from} refers to a row that is there, so that a join
 *     loses none
 */
public record Relationship(ColumnReference from, ColumnReference to, boolean complete) {
  /** A relationship that promises nothing about rows that refer to none. */
  public Relationship(ColumnReference from, ColumnReference to) {
    this(from, to, false);
  }
}
