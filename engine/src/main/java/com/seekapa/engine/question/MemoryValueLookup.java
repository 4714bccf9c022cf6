package com.seekapa.engine.question;

import com.seekapa.engine.model.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All values in memory: right for some hundred thousand of them. */
public final class MemoryValueLookup implements ValueLookup {
  private static final TypingErrors.Tolerance TOLERANCE = new TypingErrors.Tolerance(5, 9);

  private final Map<String, List<Match>> byWords = new HashMap<>();
  private final NavigableMap<String, Match> byPrefix = new TreeMap<>();
  private Optional<TypingErrors> typed = Optional.empty();
  private int longest = 1;

  /** The values of each dimension; a dimension that has none need not be there. */
  public MemoryValueLookup(Map<Dimension, List<String>> values) {
    values.forEach((dimension, all) -> all.forEach(value -> add(new Match(dimension, value))));
  }

  /** Makes now what is otherwise made when a value is first nearly typed; that takes a while. */
  public void prepare() {
    typed();
  }

  private synchronized TypingErrors typed() {
    if (typed.isEmpty()) {
      var words = byWords.keySet().stream().filter(MemoryValueLookup::isLong).sorted();
      typed = Optional.of(new TypingErrors(words));
    }
    return typed.get();
  }

  private static boolean isLong(String words) {
    return words.length() >= TOLERANCE.one() && words.chars().anyMatch(Character::isLetter);
  }

  @Override
  public List<Match> find(List<String> words) {
    var bases = words.stream().map(Inflection::base).toList();
    return byWords.getOrDefault(String.join(" ", bases), List.of());
  }

  @Override
  public List<Match> nearly(List<String> words) {
    var bases = words.stream().map(Inflection::base).toList();
    var near = typed().near(String.join(" ", bases), TOLERANCE);
    return near.stream()
        .filter(it -> it.errors() == near.getFirst().errors())
        .flatMap(it -> byWords.getOrDefault(it.word(), List.of()).stream())
        .toList();
  }

  @Override
  public List<Match> startingWith(String prefix, int limit) {
    String start = prefix.toLowerCase(Locale.ROOT);
    return byPrefix.tailMap(start, true).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(start))
        .limit(limit)
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public int longest() {
    return longest;
  }

  private void add(Match match) {
    var bases = Tokenizer.bases(match.value());
    if (bases.isEmpty()) {
      return;
    }
    longest = Math.max(longest, bases.size());
    byWords.computeIfAbsent(String.join(" ", bases), _ -> new ArrayList<>(1)).add(match);
    byPrefix.putIfAbsent(
        match.value().toLowerCase(Locale.ROOT) + "\u0000" + match.dimension().id(), match);
  }
}
