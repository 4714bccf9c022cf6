package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of one table, and the tables joined to them so far. What a row refers to is joined
 * without repeating the row; only what is shown may be reached through a join that repeats.
 */
final class Rows {
  private final Ground ground;
  private final Subject subject;
  private final TableUse table;
  private final Shown shown;
  private final FreshNames names;
  private final Map<String, TableUse> uses = new LinkedHashMap<>();
  private final Map<String, Join> joins = new LinkedHashMap<>();
  private boolean repeating;

  /**
   * @param shown what becomes of that which is shown
   */
  Rows(Ground ground, Subject subject, Table table, Shown shown) {
    this(ground, subject, table.name(), shown, new FreshNames(Stream.empty()));
  }

  private Rows(Ground ground, Subject subject, String table, Shown shown, FreshNames names) {
    this.ground = ground;
    this.subject = subject;
    this.table = new TableUse(table, names.take(table));
    this.shown = shown;
    this.names = names;
    uses.put(table, this.table);
  }

  /** Rows of another table, looked at for each of these. */
  Rows inside(String other) {
    return new Rows(ground, subject, other, Shown.AS_GROUPS, names.copy());
  }

  RowSource.Joined source() {
    return new RowSource.Joined(table, List.copyOf(joins.values()));
  }

  /** Whether a join repeats rows of the table. */
  boolean isRepeating() {
    return repeating;
  }

  Subject subject() {
    return subject;
  }

  TableUse table() {
    return table;
  }

  /** A column of a table that is there, as the query calls it. */
  static ColumnReference column(TableUse use, ColumnReference column) {
    return new ColumnReference(use.name(), column.column());
  }

  /** The first of the columns that a row has only one value of. */
  Optional<Near> near(List<ColumnReference> columns) {
    return uses.values().stream()
        .flatMap(
            use -> ground.paths().place(use.table(), columns).map(it -> new Near(use, it)).stream())
        .findFirst();
  }

  /** The first of the columns that a row has only one value of, joined so that no row is lost. */
  Optional<Found> single(List<ColumnReference> columns, String what) {
    return near(columns).map(near -> join(near, what, false));
  }

  /** The dimension's column, joined to be shown. */
  Found shown(Dimension dimension) {
    var label = dimension.names().label();
    return shown(dimension.columns(), label, shown.requiresPartners())
        .orElseThrow(() -> subject.notRelated(dimension, known()));
  }

  Found shown(TimeDimension time) {
    return shown(List.of(time.column()), time.names().label(), shown.requiresPartners())
        .orElseThrow(() -> subject.notDatedBy(time));
  }

  /** A column of a table whose rows are shown one by one. */
  Found required(ColumnReference column) {
    return shown(List.of(column), column.table(), true)
        .orElseThrow(() -> new Refusal(subject.notConnected(column.table())));
  }

  private Optional<Found> shown(List<ColumnReference> columns, String what, boolean required) {
    var near = near(columns);
    return near.isPresent()
        ? near.map(it -> join(it, what, required))
        : far(columns).map(it -> join(new Near(table, it), what, true));
  }

  private Optional<Paths.Place> far(List<ColumnReference> columns) {
    return ground
        .paths()
        .farPlace(table.table(), columns)
        .filter(it -> shown.allowsValleys() || !it.route().hasValley());
  }

  private Found join(Near near, String what, boolean required) {
    var steps = ground.way(near.place().route(), subject, what);
    var use = follow(near.use(), steps, required);
    return new Found(near.place().column(), column(use, near.place().column()));
  }

  /**
   * Follows the steps from a table that is there.
   *
   * @param required whether rows without a partner are left out
   */
  TableUse follow(TableUse from, List<Step> steps, boolean required) {
    var use = from;
    for (var step : steps) {
      use = follow(use, step, required);
    }
    return use;
  }

  private TableUse follow(TableUse from, Step step, boolean required) {
    var target = step.to().table();
    var use = uses.computeIfAbsent(target, it -> new TableUse(it, names.take(it)));
    repeating |= !step.toOne();
    joins.merge(
        target,
        new Join(
            use,
            column(from, step.from()),
            column(use, step.to()),
            required || isComplete(from, step)),
        (there, again) -> again.required() ? there.asRequired() : there);
    return use;
  }

  /** Whether every row has a partner, so that joining loses none. */
  private boolean isComplete(TableUse from, Step step) {
    var isThere = from.equals(table) || isRequired(from.table());
    return step.toOne() && step.relationship().complete() && isThere;
  }

  private boolean isRequired(String joined) {
    return Optional.ofNullable(joins.get(joined)).filter(Join::required).isPresent();
  }

  /** The dimensions that each row of the table has one value of. */
  List<Dimension> known() {
    return ground.model().dimensions().stream()
        .filter(it -> ground.paths().place(table.table(), it).isPresent())
        .toList();
  }

  /** A column, and the way to it from a table that is there. */
  record Near(TableUse use, Paths.Place place) {}

  /**
   * A column that has been joined.
   *
   * @param home the column in its table
   * @param column the same as the query calls it
   */
  record Found(ColumnReference home, ColumnReference column) {}
}
