package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.Tokenizer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Days of the calendar that stand without a date: "hired in the last 3 months" is about the date
 * whose name the verb resembles, "sales in March 2023" about the date of the rows spoken of.
 */
final class TimeConditions {
  private static final int VERB_REACH = 4;
  private static final int SHORTEST_STEM = 3;

  private final Sketch sketch;

  TimeConditions(Sketch sketch) {
    this.sketch = sketch;
  }

  /**
   * Reads the days at this piece.
   *
   * @param grouped whether there is a group for each period ("each of the last 6 months")
   */
  void read(int i, Sense.OfRange days, boolean grouped) {
    date(i)
        .ifPresent(time -> {
          sketch.condition(new Filter.Within(time, days.range().from(), days.range().to()), false);
          if (grouped) {
            sketch.groups.add(new Grouping.ByTime(days.grain(), Optional.of(time)));
          }
          sketch.use(i);
        });
  }

  /** "on weekends", "on Mondays": days that come back. */
  void named(int i) {
    var days = days(sketch.at(i).text());
    boolean on =
        sketch.at(i).text().startsWith("weekend") || i > 0 && sketch.at(i - 1).text().equals("on");
    if (!days.isEmpty() && on) {
      date(i)
          .ifPresent(time -> {
            sketch.condition(new Filter.OnParts(time, TimePart.DAY_OF_WEEK, days), false);
            sketch.use(i);
          });
    }
  }

  private static Set<Integer> days(String word) {
    return word.matches("weekends?")
        ? Set.of(DayOfWeek.SATURDAY.getValue(), DayOfWeek.SUNDAY.getValue())
        : Stream.of(DayOfWeek.values())
            .filter(it -> word.matches(it.name().toLowerCase(Locale.ROOT) + "s?"))
            .map(DayOfWeek::getValue)
            .collect(Collectors.toSet());
  }

  /** The date that a time at this piece is about. */
  Optional<TimeDimension> date(int i) {
    return byVerb(i).or(this::ofMeasure).or(() -> nearest(i)).or(this::anywhere);
  }

  /** "registered two years ago": the date of registration. */
  private Optional<TimeDimension> byVerb(int i) {
    for (int j = i - 1; j >= 0 && j >= i - VERB_REACH; j--) {
      var piece = sketch.at(j);
      if (piece.is(Sense.OfColumn.class).isPresent() && dated(j).isPresent()) {
        return dated(j);
      }
      if (piece.is(Cue.STOP)) {
        break;
      }
      boolean verb =
          piece.is(Sense.Unknown.class).isPresent()
              || piece.is(Cue.HAVE)
              || piece.text().endsWith("ed");
      if (verb) {
        var found = named(piece.text());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<TimeDimension> named(String phrase) {
    var words = List.of(phrase.split(" "));
    var tables = sketch.mentioned().stream().map(Table::name).toList();
    var times = new ArrayList<TimeDimension>();
    sketch.model.timeDimensions().stream()
        .filter(it -> tables.contains(it.column().table()))
        .forEach(times::add);
    if (tables.isEmpty()) {
      times.addAll(sketch.model.timeDimensions());
    }
    return times.stream()
        .filter(time ->
            Tokenizer.tokens(time.names().label() + " " + time.column().column()).stream()
                .anyMatch(token -> words.stream().anyMatch(word -> areRelated(word, token.text()))))
        .findFirst();
  }

  /** "ended" and "end", "registered" and "registration". */
  private static boolean areRelated(String verb, String noun) {
    int shared = 0;
    while (shared < Math.min(verb.length(), noun.length())
        && verb.charAt(shared) == noun.charAt(shared)) {
      shared++;
    }
    int stem = verb.replaceAll("(ed|ing|d)$", "").length();
    return shared >= SHORTEST_STEM && shared >= Math.min(stem, 5) && shared >= noun.length() - 6;
  }

  /** The date of the rows that are counted or summed. */
  private Optional<TimeDimension> ofMeasure() {
    return sketch.outputs.reversed().stream()
        .flatMap(it ->
            it instanceof Sketch.Output.OfMeasure(var measure)
                ? table(measure.expression()).stream()
                : Stream.empty())
        .map(sketch.model::table)
        .flatMap(it -> Dates.of(sketch.model, it).stream())
        .findFirst();
  }

  private static Optional<String> table(Expression expression) {
    return switch (expression) {
      case Expression.CountRows(var table) -> Optional.of(table);
      case Expression.Aggregate(_, var column) -> Optional.of(column.table());
      case Expression.Arithmetic(_, var left, var right) -> table(left).or(() -> table(right));
      case Expression.AggregateOf(var table, _) -> Optional.of(table);
      case Expression.AggregateOfValues(var table, _, _) -> Optional.of(table);
      case Expression.Where(var of, _) -> table(of);
      case Expression.ShareOfTotal _, Expression.MeasureValue _, Expression.Constant _ ->
          Optional.empty();
    };
  }

  /** The rows spoken of nearest before, else nearest behind. */
  private Optional<TimeDimension> nearest(int i) {
    for (int j = i - 1; j >= 0; j--) {
      var found = dateOf(j);
      if (found.isPresent()) {
        return found;
      }
    }
    for (int j = i + 1; j < sketch.size(); j++) {
      var found = dateOf(j);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<TimeDimension> dateOf(int j) {
    return dated(j)
        .or(() -> sketch.table(j).flatMap(it -> Dates.of(sketch.model, it)))
        .or(() -> sketch.column(j).map(sketch::home).flatMap(it -> Dates.of(sketch.model, it)));
  }

  private Optional<TimeDimension> dated(int j) {
    return sketch.column(j).flatMap(it -> Dates.of(sketch.model, it));
  }

  private Optional<TimeDimension> anywhere() {
    return sketch.mentioned().stream()
        .flatMap(it -> Dates.of(sketch.model, it).stream())
        .findFirst();
  }
}
