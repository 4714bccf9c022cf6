package com.seekapa.engine.plan;

import com.seekapa.engine.model.Relationship;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The shortest ways from one table to another.
 *
 * @param ways at least one, all equally short
 */
record Route(List<List<Step>> ways) {
  Route {
    ways = List.copyOf(ways);
  }

  /** The steps of the first way. */
  List<Step> steps() {
    return ways.getFirst();
  }

  boolean ambiguous() {
    return ways.size() > 1;
  }

  /** The ways that use a preferred relationship, or all if none does. */
  Route preferring(List<Relationship> preferred) {
    var kept = ways.stream().filter(way -> uses(way, preferred)).toList();
    return kept.isEmpty() ? this : new Route(kept);
  }

  private static boolean uses(List<Step> way, List<Relationship> preferred) {
    return way.stream().map(Step::relationship).anyMatch(preferred::contains);
  }

  /** Whether it goes to one row and back to many, which only have that row in common. */
  boolean hasValley() {
    return valleys(steps()) > 0;
  }

  /** How often a way goes to one row and back to many. */
  static long valleys(List<Step> way) {
    return IntStream.range(1, way.size())
        .filter(i -> way.get(i - 1).toOne() && !way.get(i).toOne())
        .count();
  }
}
