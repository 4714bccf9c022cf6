package com.seekapa.engine.model;

/** A column named together with its table; both are physical names. */
public record ColumnReference(String table, String column) {
  @Override
  public String toString() {
    return table + "." + column;
  }
}
