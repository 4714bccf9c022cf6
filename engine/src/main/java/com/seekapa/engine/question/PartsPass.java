package com.seekapa.engine.question;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.phrase.TimeText;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Meaning.OfParts;
import com.seekapa.engine.question.Span.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads on which parts of the calendar something happened: "on weekends", "not on Mondays". */
final class PartsPass implements Pass {
  @Override
  public Optional<Stop> read(Draft draft) {
    var excluded = new HashSet<Integer>();
    for (int i : draft.marks.open().toArray()) {
      var parts = draft.marks.as(i, OfParts.class);
      if (parts.isPresent()) {
        var stop = read(draft, i, parts.get(), excluded);
        if (stop.isPresent()) {
          return stop;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Stop> read(
      Draft draft, int index, OfParts parts, Set<Integer> excludedMarks) {
    var marks = draft.marks;
    int before = marks.before(index, Word.IN);
    if (marks.is(before, Word.VERSUS, Word.BY)) {
      return Optional.of(
          refuse(
              "I can't set “"
                  + marks.text(index)
                  + "” beside other days. Ask “by weekday”, or about one of them at a time."));
    }
    boolean joined = marks.is(before, Word.AND, Word.OR);
    boolean excluded =
        marks.is(before, Word.NOT)
            || (joined && excludedMarks.contains(marks.before(before, Word.IN)));
    if (excluded) {
      excludedMarks.add(index);
      marks.use(before, Role.FILTER, "");
    }
    var on = otherDate(draft, marks.before(index, Word.IN, Word.NOT, Word.TRADE, Word.WITH));
    draft.parts.add(new Draft.Parts(on, parts.part(), parts.numbers(), excluded));
    marks.use(index, Role.FILTER, TimeText.on(parts.part(), parts.numbers()));
    return Optional.empty();
  }

  /** "customers who signed up on Mondays": the date that was named. */
  private static Optional<TimeDimension> otherDate(Draft draft, int before) {
    var time = draft.marks.as(before, Meaning.OfTimeDimension.class);
    time.ifPresent(it -> draft.marks.use(before, Role.FILTER, it.time().names().label()));
    return time.map(Meaning.OfTimeDimension::time);
  }

  /** Makes conditions of what was read, once it is known which date dates the measures. */
  static Optional<Stop> complete(Draft draft) {
    var dates =
        draft.measures.stream()
            .flatMap(measure -> MeasureTime.of(measure, draft.model).stream())
            .distinct()
            .map(draft.model::timeDimension)
            .toList();
    return hourless(draft, dates).or(() -> conditions(draft, dates));
  }

  private static Optional<Stop> conditions(Draft draft, List<TimeDimension> dates) {
    boolean undated = draft.parts.stream().anyMatch(it -> it.on().isEmpty()) && dates.size() != 1;
    if (undated) {
      return Optional.of(refuse("There is no one date here that could fall on certain days."));
    }
    var groups =
        draft.parts.stream()
            .collect(
                Collectors.groupingBy(it -> new On(it.on().orElseGet(dates::getFirst), it.part())));
    for (var group : groups.entrySet()) {
      var numbers = numbers(group.getKey().part(), group.getValue());
      if (numbers.isEmpty()) {
        return Optional.of(refuse("No day is left of those that were named."));
      }
      draft.filters.add(new Filter.OnParts(group.getKey().time(), group.getKey().part(), numbers));
    }
    return Optional.empty();
  }

  private record On(TimeDimension time, TimePart part) {}

  private static Set<Integer> numbers(TimePart part, List<Draft.Parts> parts) {
    var numbers = numbers(parts, false).collect(Collectors.toCollection(TreeSet::new));
    if (numbers.isEmpty()) {
      IntStream.rangeClosed(part.first(), part.last()).forEach(numbers::add);
    }
    numbers.removeAll(numbers(parts, true).toList());
    return numbers;
  }

  private static Stream<Integer> numbers(List<Draft.Parts> parts, boolean excluded) {
    return parts.stream()
        .filter(it -> it.excluded() == excluded)
        .flatMap(it -> it.numbers().stream());
  }

  /** Dates know no hours. */
  private static Optional<Stop> hourless(Draft draft, List<TimeDimension> dates) {
    return draft.groupings.stream()
        .flatMap(grouping ->
            grouping instanceof Grouping.ByTimePart(var part, var on)
                    && part == TimePart.HOUR_OF_DAY
                ? on.map(Stream::of).orElseGet(dates::stream)
                : Stream.empty())
        .filter(time -> type(draft, time) == DataType.DATE)
        .map(time -> refuse("The " + time.names().label() + " is a day; it has no hours."))
        .findFirst();
  }

  private static DataType type(Draft draft, TimeDimension time) {
    return draft
        .model
        .table(time.column().table())
        .column(time.column().column())
        .orElseThrow()
        .type();
  }

  private static Stop refuse(String message) {
    return new Stop.Refuse(Reason.NOT_SUPPORTED, message);
  }
}
