package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Filter.Comparator;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Pairs of filters that the same row never fulfils. */
final class Contradictions {
  private Contradictions() {}

  /** The dimension that a filter on single values is about. */
  static Optional<Dimension> of(Filter filter) {
    return switch (filter) {
      case Filter.OneOf(var dimension, _) -> Optional.of(dimension);
      case Filter.Compared(var dimension, _, _) -> Optional.of(dimension);
      case Filter.Like(var dimension, _, _) -> Optional.of(dimension);
      case Filter.NoneOf _,
          Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Missing _,
          Filter.MeasureCompared _,
          Filter.Within _,
          Filter.OnParts _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.Sharing _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _ ->
          Optional.empty();
    };
  }

  static boolean between(Filter one, Filter other) {
    if (one instanceof Filter.OneOf(var dimension, var values)
        && other instanceof Filter.OneOf(var same, var others)) {
      return dimension.equals(same) && Collections.disjoint(values, others);
    }
    return one instanceof Filter.Compared first
        && other instanceof Filter.Compared second
        && first.dimension().equals(second.dimension())
        && (excludes(first, second) || excludes(second, first));
  }

  /** Whether all numbers that fulfil the first lie above those of the second, or are others. */
  private static boolean excludes(Filter.Compared high, Filter.Compared low) {
    int order = high.number().compareTo(low.number());
    boolean equal = is(high, Comparator.EQUAL) && is(low, Comparator.EQUAL);
    boolean above = is(high, Comparator.MORE, Comparator.AT_LEAST, Comparator.EQUAL);
    boolean below = is(low, Comparator.LESS, Comparator.AT_MOST, Comparator.EQUAL);
    boolean touching =
        is(high, Comparator.AT_LEAST, Comparator.EQUAL)
            && is(low, Comparator.AT_MOST, Comparator.EQUAL);
    return equal ? order != 0 : above && below && (touching ? order > 0 : order >= 0);
  }

  private static boolean is(Filter.Compared compared, Comparator... comparators) {
    return List.of(comparators).contains(compared.comparator());
  }
}
