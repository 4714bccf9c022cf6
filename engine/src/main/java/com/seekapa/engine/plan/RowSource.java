package com.seekapa.engine.plan;

import java.util.List;
import java.util.stream.Stream;

/** Where rows come from. */
public sealed interface RowSource {
  /** What the query calls the tables that are in it. */
  Stream<String> names();

  /**
   * A table, and the tables joined to it.
   *
   * @param joins in an order in which each starts from a table already there
   */
  record Joined(TableUse table, List<Join> joins) implements RowSource {
    public Joined {
      joins = List.copyOf(joins);
    }

    @Override
    public Stream<String> names() {
      return Stream.concat(Stream.of(table), joins.stream().map(Join::table))
          .flatMap(it -> Stream.of(it.table(), it.name()));
    }
  }

  /**
   * Different rows of values taken from other rows, so that what a join repeated counts once.
   *
   * @param name what the query calls these rows
   */
  record Distinct(String name, List<Named> columns, Joined from, List<RowCondition> conditions)
      implements RowSource {
    public Distinct {
      columns = List.copyOf(columns);
      conditions = List.copyOf(conditions);
    }

    @Override
    public Stream<String> names() {
      return Stream.concat(Stream.of(name), from.names());
    }
  }

  /**
   * The rows of another source, each with the medians of all rows that have the same keys.
   *
   * @param name what the query calls these rows
   * @param columns what is taken over
   * @param medians of these values, under these names
   */
  record WithMedians(
      String name,
      List<Named> columns,
      List<Named> medians,
      List<RowValue> keys,
      RowSource from,
      List<RowCondition> conditions)
      implements RowSource {
    public WithMedians {
      columns = List.copyOf(columns);
      medians = List.copyOf(medians);
      keys = List.copyOf(keys);
      conditions = List.copyOf(conditions);
    }

    @Override
    public Stream<String> names() {
      return Stream.concat(Stream.of(name), from.names());
    }
  }

  /** A value under a name. */
  record Named(RowValue value, String name) {}
}
