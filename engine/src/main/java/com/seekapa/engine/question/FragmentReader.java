package com.seekapa.engine.question;

import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import com.seekapa.engine.question.Marks.Noun;
import com.seekapa.engine.question.Span.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Reads a piece of text by the same passes as a question, with what was asked before in place of
 * what it doesn't name: "top 3" ranks what is there, "versus 2024" compares the time that is there.
 */
final class FragmentReader {
  private static final List<Pass> NAMING =
      List.of(
          new UnreadablePass(),
          new TwoQuestionsPass(),
          new ConditionsPass(),
          new ValuesPass(),
          new NounsPass(),
          new TimesPass());
  private static final Word[] ASKING = {
    Word.WHO, Word.WHICH, Word.WHERE, Word.WHEN, Word.HOW_MUCH, Word.HOW_MANY
  };
  private static final int MOST_ROWS = 1_000;

  private final Draft draft;
  private final Marks marks;
  private final SemanticQuery before;

  FragmentReader(Draft draft, SemanticQuery before) {
    this.draft = draft;
    this.marks = draft.marks;
    this.before = before;
  }

  /** A fragment, or why there is none. */
  sealed interface Read {
    record Brought(Fragment fragment) implements Read {}

    record Stopped(Stop stop) implements Read {}
  }

  Read read() {
    var earlier = shiftedTime();
    var order = orderByPeriod();
    for (var pass : NAMING) {
      var stop = pass.read(draft);
      if (stop.isPresent()) {
        return new Read.Stopped(stop.get());
      }
    }
    earlier.ifPresent(it -> draft.time = Optional.of(it));
    var measures = List.copyOf(draft.measures);
    var filters = List.copyOf(draft.filters);
    var time = draft.range();
    seedTime();
    CompletionPass.overTime(draft);
    CompletionPass.chart(draft);
    var groupings = List.copyOf(draft.groupings);
    boolean whole = isWhole(measures.isEmpty());
    seedRest();
    var limit = loneNumber();
    var comparing = earlier.isPresent() ? Optional.<Stop>empty() : new ComparisonPass().read(draft);
    if (comparing.isPresent()) {
      return new Read.Stopped(comparing.get());
    }
    if (order.isEmpty() && limit.isEmpty()) {
      keepKey();
      var ranking = new RankingPass().read(draft);
      if (ranking.isPresent()) {
        return new Read.Stopped(ranking.get());
      }
    }
    var stop = CompletionPass.left(draft).or(() -> CompletionPass.dataThere(draft));
    if (stop.isPresent()) {
      return new Read.Stopped(stop.get());
    }
    order.ifPresent(draft.ordering::add);
    return new Read.Brought(
        new Fragment(
            added(measures, List.copyOf(draft.measures), before.measures()),
            added(groupings, List.copyOf(draft.groupings), before.groupings()),
            filters,
            time.or(() -> draft.range().filter(it -> before.time().filter(it::equals).isEmpty())),
            draft.comparison,
            draft.ordering,
            limit.isPresent() ? limit : draft.limit,
            draft.chart,
            List.copyOf(draft.assumptions.values()),
            whole,
            isBare(),
            marks.find(ASKING).isPresent()));
  }

  /** What was named, and what a pass added to that and to what was there. */
  private static <T> List<T> added(List<T> named, List<T> now, List<T> there) {
    var all = new ArrayList<>(named);
    now.stream().filter(it -> !there.contains(it) && !named.contains(it)).forEach(all::add);
    return all;
  }

  // --- What was there

  private void seedTime() {
    if (draft.time.isEmpty()) {
      draft.time = before.time().map(this::ranged);
    }
  }

  private void seedRest() {
    if (draft.measures.isEmpty()) {
      draft.measures.addAll(before.measures());
    }
    if (draft.groupings.isEmpty()) {
      draft.groupings.addAll(before.groupings());
    }
  }

  private Meaning.OfRange ranged(TimeRange range) {
    return Ranged.of(range, draft.model.calendar());
  }

  // --- What only a fragment can say

  /** "The year before", without "compared with": that time, instead of beside it. */
  private Optional<Meaning.OfRange> shiftedTime() {
    boolean compares = marks.find(Word.VERSUS, Word.COMPARE, Word.GROWTH, Word.DECLINE).isPresent();
    var word = marks.find(Word.PREVIOUS_YEAR, Word.PREVIOUS_PERIOD);
    if (compares
        || before.time().isEmpty()
        || word.isEmpty()
        || isRate(marks.lowerText(word.get()))) {
      return Optional.empty();
    }
    var kind =
        marks.is(word.get(), Word.PREVIOUS_YEAR)
            ? Comparison.Kind.PREVIOUS_YEAR
            : Comparison.Kind.PREVIOUS_PERIOD;
    var range = ranged(before.time().get());
    var days = new EarlierRanges(draft.model.calendar(), draft.context.today()).whole(kind, range);
    var earlier = new TimeRange(days.from(), days.to(), "", true);
    marks.use(word.get(), Role.TIME, Periods.text(earlier));
    return Optional.of(
        new Meaning.OfRange(earlier, range.grain(), range.count(), Optional.empty()));
  }

  /** "Year over year" always compares. */
  private static boolean isRate(String text) {
    return text.contains("over") || text.contains(" on ") || text.matches("yoy|pop|y o y");
  }

  /** "Sort by month", where there is a row for each month. */
  private Optional<Ordering> orderByPeriod() {
    for (int i : marks.open().toArray()) {
      var grain = marks.as(i, Meaning.OfGrain.class).map(Meaning.OfGrain::grain);
      var grouping =
          before.groupings().stream()
              .filter(it ->
                  it instanceof Grouping.ByTime by && grain.filter(by.grain()::equals).isPresent())
              .findFirst();
      if (grouping.isPresent() && marks.is(marks.before(i), Word.SORT)) {
        marks.use(i, Role.ORDER, "sorted by");
        marks.use(marks.before(i), Role.ORDER, "sorted");
        boolean down = marks.find(Word.DESCENDING).isPresent();
        return Optional.of(
            new Ordering(
                new Ordering.Key.OfGrouping(grouping.get()),
                down ? Ordering.Direction.DESCENDING : Ordering.Direction.ASCENDING));
      }
    }
    return Optional.empty();
  }

  /** "Lowest first" turns the order that is there, whatever it is by. */
  private void keepKey() {
    boolean named =
        marks.find(Word.SORT).isPresent() || marks.open().anyMatch(i -> marks.isNoun(i, Noun.KEY));
    var turned = marks.find(Word.ASCENDING, Word.DESCENDING);
    if (turned.isPresent() && !named && !before.ordering().isEmpty()) {
      boolean down = marks.is(turned.get(), Word.DESCENDING);
      marks.use(turned.get(), Role.ORDER, down ? "highest first" : "lowest first");
      draft.ordering.add(
          new Ordering(
              before.ordering().getFirst().key(),
              down ? Ordering.Direction.DESCENDING : Ordering.Direction.ASCENDING));
    }
  }

  /** "Make it 10", where a few rows were asked for. */
  private OptionalInt loneNumber() {
    var content =
        marks
            .open()
            .filter(i -> !(marks.at(i).meanings().getFirst() instanceof Meaning.Grammatical));
    int[] open = content.toArray();
    if (open.length != 1 || (before.limit().isEmpty() && before.ordering().isEmpty())) {
      return OptionalInt.empty();
    }
    var ranks = marks.find(Word.TOP, Word.BOTTOM, Word.BEST, Word.WORST, Word.MOST, Word.LEAST);
    var number = marks.as(open[0], Meaning.OfNumber.class).map(Meaning.OfNumber::number);
    if (ranks.isPresent()
        || number.isEmpty()
        || number.get().signum() <= 0
        || number.get().stripTrailingZeros().scale() > 0
        || number.get().intValue() > MOST_ROWS) {
      return OptionalInt.empty();
    }
    marks.use(open[0], Role.LIMIT, number.get().intValue() + " rows");
    return OptionalInt.of(number.get().intValue());
  }

  // --- What kind of text it is

  /** Whether it names what is asked for, or has the verb of a whole question. */
  private boolean isWhole(boolean namesNoMeasure) {
    boolean inCondition =
        marksUsed().anyMatch(i -> marks.has(i, Meaning.OfMeasure.class) && !isKey(i));
    boolean sentence = marks.find(ASKING).isPresent() && marks.find(Word.TRADE).isPresent();
    return !namesNoMeasure || inCondition || sentence || marks.find(Word.LIST).isPresent();
  }

  private boolean isKey(int i) {
    return marks.isNoun(i, Noun.KEY)
        || marks.isNoun(i, Noun.HEAD)
        || marks.isNoun(i, Noun.DIMENSION);
  }

  private IntStream marksUsed() {
    return IntStream.range(0, marks.size()).filter(i -> !marks.isOpen(i));
  }

  private boolean isBare() {
    boolean onlyMeasures =
        IntStream.range(0, marks.size())
            .allMatch(i -> marks.isNoun(i, Noun.MEASURE) || marks.is(i, Word.NOISE, Word.AND));
    boolean says =
        IntStream.range(0, marks.size())
            .anyMatch(i -> marks.is(i, Word.NOISE) && !marks.lowerText(i).matches("the|a|an|our"));
    return onlyMeasures && !says;
  }
}
