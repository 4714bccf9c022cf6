package com.seekapa.engine.plan;

import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import java.util.Locale;
import java.util.stream.Stream;

/** What people call that which is grouped or filtered by. */
final class FilterLabels {
  private FilterLabels() {}

  static String of(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> dimension.names().label();
      case Grouping.ByRow(var table) -> table.row().label();
      case Grouping.ByTimePart(var part, _) ->
          part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Grouping.ByTime(var grain, _) -> Obstacle.word(grain);
    };
  }

  static Stream<String> of(Filter filter) {
    return switch (filter) {
      case Filter.OneOf(var dimension, _) -> Stream.of(dimension.names().label());
      case Filter.NoneOf(var dimension, _) -> Stream.of(dimension.names().label());
      case Filter.Compared(var dimension, _, _) -> Stream.of(dimension.names().label());
      case Filter.ComparedWith(var dimension, _, var other) ->
          Stream.of(dimension.names().label(), other.names().label());
      case Filter.ComparedWithMeasure(var dimension, _, _, _) ->
          Stream.of(dimension.names().label());
      case Filter.Like(var dimension, _, _) -> Stream.of(dimension.names().label());
      case Filter.Missing(var dimension) -> Stream.of(dimension.names().label());
      case Filter.Extreme(var dimension, _, _) -> Stream.of(dimension.names().label());
      case Filter.Sharing(var dimension, _) -> Stream.of(dimension.names().label());
      case Filter.Within(var time, _, _) -> Stream.of(time.names().label());
      case Filter.OnParts(var time, _, _) -> Stream.of(time.names().label());
      case Filter.Related(var subject, var related, _, _, _) ->
          Stream.of(subject.row().label(), related.row().label());
      case Filter.All(var all) -> all.stream().flatMap(FilterLabels::of);
      case Filter.Any(var any) -> any.stream().flatMap(FilterLabels::of);
      case Filter.Not(var negated) -> of(negated);
      case Filter.MeasureCompared _ -> Stream.empty();
    };
  }
}
