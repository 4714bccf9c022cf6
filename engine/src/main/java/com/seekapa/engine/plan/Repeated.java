package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Aggregates rows that joins repeat, so that each row counts once in each group. */
final class Repeated {
  private final Optional<String> key;
  private final List<ColumnReference> identity;
  private final List<Key> keys;
  private final TableUse table;
  private final FreshNames tables;

  Repeated(Ground ground, List<Key> keys, TableUse table) {
    var model = ground.model().table(table.table());
    this.key = ground.key(model);
    this.identity = ground.identity(model).toList();
    this.keys = keys;
    this.table = table;
    this.tables = new FreshNames(ground.model().tables().stream().map(Table::name));
  }

  Part once(Part part) {
    return part.aggregates().stream().allMatch(it -> isSafe(it.aggregation(), it.argument()))
        ? part.with(part.aggregates().stream().map(this::counted).toList())
        : overDistinct(part, (RowSource.Joined) part.source());
  }

  /** Whether a row that comes twice changes nothing, or its key can be counted instead. */
  private static boolean isSafe(Aggregation aggregation, Optional<RowValue> argument) {
    return switch (aggregation) {
      case COUNT -> argument.isEmpty();
      case COUNT_DISTINCT, MINIMUM, MAXIMUM -> true;
      case SUM, AVERAGE, MEDIAN -> false;
    };
  }

  /** A count of rows counts keys; where rows have none, it counts what is joined. */
  private RowAggregate counted(RowAggregate aggregate) {
    return aggregate.argument().isPresent() || key.isEmpty()
        ? aggregate
        : new RowAggregate(
            aggregate.name(), Aggregation.COUNT_DISTINCT, key.map(it -> stored(table.name(), it)));
  }

  private Part overDistinct(Part part, RowSource.Joined source) {
    var name = tables.take(table.table() + "_rows");
    var columns = new ArrayList<RowSource.Named>();
    IntStream.range(0, keys.size())
        .mapToObj(i -> new RowSource.Named(part.keys().get(i), keys.get(i).name()))
        .forEach(columns::add);
    part.aggregates().stream()
        .flatMap(it -> it.argument().map(value -> new RowSource.Named(value, it.name())).stream())
        .forEach(columns::add);
    identity(columns.stream().map(RowSource.Named::name).toList()).forEach(columns::add);
    return new Part(
        part.name(),
        new RowSource.Distinct(name, columns, source, part.conditions()),
        keys.stream().map(key -> stored(name, key.name())).toList(),
        List.of(),
        part.aggregates().stream().map(it -> over(name, it)).toList());
  }

  private Stream<RowSource.Named> identity(List<String> taken) {
    var names = new FreshNames(taken.stream());
    return identity.stream()
        .map(it -> new RowSource.Named(stored(table.name(), it.column()), names.take(it.column())));
  }

  private static RowAggregate over(String rows, RowAggregate aggregate) {
    return new RowAggregate(
        aggregate.name(),
        aggregate.aggregation(),
        aggregate.argument().map(_ -> stored(rows, aggregate.name())));
  }

  private static RowValue stored(String table, String column) {
    return new RowValue.Stored(new ColumnReference(table, column));
  }
}
