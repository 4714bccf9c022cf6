package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.RowExpression;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.query.Filter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sorts the aggregates that measures need by the table, and the date, that they are taken from. */
final class Facts {
  private final SemanticModel model;
  private final boolean dated;
  private final Map<Origin, Fact> facts = new LinkedHashMap<>();

  /**
   * @param keys names that aggregates must not have
   * @param dated whether it matters what dates the rows
   * @param compared whether there are days compared with
   */
  Facts(SemanticModel model, List<Leaf> leaves, List<Key> keys, boolean dated, boolean compared) {
    this.model = model;
    this.dated = dated;
    var byOrigin =
        leaves.stream()
            .collect(Collectors.groupingBy(this::origin, LinkedHashMap::new, Collectors.toList()));
    var names = new FreshNames(model.tables().stream().map(Table::name));
    var alone = compared && byOrigin.size() == 1;
    byOrigin.forEach((origin, ofOrigin) -> {
      var prefix = alone ? "" : origin.table() + "_";
      var name = names.take(prefix + (compared ? "current" : "part"));
      var previous = names.take(prefix + "previous");
      var aggregates = aggregates(ofOrigin, keys);
      var subject = Subject.of(ofOrigin.getFirst().measure());
      facts.put(
          origin,
          new Fact(
              subject,
              origin.table(),
              origin.filters(),
              origin.time(),
              name,
              previous,
              aggregates));
    });
  }

  Stream<Fact> stream() {
    return facts.values().stream();
  }

  Fact of(Leaf leaf) {
    return Optional.ofNullable(facts.get(origin(leaf))).orElseThrow();
  }

  private record Origin(String table, List<Filter> filters, Optional<TimeDimension> time) {}

  private Origin origin(Leaf leaf) {
    return new Origin(leaf.table(), leaf.filters(), dated ? leaf.time() : Optional.empty());
  }

  private record Content(
      Aggregation aggregation, Optional<ColumnReference> column, Optional<RowExpression> value) {}

  private List<FactAggregate> aggregates(List<Leaf> leaves, List<Key> keys) {
    var names = new FreshNames(keys.stream().map(Key::name));
    var distinct = new LinkedHashMap<Content, Leaf>();
    leaves.forEach(leaf ->
        distinct.putIfAbsent(new Content(leaf.aggregation(), leaf.column(), leaf.value()), leaf));
    return distinct.values().stream()
        .map(leaf ->
            new FactAggregate(
                names.take(name(leaf)),
                leaf.aggregation(),
                leaf.column().stream().toList(),
                leaf.value()))
        .toList();
  }

  /** The id of the measure that is just this aggregate, else what it does to which column. */
  private String name(Leaf leaf) {
    return Stream.concat(Stream.of(leaf.measure()), model.measures().stream())
        .filter(measure -> measure.expression().equals(leaf.expression()))
        .map(Measure::id)
        .findFirst()
        .orElseGet(() -> described(leaf));
  }

  private static String described(Leaf leaf) {
    var what =
        leaf.column()
            .map(ColumnReference::column)
            .orElse(leaf.value().isPresent() ? "values" : "rows");
    return leaf.aggregation().name().toLowerCase(Locale.ROOT) + "_" + what;
  }
}
