package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.query.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns filters into conditions on rows. A filter on something that a row has several of asks
 * whether one of them exists, so that the row itself is never repeated.
 */
final class RowFilters {
  private final Ground ground;
  private final Rows rows;

  RowFilters(Ground ground, Rows rows) {
    this.ground = ground;
    this.rows = rows;
  }

  /**
   * Conditions that hold together.
   *
   * @param whole whether what is denied is denied of the same related row that the other filters
   *     are about, and not of all related rows
   */
  List<RowCondition> conditions(List<Filter> filters, boolean whole) {
    var conditions = new ArrayList<RowCondition>();
    var related = new LinkedHashMap<Branch, List<Filter>>();
    for (var filter : filters) {
      var branch = branch(filter);
      if (branch.isEmpty()) {
        conditions.add(condition(filter));
      } else if (isDenial(filter) && !(whole && isAsserted(branch.get(), filters))) {
        conditions.add(new RowCondition.Not(exists(branch.get(), List.of(asserted(filter)))));
      } else {
        related.computeIfAbsent(branch.get(), _ -> new ArrayList<>()).add(filter);
      }
    }
    related.forEach((branch, inside) -> conditions.add(exists(branch, inside)));
    return conditions.stream().distinct().toList();
  }

  /** A filter on what each row has one of. */
  private RowCondition condition(Filter filter) {
    return switch (filter) {
      case Filter.All(var all) -> together(all, true);
      case Filter.Any(var any) ->
          new RowCondition.Any(any.stream().map(it -> together(List.of(it), false)).toList());
      case Filter.Not(var negated) -> new RowCondition.Not(together(List.of(negated), false));
      case Filter.Related related -> new RelatedRows(ground, rows).condition(related);
      case Filter.Sharing(var dimension, var filters) -> sharing(dimension, filters);
      case Filter.MeasureCompared(var measure, _, _) ->
          throw new Refusal(new Obstacle.GroupConditionInside(measure));
      case Filter.OneOf _,
          Filter.NoneOf _,
          Filter.Compared _,
          Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.Within _,
          Filter.OnParts _,
          Filter.Extreme _ ->
          new SingleFilters(ground, rows).condition(filter);
    };
  }

  /** A row of the dimension's table that has the same value. */
  private RowCondition sharing(Dimension dimension, List<Filter> filters) {
    var outer =
        rows.single(dimension.columns(), dimension.names().label())
            .orElseThrow(() -> rows.subject().notRelated(dimension, rows.known()));
    var inner = rows.inside(outer.home().table());
    var tie =
        new RowCondition.ComparedWith(
            new RowValue.Stored(Rows.column(inner.table(), outer.home())),
            Filter.Comparator.EQUAL,
            new RowValue.Stored(outer.column()));
    var conditions = new RowFilters(ground, inner).conditions(filters, true);
    return new RowCondition.Exists(
        inner.source(), Stream.concat(Stream.of(tie), conditions.stream()).toList());
  }

  private RowCondition together(List<Filter> filters, boolean whole) {
    return RowCondition.all(conditions(filters, whole));
  }

  private RowCondition exists(Branch branch, List<Filter> filters) {
    var outer = rows.follow(rows.table(), branch.lead(), false);
    var inner = rows.inside(branch.down().to().table());
    var tie =
        new RowCondition.ComparedWith(
            new RowValue.Stored(Rows.column(inner.table(), branch.down().to())),
            Filter.Comparator.EQUAL,
            new RowValue.Stored(Rows.column(outer, branch.down().from())));
    var conditions = new RowFilters(ground, inner).conditions(filters, true);
    return new RowCondition.Exists(
        inner.source(), Stream.concat(Stream.of(tie), conditions.stream()).toList());
  }

  /** Where a filter leaves what each row has one of; empty if it stays there. */
  private Optional<Branch> branch(Filter filter) {
    return switch (filter) {
      case Filter.OneOf(var dimension, _) -> branch(dimension);
      case Filter.NoneOf(var dimension, _) -> branch(dimension);
      case Filter.Compared(var dimension, _, _) -> branch(dimension);
      case Filter.ComparedWith(var dimension, _, var other) -> branch(dimension, other);
      case Filter.ComparedWithMeasure(var dimension, _, _, _) -> branch(dimension);
      case Filter.Like(var dimension, _, _) -> branch(dimension);
      case Filter.Missing(var dimension) -> branch(dimension);
      case Filter.Extreme(var dimension, _, _) -> branch(dimension);
      case Filter.Sharing(var dimension, _) -> branch(dimension);
      case Filter.Within(var time, _, _) ->
          branch(List.of(time.column()), time.names().label())
              .orElseThrow(() -> rows.subject().notDatedBy(time));
      case Filter.OnParts(var time, _, _) ->
          branch(List.of(time.column()), time.names().label())
              .orElseThrow(() -> rows.subject().notDatedBy(time));
      case Filter.Related related ->
          branch(
                  List.of(new ColumnReference(related.subject().name(), "")),
                  related.subject().row().label())
              .orElseThrow(
                  () -> new Refusal(rows.subject().notConnected(related.subject().row().label())));
      case Filter.All(var all) -> shared(all);
      case Filter.Any(var any) -> shared(any);
      case Filter.Not _, Filter.MeasureCompared _ -> Optional.empty();
    };
  }

  /** Of two things of one row, both or only one may be several steps away from this one. */
  private Optional<Branch> branch(Dimension dimension, Dimension other) {
    var branches = Stream.of(dimension, other).map(this::branch).distinct().toList();
    var branch = branches.stream().flatMap(Optional::stream).findFirst();
    var isKnownInside = branches.size() == 1 || branch.orElseThrow().lead().isEmpty();
    if (branches.stream().filter(Optional::isPresent).count() > 1 || !isKnownInside) {
      throw new Refusal(
          new Obstacle.NotComparable(dimension.names().label(), other.names().label()));
    }
    return branch;
  }

  private Optional<Branch> shared(List<Filter> filters) {
    var branches = filters.stream().map(this::branch).distinct().toList();
    return branches.size() == 1 ? branches.getFirst() : Optional.empty();
  }

  private Optional<Branch> branch(Dimension dimension) {
    return branch(dimension.columns(), dimension.names().label())
        .orElseThrow(() -> rows.subject().notRelated(dimension, rows.known()));
  }

  /** The branch to the columns, empty where none is needed; empty altogether if none is there. */
  private Optional<Optional<Branch>> branch(List<ColumnReference> columns, String what) {
    return rows.near(columns).isPresent()
        ? Optional.of(Optional.empty())
        : ground
            .paths()
            .farPlace(rows.table().table(), columns)
            .map(place -> Optional.of(Branch.of(ground.way(place.route(), rows.subject(), what))));
  }

  private boolean isAsserted(Branch branch, List<Filter> filters) {
    return filters.stream()
        .anyMatch(it -> !isDenial(it) && branch(it).filter(branch::equals).isPresent());
  }

  private static boolean isDenial(Filter filter) {
    return filter instanceof Filter.NoneOf || filter instanceof Filter.Missing;
  }

  /** What a filter denies. */
  private static Filter asserted(Filter denial) {
    return denial instanceof Filter.NoneOf(var dimension, var values)
        ? new Filter.OneOf(dimension, values)
        : new Filter.Not(denial);
  }

  /**
   * The step from one row to many.
   *
   * @param lead the steps before it, to what the row refers to
   */
  private record Branch(List<Step> lead, Step down) {
    static Branch of(List<Step> way) {
      var lead = way.stream().takeWhile(Step::toOne).toList();
      return new Branch(lead, way.get(lead.size()));
    }
  }
}
