package com.seekapa.engine.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives out each name once, without regard to case: a name that is taken gets a number. */
public final class FreshNames {
  private final Set<String> taken = new HashSet<>();

  public FreshNames(Stream<String> taken) {
    taken.forEach(name -> this.taken.add(folded(name)));
  }

  /** The same names are taken, and what either takes from now on isn't taken for the other. */
  FreshNames copy() {
    return new FreshNames(taken.stream());
  }

  public String take(String wanted) {
    var numbered = IntStream.iterate(2, number -> number + 1).mapToObj(it -> wanted + "_" + it);
    return Stream.concat(Stream.of(wanted), numbered)
        .filter(name -> taken.add(folded(name)))
        .findFirst()
        .orElseThrow();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
