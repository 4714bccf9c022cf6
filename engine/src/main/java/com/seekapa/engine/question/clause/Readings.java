package com.seekapa.engine.question.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Readings of a question that take one of its words for different things. How likely each is beside
 * the reading that takes all words for what they fit best is a logistic function of how much less
 * the word fits, and of how much less its query loses of the question. Its three weights are fitted
 * to questions of which one reading is right and the other wrong (docs/understanding.md,
 * "Confidence").
 */
final class Readings {
  private static final double START = -0.69;
  private static final double GAIN = 0.72;
  private static final double MARGIN = -0.47;
  private static final double MOST_GAIN = 4;

  /**
   * @param rival what is taken for something else; empty in the reading that takes nothing so
   * @param gain how much more its signs speak for it than those of that reading do (log odds)
   * @param odds how likely it is beside that reading (log)
   */
  record Scored(Reading reading, Optional<Rival> rival, double gain, double odds) {
    private Scored beside(double other) {
      return new Scored(reading.beside(other), rival, gain, odds);
    }
  }

  private final Reading plain;
  private final boolean settled;
  private final List<Scored> scored;

  private Readings(Reading plain, boolean settled, List<Scored> scored) {
    this.plain = plain;
    this.settled = settled;
    this.scored = List.copyOf(scored);
  }

  /** Another way to read the question, and the word that it takes for something else. */
  record Other(Reading reading, Rival rival) {}

  /**
   * @param plain the reading that takes all words for what they fit best
   * @param settled whether a person said what is meant when it was asked back
   * @param others those that mean the same as one before them are left out
   */
  static Readings of(Reading plain, boolean settled, List<Other> others) {
    var all = new ArrayList<Scored>();
    all.add(new Scored(plain, Optional.empty(), 0, 0));
    for (var other : others) {
      if (all.stream().noneMatch(it -> it.reading().query().equals(other.reading().query()))) {
        all.add(scored(other, plain));
      }
    }
    all.sort(Comparator.comparingDouble(Scored::odds).reversed());
    if (all.size() > 1) {
      double ahead = all.get(0).odds() - all.get(1).odds();
      all.set(0, all.get(0).beside(Confidence.probability(-ahead)));
    }
    return new Readings(plain, settled, all);
  }

  private static Scored scored(Other other, Reading plain) {
    double gain =
        Math.clamp(
            Confidence.odds(other.reading().signs()) - Confidence.odds(plain.signs()),
            -MOST_GAIN,
            MOST_GAIN);
    double odds = START + GAIN * gain + MARGIN * other.rival().margin();
    return new Scored(other.reading(), Optional.of(other.rival()), gain, odds);
  }

  Reading plain() {
    return plain;
  }

  boolean isSettled() {
    return settled;
  }

  Reading first() {
    return scored.getFirst().reading();
  }

  /** All, the likeliest first; that one knows how close the next comes. */
  List<Scored> scored() {
    return scored;
  }

  private double behind(Scored other) {
    return scored.getFirst().odds() - other.odds();
  }

  /** How likely it is what was meant, by what the first is; both can't be. */
  double confidence(Scored one) {
    double first = first().confidence();
    double behind = behind(one);
    return behind == 0 ? first : Math.min(1 - first, first * Math.exp(-behind));
  }

  /**
   * Readings that are about as likely.
   *
   * @param at the piece that each takes for something else
   * @param readings the likeliest first
   */
  record Close(int at, List<Scored> readings) {}

  /**
   * Those that come close to the first, where there are any that people would tell apart.
   *
   * @param times how many times less likely they may be
   */
  Optional<Close> close(double times) {
    return scored.stream()
        .limit(2)
        .flatMap(it -> it.rival().stream())
        .map(Rival::at)
        .findFirst()
        .map(at -> new Close(at, scored.stream().filter(it -> isClose(it, at, times)).toList()))
        .filter(it -> it.readings().size() > 1);
  }

  private boolean isClose(Scored one, int at, double times) {
    return behind(one) < Math.log(times)
        && one.rival().map(it -> it.at() == at && !it.alike()).orElse(true);
  }
}
