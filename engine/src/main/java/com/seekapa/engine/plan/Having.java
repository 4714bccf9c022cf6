package com.seekapa.engine.plan;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.Filter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells filters on whole groups from filters on single rows. */
final class Having {
  private Having() {}

  /** The filters on single rows. */
  static List<Filter> ofRows(List<Filter> filters) {
    return filters.stream().flatMap(Having::parts).filter(it -> !isOfGroups(it)).toList();
  }

  /** The filters on whole groups. */
  static List<Filter> ofGroups(List<Filter> filters) {
    return filters.stream().flatMap(Having::parts).filter(Having::isOfGroups).toList();
  }

  /** The measures that a filter on whole groups compares. */
  static Stream<Measure> measures(Filter filter) {
    return switch (filter) {
      case Filter.MeasureCompared(var measure, _, _) -> Stream.of(measure);
      case Filter.All(var all) -> all.stream().flatMap(Having::measures);
      case Filter.Any(var any) -> any.stream().flatMap(Having::measures);
      case Filter.Not(var negated) -> measures(negated);
      case Filter.OneOf _,
          Filter.NoneOf _,
          Filter.Compared _,
          Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.Within _,
          Filter.OnParts _,
          Filter.Extreme _,
          Filter.Sharing _,
          Filter.Related _ ->
          Stream.empty();
    };
  }

  /**
   * The condition that a filter on whole groups sets.
   *
   * @param name of the column of a measure
   */
  static MeasureCondition condition(Filter filter, Function<Measure, String> name) {
    return switch (filter) {
      case Filter.MeasureCompared(var measure, var comparator, var number) ->
          new MeasureCondition.Compared(name.apply(measure), comparator, number);
      case Filter.All(var all) ->
          new MeasureCondition.All(all.stream().map(it -> condition(it, name)).toList());
      case Filter.Any(var any) ->
          new MeasureCondition.Any(any.stream().map(it -> condition(it, name)).toList());
      case Filter.Not(var negated) -> new MeasureCondition.Not(condition(negated, name));
      case Filter.OneOf _,
          Filter.NoneOf _,
          Filter.Compared _,
          Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.Within _,
          Filter.OnParts _,
          Filter.Extreme _,
          Filter.Sharing _,
          Filter.Related _ ->
          throw new IllegalArgumentException("no filter on groups: " + filter);
    };
  }

  /** What holds together may be about rows in part, and about groups in part. */
  private static Stream<Filter> parts(Filter filter) {
    return filter instanceof Filter.All(var all) && all.stream().anyMatch(Having::isOfGroups)
        ? all.stream().flatMap(Having::parts)
        : Stream.of(filter);
  }

  private static boolean isOfGroups(Filter filter) {
    return switch (filter) {
      case Filter.MeasureCompared _ -> true;
      case Filter.All(var all) -> all.stream().allMatch(Having::isOfGroups);
      case Filter.Any(var any) -> any.stream().allMatch(Having::isOfGroups);
      case Filter.Not(var negated) -> isOfGroups(negated);
      case Filter.OneOf _,
          Filter.NoneOf _,
          Filter.Compared _,
          Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.Within _,
          Filter.OnParts _,
          Filter.Extreme _,
          Filter.Sharing _,
          Filter.Related _ ->
          false;
    };
  }
}
