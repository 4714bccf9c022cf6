package com.seekapa.engine.question;

import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Span.Role;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills in what was left open, says so, and checks that what is there can be asked. */
final class CompletionPass implements Pass {
  private static final int DAYS_SHOWN_BY_DAY = 31;
  private static final int DAYS_SHOWN_BY_WEEK = 120;

  @Override
  public Optional<Stop> read(Draft draft) {
    chart(draft);
    overTime(draft);
    return measure(draft)
        .or(() -> left(draft))
        .or(() -> PartsPass.complete(draft))
        .or(() -> dataThere(draft));
  }

  static void chart(Draft draft) {
    for (int i : draft.marks.open().toArray()) {
      draft
          .marks
          .as(i, Meaning.Charted.class)
          .ifPresent(it -> {
            draft.chart = Optional.of(it.kind());
            draft.marks.use(i, Role.CHART, it.kind().words());
          });
    }
  }

  /** "over time", "trend": a grain that gives a readable number of points. */
  static void overTime(Draft draft) {
    var word = draft.marks.find(Word.OVER_TIME);
    if (word.isEmpty()) {
      return;
    }
    boolean grouped = draft.groupings.stream().anyMatch(Grouping.ByTime.class::isInstance);
    var grain = grain(draft);
    draft.marks.use(word.get(), Role.TIME, grouped ? "over time" : "by " + Periods.noun(grain));
    if (!grouped) {
      draft.groupings.add(new Grouping.ByTime(grain, Optional.empty()));
      draft.marks.assume(word.get());
      draft.assume(
          new Assumption(
              "grain",
              "“" + draft.marks.text(word.get()) + "” shown by " + Periods.noun(grain),
              Periods.noun(grain),
              List.of()));
    }
  }

  private static TimeGrain grain(Draft draft) {
    if (draft.range().isEmpty()) {
      return TimeGrain.MONTH;
    }
    var range = draft.range().get();
    long days = ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
    return days <= DAYS_SHOWN_BY_DAY
        ? TimeGrain.DAY
        : days <= DAYS_SHOWN_BY_WEEK ? TimeGrain.WEEK : TimeGrain.MONTH;
  }

  private static Optional<Stop> measure(Draft draft) {
    if (!draft.measures.isEmpty()) {
      return Optional.empty();
    }
    if (draft.comparesGroups()) {
      draft.filters.stream()
          .flatMap(it ->
              it instanceof Filter.MeasureCompared(var measure, _, _)
                  ? Stream.of(measure)
                  : Stream.empty())
          .forEach(draft.measures::add);
      return Optional.empty();
    }
    if (draft.marks.find(Word.VAGUE).isPresent()) {
      int vague = draft.marks.find(Word.VAGUE).get();
      var chosen = draft.override("measure");
      if (chosen.isEmpty()) {
        return Optional.of(
            new Stop.AskBack(
                "“" + draft.marks.text(vague) + "” by which measure?",
                "measure",
                DefaultMeasure.choices(draft)));
      }
    }
    boolean trades = draft.marks.find(Word.TRADE).isPresent();
    boolean listsOnly =
        !draft.groupings.isEmpty()
            && draft.time.isEmpty()
            && draft.parts.isEmpty()
            && !trades
            && draft.comparison.isEmpty();
    if (listsOnly && draft.groupings.stream().noneMatch(CompletionPass::isOfTime)) {
      return Optional.empty();
    }
    boolean asksSomething =
        !draft.groupings.isEmpty()
            || !draft.filters.isEmpty()
            || draft.time.isPresent()
            || !draft.parts.isEmpty()
            || trades
            || draft.override("measure").isPresent();
    if (!asksSomething || draft.defaultMeasure().isEmpty()) {
      return Optional.of(
          new Stop.Refuse(
              Reason.NOTHING_TO_ASK,
              "I found nothing to look up in this. Name a measure, as in “"
                  + draft.defaultMeasure().map(it -> it.names().label()).orElse("orders")
                  + " last month”."));
    }
    draft.measures.add(DefaultMeasure.assume(draft, draft.defaultMeasure().get()));
    return Optional.empty();
  }

  private static boolean isOfTime(Grouping grouping) {
    return grouping instanceof Grouping.ByTime || grouping instanceof Grouping.ByTimePart;
  }

  /** Whatever no pass could use would have made another question of it. */
  static Optional<Stop> left(Draft draft) {
    return draft
        .marks
        .open()
        .filter(i -> !(draft.marks.at(i).meanings().getFirst() instanceof Meaning.Grammatical))
        .mapToObj(i -> (Stop) new Stop.Refuse(Reason.NOT_SUPPORTED, unused(draft.marks, i)))
        .findFirst();
  }

  private static String unused(Marks marks, int index) {
    String text = marks.text(index);
    return marks.has(index, Meaning.OfTimeDimension.class)
        ? "Say which days or periods of “" + text + "” are meant, as in “by month of " + text + "”."
        : "I don't see what “" + text + "” should do in this question.";
  }

  static Optional<Stop> dataThere(Draft draft) {
    if (draft.range().isEmpty() || draft.context.data().isEmpty() || draft.measures.isEmpty()) {
      return Optional.empty();
    }
    var dated = draft.defaultMeasure().flatMap(it -> MeasureTime.of(it, draft.model));
    if (!draft.measures.stream().allMatch(it -> MeasureTime.of(it, draft.model).equals(dated))) {
      return Optional.empty();
    }
    var range = draft.range().get();
    var data = draft.context.data().get();
    if (range.to().isBefore(data.from())) {
      return Optional.of(noData("The data starts on " + Periods.date(data.from()) + "."));
    }
    return range.from().isAfter(data.until())
        ? Optional.of(noData("The data ends on " + Periods.date(data.until()) + "."))
        : Optional.empty();
  }

  private static Stop noData(String message) {
    return new Stop.Refuse(Reason.NO_DATA, message + " There is nothing to count in that time.");
  }
}
