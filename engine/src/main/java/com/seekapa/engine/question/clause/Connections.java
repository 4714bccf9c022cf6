package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How many relationships lie between tables, in either direction, and which are many to one. */
final class Connections {
  static final int NONE = 99;

  private final Map<String, Map<String, Integer>> distances = new HashMap<>();
  private final Map<String, Map<String, Integer>> upwards = new HashMap<>();

  private final Set<ColumnReference> keys = new HashSet<>();
  private final Map<ColumnReference, ColumnReference> referred = new HashMap<>();
  private final List<List<Relationship>> rivals;

  Connections(SemanticModel model) {
    model
        .tables()
        .forEach(table ->
            table.primaryKey().ifPresent(it -> keys.add(new ColumnReference(table.name(), it))));
    var both = new HashMap<String, List<String>>();
    var up = new HashMap<String, List<String>>();
    for (var relationship : model.relationships()) {
      referred.putIfAbsent(relationship.from(), relationship.to());
      var from = relationship.from().table();
      var to = relationship.to().table();
      both.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
      both.computeIfAbsent(to, _ -> new ArrayList<>()).add(from);
      up.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
    }
    for (var table : model.tables()) {
      distances.put(table.name(), from(table.name(), both));
      upwards.put(table.name(), from(table.name(), up));
    }
    rivals =
        model.relationships().stream()
            .collect(
                Collectors.groupingBy(
                    it -> List.of(it.from().table(), it.to().table()),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values()
            .stream()
            .filter(it -> it.size() > 1)
            .map(List::copyOf)
            .toList();
  }

  /** The relationships by which a table refers to another in several ways. */
  List<List<Relationship>> rivals() {
    return rivals;
  }

  /** Whether the column tells the rows of its table apart. */
  boolean isKey(Dimension column) {
    return keys.contains(column.home());
  }

  /**
   * Whether both stand for the same rows: "customer id" of customers and of orders, or customers.
   */
  boolean standForSameRows(Sense one, Sense other) {
    var key = key(one);
    return key.isPresent() && key.equals(key(other));
  }

  private Optional<ColumnReference> key(Sense sense) {
    return switch (sense) {
      case Sense.OfColumn(var column, _) -> Optional.of(key(column.home()));
      case Sense.OfTable(var table, _) ->
          table.primaryKey().map(it -> key(new ColumnReference(table.name(), it)));
      case Sense.OfCue _,
          Sense.OfValue _,
          Sense.OfNumber _,
          Sense.OfRange _,
          Sense.OfMeasure _,
          Sense.OfPart _,
          Sense.OfChart _,
          Sense.Quoted _,
          Sense.Unknown _ ->
          Optional.empty();
    };
  }

  private ColumnReference key(ColumnReference column) {
    var seen = new HashSet<ColumnReference>();
    var at = column;
    while (referred.containsKey(at) && seen.add(at)) {
      at = referred.get(at);
    }
    return at;
  }

  /** The number of steps between two tables, or {@link #NONE}. */
  int between(String one, String other) {
    return distances.getOrDefault(one, Map.of()).getOrDefault(other, NONE);
  }

  /** Whether each row of the first refers to at most one row of the second. */
  boolean refers(String one, String other) {
    return upwards.getOrDefault(one, Map.of()).containsKey(other);
  }

  private static Map<String, Integer> from(String table, Map<String, List<String>> edges) {
    var found = new HashMap<String, Integer>();
    var queue = new ArrayDeque<Map.Entry<String, Integer>>();
    found.put(table, 0);
    queue.add(Map.entry(table, 0));
    while (!queue.isEmpty()) {
      var at = queue.remove();
      for (var next : edges.getOrDefault(at.getKey(), List.of())) {
        if (found.putIfAbsent(next, at.getValue() + 1) == null) {
          queue.add(Map.entry(next, at.getValue() + 1));
        }
      }
    }
    return found;
  }
}
