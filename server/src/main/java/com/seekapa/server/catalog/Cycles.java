package com.seekapa.server.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds a way in a graph that leads back to where it started. */
final class Cycles {
  private final Map<String, ? extends Collection<String>> graph;
  private final Set<String> finished = new HashSet<>();
  private final LinkedHashSet<String> path = new LinkedHashSet<>();

  private Cycles(Map<String, ? extends Collection<String>> graph) {
    this.graph = graph;
  }

  /** The nodes of a cycle, the first one again at the end. */
  static Optional<List<String>> find(Map<String, ? extends Collection<String>> graph) {
    var search = new Cycles(graph);
    return graph.keySet().stream().flatMap(node -> search.from(node).stream()).findFirst();
  }

  private Optional<List<String>> from(String node) {
    if (path.contains(node)) {
      return Optional.of(backTo(node));
    }
    if (!finished.add(node)) {
      return Optional.empty();
    }
    path.add(node);
    for (var next : graph.containsKey(node) ? graph.get(node) : List.<String>of()) {
      var cycle = from(next);
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    path.remove(node);
    return Optional.empty();
  }

  private List<String> backTo(String node) {
    return Stream.concat(path.stream().dropWhile(step -> !step.equals(node)), Stream.of(node))
        .toList();
  }
}
