package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The shortest ways along relationships from table to table. A route only ever leads from many rows
 * to one, so following it never repeats a row of the table it starts from; a detour may lead both
 * ways.
 */
final class Paths {
  /** How many equally short ways are told apart; people can't choose among more. */
  private static final int MOST_WAYS = 8;

  private final Map<String, List<Step>> steps = new LinkedHashMap<>();
  private final Map<String, Map<String, Route>> routes = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Route>> detours = new ConcurrentHashMap<>();

  Paths(SemanticModel model) {
    distinct(model.relationships())
        .flatMap(it -> Stream.of(new Step(it, true), new Step(it, false)))
        .forEach(
            step -> steps.computeIfAbsent(step.from().table(), _ -> new ArrayList<>()).add(step));
  }

  /** The ways from many rows to one. */
  Optional<Route> route(String from, String to) {
    return Optional.ofNullable(
        routes.computeIfAbsent(from, it -> routesFrom(it, Step::toOne)).get(to));
  }

  /** The ways in any direction; one through a table that links both goes before others. */
  Optional<Route> detour(String from, String to) {
    return Optional.ofNullable(
        detours.computeIfAbsent(from, it -> routesFrom(it, _ -> true)).get(to));
  }

  /** The ways from rows of a table to the rows of the same table that refer to them. */
  Optional<Route> referrers(String table) {
    var ways =
        steps.getOrDefault(table, List.of()).stream()
            .filter(step -> !step.toOne() && step.to().table().equals(table))
            .map(List::of)
            .toList();
    return ways.isEmpty() ? Optional.empty() : Optional.of(new Route(ways));
  }

  /** Where the dimension's values are found from a table: its first column that can be reached. */
  Optional<Place> place(String from, Dimension dimension) {
    return place(from, dimension.columns());
  }

  Optional<Place> place(String from, List<ColumnReference> columns) {
    return columns.stream()
        .flatMap(column -> route(from, column.table()).map(it -> new Place(column, it)).stream())
        .findFirst();
  }

  /** Like {@link #place}, but in any direction. */
  Optional<Place> farPlace(String from, List<ColumnReference> columns) {
    return columns.stream()
        .flatMap(column -> detour(from, column.table()).map(it -> new Place(column, it)).stream())
        .findFirst();
  }

  private Map<String, Route> routesFrom(String table, Predicate<Step> allowed) {
    var found = new LinkedHashMap<String, Route>();
    var latest = Map.<String, List<List<Step>>>of(table, List.of(List.of()));
    while (!latest.isEmpty()) {
      latest.forEach((target, ways) -> found.put(target, new Route(straightest(ways))));
      latest = oneStepFurther(latest, found, allowed);
    }
    return found;
  }

  private Map<String, List<List<Step>>> oneStepFurther(
      Map<String, List<List<Step>>> latest, Map<String, Route> found, Predicate<Step> allowed) {
    var next = new LinkedHashMap<String, List<List<Step>>>();
    latest.forEach((table, ways) ->
        steps.getOrDefault(table, List.of()).stream()
            .filter(allowed)
            .filter(step -> !found.containsKey(step.to().table()))
            .forEach(step ->
                ways.stream()
                    .map(way -> Stream.concat(way.stream(), Stream.of(step)).toList())
                    .forEach(way -> add(next, step.to().table(), way))));
    return next;
  }

  private static void add(Map<String, List<List<Step>>> ways, String table, List<Step> way) {
    var ofTable = ways.computeIfAbsent(table, _ -> new ArrayList<>());
    if (ofTable.size() < MOST_WAYS) {
      ofTable.add(way);
    }
  }

  private static List<List<Step>> straightest(List<List<Step>> ways) {
    var fewest = ways.stream().mapToLong(Route::valleys).min().orElseThrow();
    return ways.stream().filter(way -> Route.valleys(way) == fewest).toList();
  }

  /** Relationships of the same columns are one. */
  private static Stream<Relationship> distinct(List<Relationship> relationships) {
    var byColumns = new LinkedHashMap<List<ColumnReference>, Relationship>();
    relationships.stream()
        .sorted(Comparator.comparing(Relationship::complete).reversed())
        .forEach(it -> byColumns.putIfAbsent(List.of(it.from(), it.to()), it));
    return relationships.stream().map(it -> byColumns.get(List.of(it.from(), it.to()))).distinct();
  }

  /** A column, and the way to its table. */
  record Place(ColumnReference column, Route route) {}
}
