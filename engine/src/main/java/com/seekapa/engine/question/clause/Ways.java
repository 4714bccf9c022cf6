package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.question.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which way is meant where a table refers to another in several ways: the one whose column the
 * question mentions, else the one that says whose a row is rather than what it is about.
 */
final class Ways {
  private Ways() {}

  static List<Relationship> preferred(Sketch sketch) {
    var words =
        sketch.pieces.stream()
            .flatMap(it -> Tokenizer.bases(it.text()).stream())
            .collect(Collectors.toSet());
    var ways = new ArrayList<Relationship>();
    for (var relationship : sketch.model.relationships()) {
      var rivals =
          sketch.model.relationships().stream()
              .filter(it -> it.from().table().equals(relationship.from().table()))
              .filter(it -> it.to().table().equals(relationship.to().table()))
              .toList();
      if (rivals.size() > 1 && rivals.getFirst().equals(relationship)) {
        ways.add(best(rivals, words));
      }
    }
    return ways;
  }

  private static Relationship best(List<Relationship> rivals, Set<String> words) {
    return rivals.stream()
        .max(Comparator.comparingDouble(it -> score(it, rivals, words)))
        .orElseThrow();
  }

  private static double score(Relationship way, List<Relationship> rivals, Set<String> words) {
    var own = new HashSet<>(Tokenizer.bases(way.from().column()));
    rivals.stream()
        .filter(it -> !it.equals(way))
        .forEach(it -> own.removeAll(Tokenizer.bases(it.from().column())));
    long said = own.stream().filter(words::contains).count();
    var table = Tokenizer.bases(way.from().table());
    boolean object =
        own.stream()
            .anyMatch(
                it -> table.stream().anyMatch(word -> word.startsWith(it) || it.startsWith(word)));
    return 10 * said - (object ? 11 : 0) - rivals.indexOf(way) * 0.1;
  }
}
