package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Filter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts the rows of another table that belong to a row. */
final class RelatedRows {
  private final Ground ground;
  private final Rows rows;

  RelatedRows(Ground ground, Rows rows) {
    this.ground = ground;
    this.rows = rows;
  }

  RowCondition condition(Filter.Related filter) {
    var way = way(filter);
    var outer = outer(filter.subject());
    var inner = rows.inside(filter.related().name());
    var last = inner.follow(inner.table(), back(way), true);
    var tie =
        new RowCondition.ComparedWith(
            new RowValue.Stored(Rows.column(last, way.getFirst().to())),
            Filter.Comparator.EQUAL,
            new RowValue.Stored(Rows.column(outer, way.getFirst().from())));
    var repeats = inner.isRepeating();
    var conditions = new RowFilters(ground, inner).conditions(filter.filters(), true);
    var all = Stream.concat(Stream.of(tie), conditions.stream()).toList();
    var distinct =
        ground
            .key(filter.related())
            .filter(_ -> repeats)
            .map(key -> new ColumnReference(inner.table().name(), key));
    return counted(inner.source(), all, distinct, filter);
  }

  private static RowCondition counted(
      RowSource.Joined source,
      List<RowCondition> conditions,
      Optional<ColumnReference> distinct,
      Filter.Related filter) {
    var exists = new RowCondition.Exists(source, conditions);
    return switch (existence(filter.comparator(), filter.count())) {
      case SOME -> exists;
      case NONE -> new RowCondition.Not(exists);
      case NUMBER ->
          new RowCondition.Counted(
              source, conditions, distinct, filter.comparator(), filter.count());
    };
  }

  private enum Existence {
    SOME,
    NONE,
    NUMBER
  }

  private static Existence existence(Filter.Comparator comparator, int count) {
    return switch (comparator) {
      case AT_LEAST -> count == 1 ? Existence.SOME : Existence.NUMBER;
      case MORE, NOT_EQUAL -> count == 0 ? Existence.SOME : Existence.NUMBER;
      case EQUAL, AT_MOST -> count == 0 ? Existence.NONE : Existence.NUMBER;
      case LESS -> count == 1 ? Existence.NONE : Existence.NUMBER;
    };
  }

  private List<Step> way(Filter.Related filter) {
    var subject = filter.subject().name();
    var related = filter.related().name();
    var route =
        subject.equals(related)
            ? ground.paths().referrers(subject)
            : ground.paths().detour(subject, related);
    var about = Subject.of(filter.subject());
    var what = filter.related().row().label();
    return ground.way(route.orElseThrow(() -> new Refusal(about.notConnected(what))), about, what);
  }

  private TableUse outer(Table subject) {
    var near = rows.near(List.of(new ColumnReference(subject.name(), ""))).orElseThrow();
    var steps = ground.way(near.place().route(), rows.subject(), subject.row().label());
    return rows.follow(near.use(), steps, false);
  }

  /** The way from the related table back to the last table before the subject. */
  private static List<Step> back(List<Step> way) {
    return way.subList(1, way.size()).reversed().stream().map(Step::back).toList();
  }
}
