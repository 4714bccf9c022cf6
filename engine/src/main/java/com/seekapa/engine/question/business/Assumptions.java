package com.seekapa.engine.question.business;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.QueryParts;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Assumption;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what was taken for a business measure, by which of several dates it is dated, and whose
 * column is meant where others are called the same.
 */
final class Assumptions {
  private final SemanticModel model;
  private final BusinessView view;
  private final List<Measure> measures;

  Assumptions(SemanticModel model, BusinessView view) {
    this.model = model;
    this.view = view;
    this.measures = new BusinessMeasures(model).all();
  }

  /** Whether a query is about a business measure. */
  boolean isMeasured(SemanticQuery query) {
    return !measured(query).isEmpty();
  }

  /** The same, with what was assumed about business measures. */
  Interpretation assumed(Interpretation read) {
    return read instanceof Understood it && isMeasured(it.query()) ? assumed(it) : read;
  }

  private Understood assumed(Understood read) {
    var all = new LinkedHashMap<String, Assumption>();
    read.assumptions().forEach(it -> all.put(it.id(), it));
    measured(read.query()).forEach(it -> all.putIfAbsent("measure:" + it.id(), taken(it)));
    dated(read.query()).ifPresent(it -> all.putIfAbsent("dated", it));
    shared(read.query()).forEach(it -> all.putIfAbsent(it.id(), it));
    return new Understood(
        read.query(), read.spans(), List.copyOf(all.values()), read.confidence(), read.follows());
  }

  private static Assumption taken(Measure measure) {
    return new Assumption(
        "measure:" + measure.id(),
        measure.names().label() + " " + measure.description(),
        measure.names().label(),
        List.of());
  }

  /** The business measures of a query, and those that they are made of. */
  private Set<Measure> measured(SemanticQuery query) {
    var found = new LinkedHashSet<Measure>();
    query.measures().forEach(it -> add(it, found));
    QueryParts.of(query).of(Measure.class).forEach(it -> add(it, found));
    return found;
  }

  private void add(Measure measure, Set<Measure> found) {
    if (measures.contains(measure) && found.add(measure)) {
      parts(measure.expression()).forEach(it -> add(it, found));
    }
  }

  private Stream<Measure> parts(Expression expression) {
    return switch (expression) {
      case Expression.MeasureValue(var id) -> Stream.of(model.measure(id));
      case Expression.ShareOfTotal(var id) -> Stream.of(model.measure(id));
      case Expression.Arithmetic(_, var left, var right) ->
          Stream.concat(parts(left), parts(right));
      case Expression.Where(var of, _) -> parts(of);
      case Expression.Aggregate _,
          Expression.AggregateOf _,
          Expression.AggregateOfValues _,
          Expression.CountRows _,
          Expression.Constant _ ->
          Stream.empty();
    };
  }

  /** "by month", where rows have several dates. */
  private Optional<Assumption> dated(SemanticQuery query) {
    var times =
        measured(query).stream().flatMap(it -> model.timeOf(it).stream()).distinct().toList();
    boolean timed =
        query.time().isPresent() || query.groupings().stream().anyMatch(Assumptions::isTimed);
    return Optional.of(times)
        .filter(it -> timed && it.size() == 1)
        .map(it -> view.model().timeDimension(it.getFirst()))
        .filter(this::hasRivals)
        .map(it -> it.names().label())
        .map(it -> new Assumption("dated", "dated by " + it, it, List.of()));
  }

  private static boolean isTimed(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByTime(_, var on) -> on.isEmpty();
      case Grouping.ByTimePart(_, var on) -> on.isEmpty();
      case Grouping.ByDimension _, Grouping.ByRow _ -> false;
    };
  }

  private boolean hasRivals(TimeDimension time) {
    return view.model().timeDimensions().stream().anyMatch(it -> !it.equals(time));
  }

  private List<Assumption> shared(SemanticQuery query) {
    var assumed = new ArrayList<Assumption>();
    QueryParts.of(query)
        .of(Dimension.class)
        .distinct()
        .filter(it -> it.role() != Dimension.Role.NAME)
        .filter(it -> view.shared().containsKey(it.names().label()))
        .forEach(it -> assumed.add(whose(it)));
    return assumed;
  }

  private Assumption whose(Dimension dimension) {
    var label = dimension.names().label();
    var whose = model.table(dimension.home().table()).row().plural();
    return new Assumption(
        "column:" + dimension.id(), "“" + label + "” taken as that of " + whose, whose, List.of());
  }
}
