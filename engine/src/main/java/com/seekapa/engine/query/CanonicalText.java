package com.seekapa.engine.query;

import com.seekapa.engine.model.Measure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One text for each meaning: two queries have the same canonical text exactly if they ask the same.
 * Every name and value is written with its length in front, so that no value can imitate another
 * part of the text.
 */
public final class CanonicalText {
  private CanonicalText() {}

  public static String of(SemanticQuery query) {
    return String.join(
        "\n",
        "measures " + list(query.measures(), CanonicalText::measure),
        "groupings " + list(query.groupings(), CanonicalText::grouping),
        "filters " + query.filters().stream().map(CanonicalText::filter).sorted().toList(),
        "time " + query.time().map(CanonicalText::range).orElse("all"),
        "comparison " + query.comparison().map(CanonicalText::comparison).orElse("none"),
        "ordering " + list(query.ordering(), CanonicalText::ordering),
        "limit " + (query.limit().isPresent() ? query.limit().getAsInt() : "none"),
        "chart " + query.chart().map(ChartKind::words).orElse("any"));
  }

  static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static <T> String list(List<T> things, Function<T, String> text) {
    return things.stream().map(text).collect(Collectors.joining(" ", "[", "]"));
  }

  private static String measure(Measure measure) {
    return quoted(measure.id());
  }

  private static String grouping(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> quoted(dimension.id());
      case Grouping.ByTime(var grain, var on) ->
          grain + on.map(time -> " on " + quoted(time.id())).orElse("");
    };
  }

  private static String filter(Filter filter) {
    return switch (filter) {
      case Filter.OneOf(var dimension, var values) ->
          quoted(dimension.id()) + " in " + sorted(values);
      case Filter.NoneOf(var dimension, var values) ->
          quoted(dimension.id()) + " not in " + sorted(values);
      case Filter.Compared(var dimension, var comparator, var number) ->
          quoted(dimension.id()) + comparator.symbol() + number.stripTrailingZeros();
      case Filter.MeasureCompared(var measure, var comparator, var number) ->
          "measure " + quoted(measure.id()) + comparator.symbol() + number.stripTrailingZeros();
      case Filter.Within(var time, var from, var to) -> quoted(time.id()) + " " + from + ".." + to;
    };
  }

  private static String sorted(List<String> values) {
    return values.stream().map(CanonicalText::quoted).sorted().toList().toString();
  }

  private static String range(TimeRange range) {
    return range.from() + ".." + range.to();
  }

  private static String comparison(Comparison comparison) {
    return comparison.kind() + " " + range(comparison.other());
  }

  private static String ordering(Ordering ordering) {
    var key =
        switch (ordering.key()) {
          case Ordering.Key.OfMeasure(var measure) -> measure(measure);
          case Ordering.Key.OfChange(var measure, var relative) ->
              (relative ? "relative change " : "change ") + measure(measure);
          case Ordering.Key.OfGrouping(var grouping) -> grouping(grouping);
        };
    return key + " " + ordering.direction();
  }

  private static String quoted(String text) {
    return text.length() + ":" + text;
  }
}
