package com.seekapa.engine.question;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Two sources of words as one. */
record JoinedWordKnowledge(WordKnowledge first, WordKnowledge second) implements WordKnowledge {
  @Override
  public List<Related> related(String word) {
    var one = first.related(word);
    var other = second.related(word);
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    var closest = new HashMap<String, Double>();
    one.forEach(it -> closest.merge(it.word(), it.closeness(), Math::max));
    other.forEach(it -> closest.merge(it.word(), it.closeness(), Math::max));
    return closest.entrySet().stream()
        .map(it -> new Related(it.getKey(), it.getValue()))
        .sorted(
            Comparator.comparingDouble(Related::closeness).reversed().thenComparing(Related::word))
        .toList();
  }

  @Override
  public boolean isWord(String word) {
    return first.isWord(word) || second.isWord(word);
  }
}
