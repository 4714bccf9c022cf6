package com.seekapa.engine.model;

import java.util.List;
import java.util.Optional;

/**
 * A table and what one of its rows is called.
 *
 * @param name the physical name
 * @param row what people call a row ("order"), for questions that count or compare rows
 * @param size the numeric dimension meant by "orders over 500"
 * @param time the time dimension that dates its rows
 * @param naming the dimension by which people tell its rows apart ("customer name")
 */
public record Table(
    String name,
    Names row,
    List<Column> columns,
    Optional<String> primaryKey,
    Optional<String> size,
    Optional<String> time,
    Optional<String> naming) {
  public Table {
    columns = List.copyOf(columns);
  }

  /** A table whose rows no dimension names. */
  public Table(
      String name,
      Names row,
      List<Column> columns,
      Optional<String> primaryKey,
      Optional<String> size,
      Optional<String> time) {
    this(name, row, columns, primaryKey, size, time, Optional.empty());
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst();
  }
}
