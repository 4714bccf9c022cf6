package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shortest ways along relationships from a table to the tables that it refers to. Each step
 * goes from many rows to one, so following a route never repeats a row of the table it starts from.
 */
final class Paths {
  private final Map<String, Map<String, Route>> routes = new LinkedHashMap<>();

  Paths(SemanticModel model) {
    for (var table : model.tables()) {
      routes.put(table.name(), routesFrom(table.name(), model.relationships()));
    }
  }

  Optional<Route> route(String from, String to) {
    return Optional.ofNullable(routes.getOrDefault(from, Map.of()).get(to));
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

  private static Map<String, Route> routesFrom(String table, List<Relationship> relationships) {
    var found = new LinkedHashMap<String, Route>();
    var latest = Map.of(table, new Route(List.of(), false));
    while (!latest.isEmpty()) {
      found.putAll(latest);
      latest = oneStepFurther(latest, found, relationships);
    }
    return found;
  }

  private static Map<String, Route> oneStepFurther(
      Map<String, Route> latest, Map<String, Route> found, List<Relationship> relationships) {
    var next = new LinkedHashMap<String, Route>();
    for (var relationship : relationships) {
      var route = latest.get(relationship.from().table());
      var target = relationship.to().table();
      if (route != null && !found.containsKey(target)) {
        next.merge(target, route.then(relationship), (first, _) -> first.asAmbiguous());
      }
    }
    return next;
  }

  /** A column, and the way to its table. */
  record Place(ColumnReference column, Route route) {}

  /**
   * A way from one table to another.
   *
   * @param ambiguous whether another way is equally short
   */
  record Route(List<Relationship> steps, boolean ambiguous) {
    Route {
      steps = List.copyOf(steps);
    }

    private Route then(Relationship step) {
      var longer = new ArrayList<>(steps);
      longer.add(step);
      return new Route(longer, ambiguous);
    }

    private Route asAmbiguous() {
      return new Route(steps, true);
    }
  }
}
