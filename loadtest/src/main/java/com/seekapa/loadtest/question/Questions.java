package com.seekapa.loadtest.question;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * All that may be asked: the examples of the model, which are asked most, then variations of
 * measure, dimension and period. Many of the last are never asked, and most that are, once. The
 * same seed gives the same questions in the same order. Immutable.
 */
public final class Questions {
  private static final int MAX = 50_000;

  private final List<String> byRank;
  private final Zipf zipf;
  private final long seed;

  private Questions(List<String> byRank, double exponent, long seed) {
    this.byRank = List.copyOf(byRank);
    this.zipf = new Zipf(byRank.size(), exponent);
    this.seed = seed;
  }

  /** The questions of a model; throws IllegalArgumentException where nothing can be made of it. */
  public static Questions of(ModelFacts model, double exponent, long seed) {
    var random = new Random(seed);
    var examples = new ArrayList<>(model.examples());
    Collections.shuffle(examples, random);
    var variations = variations(model);
    Collections.shuffle(variations, random);
    var all = new LinkedHashSet<>(examples);
    all.addAll(variations);
    return new Questions(all.stream().limit(MAX).toList(), exponent, seed);
  }

  private static List<String> variations(ModelFacts model) {
    var variations = new ArrayList<String>();
    for (var measure : model.measures()) {
      for (var period : periods(model)) {
        variations.add((measure + " " + period).strip());
        for (var dimension : model.dimensions()) {
          variations.add((measure + " by " + dimension + " " + period).strip());
        }
      }
    }
    return variations;
  }

  private static List<String> periods(ModelFacts model) {
    if (model.from().isEmpty() || model.until().isEmpty()) {
      return List.of("");
    }
    var periods =
        new ArrayList<>(
            List.of("", "last month", "last quarter", "this year", "last year", "past 6 months"));
    var until = model.until().get();
    for (var day = model.from().get().withDayOfMonth(1);
        !day.isAfter(until) && periods.size() < 200;
        day = day.plusMonths(1)) {
      periods.addAll(beginningWith(day));
    }
    return periods;
  }

  private static List<String> beginningWith(LocalDate month) {
    var periods = new ArrayList<String>();
    periods.add(
        "in "
            + month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            + " "
            + month.getYear());
    if (month.getMonthValue() % 3 == 1) {
      periods.add("in Q" + (month.getMonthValue() / 3 + 1) + " " + month.getYear());
    }
    if (month.getMonthValue() == 1) {
      periods.add("in " + month.getYear());
    }
    return periods;
  }

  /** How many there are to draw from. */
  public int size() {
    return byRank.size();
  }

  /** The questions of one asker, from the first; for one thread. */
  public Asker asker(int number) {
    var random = new SplittableRandom(seed * 1_000_003 + number);
    return () -> byRank.get(zipf.draw(random));
  }

  /** Somebody who always knows what to ask next. */
  public interface Asker {
    String next();
  }
}
