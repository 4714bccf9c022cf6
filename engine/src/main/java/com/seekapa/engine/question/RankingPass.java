package com.seekapa.engine.question;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.Ordering.Direction;
import com.seekapa.engine.query.Ordering.Key;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Marks.Noun;
import com.seekapa.engine.question.Span.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Reads order and limit: "top 5 products", "which country has the highest margin", "who bought the
 * most", "sorted by revenue", "products by profit".
 */
final class RankingPass implements Pass {
  private static final Word[] RANKS = {
    Word.TOP, Word.BOTTOM, Word.BEST, Word.WORST, Word.MOST, Word.LEAST
  };
  private static final int DEFAULT_LIMIT = 10;

  @Override
  public Optional<Stop> read(Draft draft) {
    return new Reader(draft).read();
  }

  private record Reader(Draft draft) {
    Optional<Stop> read() {
      askedForSomeone();
      var rank = marks().open().filter(i -> marks().is(i, RANKS)).boxed().findFirst();
      if (rank.isPresent()) {
        return ranked(rank.get()).or(this::strayNumber);
      }
      new Sorting(draft).read();
      return strayNumber();
    }

    // --- "who", "where" and "when" stand for what they ask about

    private void askedForSomeone() {
      var rank = marks().find(RANKS);
      if (rank.isEmpty()
          || !new RankedGroups(draft, rank.get()).within().containsAll(draft.groupings)) {
        return;
      }
      asked(Word.WHO, Dimension.Kind.PERSON);
      asked(Word.WHERE, Dimension.Kind.PLACE);
      marks()
          .find(Word.WHEN)
          .ifPresent(i -> {
            draft.groupings.add(new Grouping.ByTime(TimeGrain.MONTH, Optional.empty()));
            marks().use(i, Role.TIME, "by month");
            marks().assume(i);
          });
    }

    private void asked(Word word, Dimension.Kind kind) {
      marks()
          .find(word)
          .ifPresent(i ->
              draft.model.dimensions().stream()
                  .filter(dimension -> dimension.kind() == kind)
                  .findFirst()
                  .ifPresent(dimension -> {
                    draft.groupings.add(new Grouping.ByDimension(dimension));
                    marks().use(i, Role.DIMENSION, dimension.names().label());
                    marks().assume(i);
                  }));
    }

    // --- Ranking words

    private Optional<Stop> ranked(int rank) {
      var number = numberBeside(rank);
      var grouping = draft.groupings.stream().findFirst();
      if (grouping.isEmpty()) {
        return Optional.of(askForGrouping(rank));
      }
      var measure = rankedBy(rank);
      if (measure.isEmpty()) {
        return Optional.of(askForMeasure(rank));
      }
      draft.measures.add(measure.get());
      draft.ordering.add(new Ordering(key(measure.get()), direction(rank)));
      draft.limit = limit(rank, number);
      return ranksWithin(rank)
          .or(() -> {
            useRanks(number);
            return Optional.empty();
          });
    }

    /** Groups come first, what is ranked in each of them behind. */
    private Optional<Stop> ranksWithin(int rank) {
      if (draft.limit.isEmpty() || draft.groupings.size() < 2) {
        return Optional.empty();
      }
      var within = new RankedGroups(draft, rank).within();
      var ranked = draft.groupings.stream().filter(it -> !within.contains(it)).toList();
      if (ranked.size() != 1) {
        return refuse(
            "I can rank one thing within others: say of which each has a top, as in “top 3"
                + " products in each region”.");
      }
      draft.groupings.clear();
      draft.groupings.addAll(within);
      draft.groupings.addAll(ranked);
      draft.within = within;
      return Optional.empty();
    }

    private OptionalInt numberBeside(int rank) {
      int noun = groupingNoun(rank);
      int beforeNoun = noun == Marks.NONE ? Marks.NONE : marks().before(noun);
      for (int at : new int[] {marks().after(rank), marks().before(rank), beforeNoun}) {
        var number = marks().as(at, Meaning.OfNumber.class).map(Meaning.OfNumber::number);
        boolean whole =
            number
                .filter(it -> it.signum() > 0 && it.stripTrailingZeros().scale() <= 0)
                .isPresent();
        if (whole && marks().isOpen(at) && number.get().intValue() <= 1_000) {
          marks().use(at, Role.LIMIT, number.get().intValue() + " rows");
          return OptionalInt.of(number.get().intValue());
        }
      }
      return OptionalInt.empty();
    }

    /** The measure behind the ranking word, or after "by", or the only one, or the default. */
    private Optional<Measure> rankedBy(int rank) {
      var chosen = draft.override("measure").flatMap(this::measureCalled);
      if (chosen.isPresent()) {
        return chosen;
      }
      var behind =
          marks().as(marks().after(rank), Meaning.OfMeasure.class).map(Meaning.OfMeasure::measure);
      if (behind.filter(draft.measures::contains).isPresent()) {
        return behind;
      }
      var named = draft.measures.stream().findFirst();
      return named.isPresent() ? named : assumedMeasure(rank);
    }

    private Optional<Measure> measureCalled(String label) {
      return draft.model.measures().stream()
          .filter(measure -> measure.names().label().equalsIgnoreCase(label))
          .findFirst();
    }

    private Optional<Measure> assumedMeasure(int rank) {
      boolean vague =
          marks().is(rank, Word.BEST, Word.WORST)
                  && marks().find(Word.TRADE).isEmpty()
                  && !marks().lowerText(rank).contains("selling")
              || marks().find(Word.VAGUE).isPresent();
      return vague
          ? Optional.empty()
          : draft.defaultMeasure().map(measure -> DefaultMeasure.assume(draft, measure));
    }

    private Key key(Measure measure) {
      return draft.comparison.isPresent() && marks().find(Word.GROWTH, Word.DECLINE).isPresent()
          ? Sorting.changeOf(measure, marks())
          : new Key.OfMeasure(measure);
    }

    private Direction direction(int rank) {
      boolean low = marks().is(rank, Word.BOTTOM, Word.WORST, Word.LEAST);
      boolean falling = marks().find(Word.DECLINE).isPresent();
      return low != falling ? Direction.ASCENDING : Direction.DESCENDING;
    }

    /** A number; else one for a singular noun, all for a plural, ten for "top products". */
    private OptionalInt limit(int rank, OptionalInt number) {
      if (number.isPresent()) {
        return number;
      }
      int next = marks().after(rank);
      boolean directly = marks().isNoun(next, Noun.DIMENSION);
      int noun = directly ? next : groupingNoun(rank);
      boolean plural = noun != Marks.NONE && marks().isPlural(noun);
      boolean each = noun != Marks.NONE && !directly && marks().is(marks().before(noun), Word.BY);
      if (!plural && !each || !directly && isWithin(rank)) {
        return OptionalInt.of(1);
      }
      if (!directly || each) {
        return OptionalInt.empty();
      }
      draft.assume(
          new Assumption(
              "limit",
              "“" + marks().text(rank) + "” without a number taken as " + DEFAULT_LIMIT,
              String.valueOf(DEFAULT_LIMIT),
              List.of()));
      return OptionalInt.of(DEFAULT_LIMIT);
    }

    private boolean isWithin(int rank) {
      return draft.groupings.size() > 1 && !new RankedGroups(draft, rank).within().isEmpty();
    }

    /** The noun of what is ranked, else the first. */
    private int groupingNoun(int rank) {
      int ranked = new RankedGroups(draft, rank).ranked();
      return ranked == Marks.NONE
          ? IntStream.range(0, marks().size())
              .filter(i -> marks().isNoun(i, Noun.DIMENSION))
              .findFirst()
              .orElse(Marks.NONE)
          : ranked;
    }

    private void useRanks(OptionalInt number) {
      String first =
          draft.ordering.getFirst().direction() == Direction.DESCENDING
              ? "highest first"
              : "lowest first";
      for (int i : marks().open().filter(it -> marks().is(it, RANKS)).toArray()) {
        marks().use(i, number.isPresent() ? Role.LIMIT : Role.ORDER, first);
      }
    }

    private Stop askForGrouping(int rank) {
      var measure =
          draft.measures.stream().findFirst().map(it -> it.names().label()).orElse("that");
      return new Stop.Refuse(
          Reason.NOT_SUPPORTED,
          "“"
              + marks().text(rank)
              + "” needs something to rank: say which thing has the most "
              + measure
              + ", as in “which product …”.");
    }

    private Stop askForMeasure(int rank) {
      return new Stop.AskBack(
          "“" + marks().text(rank) + "” by which measure?",
          "measure",
          DefaultMeasure.choices(draft));
    }

    private Optional<Stop> strayNumber() {
      return marks()
          .open()
          .filter(i -> marks().at(i).meanings().getFirst() instanceof Meaning.OfNumber)
          .mapToObj(i -> "It is not clear what the number " + marks().text(i) + " is for.")
          .map(text -> (Stop) new Stop.Refuse(Reason.NOT_SUPPORTED, text))
          .findFirst();
    }

    private Marks marks() {
      return draft.marks;
    }

    private static Optional<Stop> refuse(String message) {
      return Optional.of(new Stop.Refuse(Reason.NOT_SUPPORTED, message));
    }
  }
}
