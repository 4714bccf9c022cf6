package com.seekapa.engine.phrase;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.SemanticQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells two queries apart, part by part: what came, what went, what stands in for what. */
final class Differences {
  private static final String CAME = "+ ";
  private static final String WENT = "− ";
  private static final String INSTEAD = " instead of ";

  private final Phraser phraser;
  private final SemanticQuery before;
  private final SemanticQuery after;
  private final List<String> changes = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

  private Differences(Phraser phraser, SemanticQuery before, SemanticQuery after) {
    this.phraser = phraser;
    this.before = before;
    this.after = after;
  }

  static Difference between(Phraser phraser, SemanticQuery before, SemanticQuery after) {
    return new Differences(phraser, before, after).difference();
  }

  private Difference difference() {
    listed(SemanticQuery::measures, Differences::label);
    listed(SemanticQuery::groupings, Phraser::singular);
    filters();
    one(query -> query.time().map(Conditions::time).map(Differences::bare));
    one(query -> query.comparison().map(it -> compared(it, query)));
    one(query -> Optional.of(phraser.orderAndLimit(query)).filter(text -> !text.isEmpty()));
    one(query -> query.chart().map(Phraser::words));
    return new Difference(changes, kept);
  }

  // --- Parts that may be several

  private <T> void listed(Function<SemanticQuery, List<T>> part, Function<T, String> words) {
    var old = part.apply(before);
    var now = part.apply(after);
    var came = now.stream().filter(it -> !old.contains(it)).map(words).toList();
    var went = old.stream().filter(it -> !now.contains(it)).map(words).toList();
    now.stream().filter(old::contains).map(words).forEach(kept::add);
    change(went, came);
  }

  private void change(List<String> went, List<String> came) {
    if (!went.isEmpty() && !came.isEmpty()) {
      changes.add(English.list(came) + INSTEAD + English.list(went));
    } else {
      came.forEach(it -> changes.add(CAME + it));
      went.forEach(it -> changes.add(WENT + it));
    }
  }

  private void filters() {
    var came = after.filters().stream().filter(it -> !before.filters().contains(it)).toList();
    var went =
        new ArrayList<>(
            before.filters().stream().filter(it -> !after.filters().contains(it)).toList());
    after.filters().stream()
        .filter(before.filters()::contains)
        .map(this::condition)
        .forEach(kept::add);
    for (var filter : came) {
      var other = went.stream().filter(it -> isOnTheSame(it, filter)).findFirst();
      other.ifPresent(went::remove);
      changes.add(
          other
              .map(it -> condition(filter) + INSTEAD + values(it))
              .orElseGet(() -> CAME + condition(filter)));
    }
    went.forEach(it -> changes.add(WENT + condition(it)));
  }

  private static boolean isOnTheSame(Filter one, Filter other) {
    return switch (one) {
      case Filter.OneOf(var dimension, _) -> other.isOnValuesOf(dimension);
      case Filter.NoneOf(var dimension, _) -> other.isOnValuesOf(dimension);
      case Filter.Compared(var dimension, _, _) ->
          other instanceof Filter.Compared compared && compared.dimension().equals(dimension);
      case Filter.MeasureCompared(var measure, _, _) ->
          other instanceof Filter.MeasureCompared compared && compared.measure().equals(measure);
      case Filter.Within(var time, _, _) ->
          other instanceof Filter.Within within && within.time().equals(time);
      case Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.OnParts _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.Sharing _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _ ->
          false;
    };
  }

  private String condition(Filter filter) {
    return switch (filter) {
      case Filter.OneOf(var dimension, _) -> name(dimension) + " " + values(filter);
      case Filter.NoneOf(var dimension, _) -> name(dimension) + " " + values(filter);
      case Filter.Compared _,
          Filter.MeasureCompared _,
          Filter.Within _,
          Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.OnParts _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.Sharing _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _ ->
          phraser.condition(filter, after);
    };
  }

  private String values(Filter filter) {
    return switch (filter) {
      case Filter.OneOf(_, var values) -> either(values);
      case Filter.NoneOf(_, var values) -> "not " + either(values);
      case Filter.Compared _,
          Filter.MeasureCompared _,
          Filter.Within _,
          Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.OnParts _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.Sharing _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _ ->
          phraser.condition(filter, after);
    };
  }

  private static String either(List<String> values) {
    return values.size() < 2
        ? String.join("", values)
        : values.stream().limit(values.size() - 1L).collect(Collectors.joining(", "))
            + " or "
            + values.getLast();
  }

  // --- Parts of which there is one or none

  private void one(Function<SemanticQuery, Optional<String>> part) {
    var old = part.apply(before);
    var now = part.apply(after);
    if (old.equals(now)) {
      now.ifPresent(kept::add);
    } else {
      change(old.stream().toList(), now.stream().toList());
    }
  }

  private static String compared(Comparison comparison, SemanticQuery query) {
    return Phraser.comparesNeighbours(query) ? "growth" : Phraser.comparison(comparison);
  }

  /** "2025 instead of last quarter" reads better than "in 2025 instead of last quarter". */
  private static String bare(String time) {
    return English.without(time, "in the ", "in ", "on ");
  }

  private static String name(Dimension dimension) {
    return English.lower(dimension.names().label());
  }

  private static String label(Measure measure) {
    return English.lower(measure.names().label());
  }
}
