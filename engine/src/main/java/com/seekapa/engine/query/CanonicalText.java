package com.seekapa.engine.query;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Relationship;
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
        "filters " + filters(query.filters()),
        "time " + query.time().map(CanonicalText::range).orElse("all"),
        "comparison " + query.comparison().map(CanonicalText::comparison).orElse("none"),
        "ordering " + list(query.ordering(), CanonicalText::ordering),
        "limit " + (query.limit().isPresent() ? query.limit().getAsInt() : "none") + within(query),
        "chart " + query.chart().map(ChartKind::words).orElse("any"),
        "rows " + rows(query.rows()) + via(query.via()));
  }

  private static String within(SemanticQuery query) {
    return query.within().isEmpty()
        ? ""
        : query.within().stream()
            .map(CanonicalText::grouping)
            .sorted()
            .collect(Collectors.joining(" ", " within [", "]"));
  }

  private static String via(List<Relationship> preferred) {
    return preferred.stream()
        .map(it -> quoted(it.from().toString()) + " to " + quoted(it.to().toString()))
        .sorted()
        .map(it -> "\nvia " + it)
        .collect(Collectors.joining());
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

  private static String rows(SemanticQuery.Rows rows) {
    return switch (rows) {
      case SemanticQuery.Rows.Distinct() -> "distinct";
      case SemanticQuery.Rows.Every(var table) ->
          "every" + table.map(it -> " " + quoted(it.name())).orElse("");
    };
  }

  private static String measure(Measure measure) {
    return quoted(measure.id());
  }

  private static String grouping(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> quoted(dimension.id());
      case Grouping.ByTime(var grain, var on) ->
          grain + on.map(time -> " on " + quoted(time.id())).orElse("");
      case Grouping.ByTimePart(var part, var on) ->
          part + on.map(time -> " on " + quoted(time.id())).orElse("");
      case Grouping.ByRow(var table) -> "row of " + quoted(table.name());
    };
  }

  /** One text for conditions that mean the same. */
  public static String filters(List<Filter> filters) {
    return filters.stream().map(CanonicalText::filter).sorted().toList().toString();
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
      case Filter.OnParts(var time, var part, var numbers) ->
          quoted(time.id()) + " " + part + " in " + numbers;
      case Filter.ComparedWith(var dimension, var comparator, var other) ->
          quoted(dimension.id()) + comparator.symbol() + quoted(other.id());
      case Filter.ComparedWithMeasure(var dimension, var comparator, var measure, var among) ->
          quoted(dimension.id())
              + comparator.symbol()
              + "measure "
              + quoted(measure.id())
              + " among "
              + filters(among);
      case Filter.Like(var dimension, var position, var text) ->
          quoted(dimension.id()) + " has " + position + " " + quoted(text);
      case Filter.Missing(var dimension) -> quoted(dimension.id()) + " missing";
      case Filter.Extreme(var dimension, var direction, var among) ->
          quoted(dimension.id()) + " first " + direction + " among " + filters(among);
      case Filter.Related(var subject, var related, var where, var comparator, var count) ->
          quoted(subject.name())
              + " related "
              + quoted(related.name())
              + " where "
              + filters(where)
              + comparator.symbol()
              + count;
      case Filter.Sharing(var dimension, var where) ->
          quoted(dimension.id()) + " shared where " + filters(where);
      case Filter.All(var all) -> "all " + filters(all);
      case Filter.Any(var any) -> "any " + filters(any);
      case Filter.Not(var negated) -> "not " + filters(List.of(negated));
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
          case Ordering.Key.OfDimension(var dimension) -> "dimension " + quoted(dimension.id());
        };
    return key + " " + ordering.direction();
  }

  private static String quoted(String text) {
    return text.length() + ":" + text;
  }
}
