package com.seekapa.engine.question;

import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.Marks.Noun;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells what is ranked from what it is ranked within: "top 3 products in each region", "best
 * selling product by month", "for every country, the customer with the most orders".
 */
final class RankedGroups {
  private static final String EACH = "(for |in |by )?(each|every)|per";

  private final Draft draft;
  private final Marks marks;
  private final int rank;

  /**
   * @param rank the mark that ranks
   */
  RankedGroups(Draft draft, int rank) {
    this.draft = draft;
    this.marks = draft.marks;
    this.rank = rank;
  }

  /** The groupings of which each has places of its own, in the order of the question. */
  List<Grouping> within() {
    return nouns()
        .filter(this::isWithin)
        .boxed()
        .flatMap(noun -> draft.groupings.stream().filter(it -> names(noun, it)))
        .distinct()
        .toList();
  }

  /** The noun of what is ranked. */
  int ranked() {
    return nouns().filter(noun -> !isWithin(noun)).findFirst().orElse(Marks.NONE);
  }

  private IntStream nouns() {
    return IntStream.range(0, marks.size()).filter(i -> marks.isNoun(i, Noun.DIMENSION));
  }

  /** "for each region" opens the question, or follows the rank, as "by region" can, too. */
  private boolean isWithin(int noun) {
    int by = marks.before(noun);
    if (!marks.is(by, Word.BY)) {
      return false;
    }
    boolean each = marks.lowerText(by).matches(EACH);
    return by > rank ? each || marks.lowerText(by).equals("by") : each && isFirst(by);
  }

  private boolean isFirst(int by) {
    int before = marks.before(by, Word.IN);
    return before == Marks.NONE || marks.is(before, Word.LIST, Word.WHICH);
  }

  private boolean names(int noun, Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) ->
          marks
              .as(noun, Meaning.OfDimension.class)
              .filter(it -> it.dimension().equals(dimension))
              .isPresent();
      case Grouping.ByTime _ -> marks.has(noun, Meaning.OfGrain.class);
      case Grouping.ByTimePart _ -> marks.has(noun, Meaning.OfPart.class);
      case Grouping.ByRow _ -> false;
    };
  }
}
