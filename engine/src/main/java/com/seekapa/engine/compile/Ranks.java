package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.plan.FreshNames;
import com.seekapa.engine.plan.Key;
import com.seekapa.engine.plan.QueryPlan;
import com.seekapa.engine.plan.Ranking;
import com.seekapa.engine.plan.Sort;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.result.ResultColumn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes ranks within groups. The SELECT that has the rows is given the place of each in its group,
 * by a window, and whatever else puts rows in order; a SELECT around it takes the first places.
 */
final class Ranks {
  private static final String TABLE = "ranked";

  private final QueryPlan plan;
  private final Ranking ranking;
  private final Dialect dialect;
  private final KeyText keys;
  private final Function<Sort, String> value;
  private final Function<Key, String> key;
  private final FreshNames names;
  private final List<Ordered> groups;
  private final List<Ordered> rest;
  private final String place;
  private final String ranked;

  /** A key that puts rows in order, and the column that does so outside. */
  private record Ordered(Key key, String column, Ordering.Direction direction) {
    boolean isShown() {
      return column.equals(key.name());
    }
  }

  /**
   * @param value what a row is ordered by, without the names of the result
   * @param key the value of a key, without the names of the result
   */
  Ranks(
      QueryPlan plan,
      Ranking ranking,
      Dialect dialect,
      Function<Sort, String> value,
      Function<Key, String> key) {
    this.plan = plan;
    this.ranking = ranking;
    this.dialect = dialect;
    this.keys = new KeyText(dialect);
    this.value = value;
    this.key = key;
    this.names = new FreshNames(columns());
    this.place = names.take("place");
    this.ranked = shown(ranks().by()).orElseGet(() -> names.take("ranked_by"));
    this.groups = ranking.groups().stream().flatMap(this::ordered).toList();
    this.rest = ranking.rest().stream().flatMap(this::ordered).toList();
  }

  private Stream<String> columns() {
    return ResultColumns.of(plan).stream().map(ResultColumn::name);
  }

  /** What ranks first of all; a row without it has no place. */
  private Sort ranks() {
    return ranking.ranks().getFirst();
  }

  /** The column of the result that it is, if it is one. */
  private Optional<String> shown(Sort.By by) {
    return switch (by) {
      case Sort.By.OfKey(var name) ->
          Optional.of(name).filter(it -> KeyText.isOrderedAsShown(plan.key(it)));
      case Sort.By.OfMeasure(var name) ->
          Optional.of(name).filter(it -> columns().anyMatch(it::equals));
      case Sort.By.OfChange _, Sort.By.OfRow _ -> Optional.empty();
    };
  }

  private Stream<Ordered> ordered(Sort sort) {
    return sort.by() instanceof Sort.By.OfKey(var name)
        ? Stream.of(ordered(plan.key(name), sort.direction()))
        : Stream.empty();
  }

  private Ordered ordered(Key key, Ordering.Direction direction) {
    var column = KeyText.isOrderedAsShown(key) ? key.name() : names.take(key.name() + "_order");
    return new Ordered(key, column, direction);
  }

  /** The columns that the rows need beside those of the result. */
  Stream<String> inside() {
    var order =
        Stream.concat(groups.stream(), rest.stream())
            .filter(it -> !it.isShown())
            .map(it -> as(keys.ordered(it.key(), key.apply(it.key())), it.column()));
    var by =
        shown(ranks().by()).isPresent() ? Stream.<String>of() : Stream.of(value.apply(ranks()));
    return Stream.of(order, by.map(it -> as(it, ranked)), Stream.of(as(place(), place)))
        .flatMap(Function.identity());
  }

  private String as(String expression, String name) {
    return expression + " AS " + dialect.identifier(name);
  }

  private String place() {
    return "rank() OVER (PARTITION BY "
        + groups.stream().map(Ordered::key).map(key).collect(Collectors.joining(", "))
        + " ORDER BY "
        + ranking.ranks().stream()
            .map(it -> dialect.ordered(value.apply(it), it.direction()))
            .collect(Collectors.joining(", "))
        + ")";
  }

  /** The rows of the first places, group by group. */
  Select outside(Select rows) {
    var order =
        Stream.of(
                groups.stream().map(this::outside),
                Stream.of(outside(place)),
                rest.stream().map(this::outside))
            .flatMap(Function.identity());
    return new Select("SELECT", columns().map(this::outside))
        .from(rows.fragment().indented().inside("(\n", "\n) AS " + TABLE))
        .where(
            Stream.of(
                Fragment.of(outside(place) + " <= " + plan.limit().orElseThrow()),
                Fragment.of(outside(ranked) + " IS NOT NULL")))
        .orderBy(order);
  }

  private String outside(Ordered key) {
    return dialect.ordered(outside(key.column()), key.direction());
  }

  private String outside(String column) {
    return TABLE + "." + dialect.identifier(column);
  }
}
