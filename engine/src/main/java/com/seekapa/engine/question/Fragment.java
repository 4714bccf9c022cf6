package com.seekapa.engine.question;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a piece of text brings to a query that is there already; empty parts bring nothing.
 *
 * @param isWhole whether it names a measure, or asks as a whole sentence does
 * @param isBare whether it is nothing but the name of a measure
 * @param asks whether it asks for what it names ("how many", "which")
 */
record Fragment(
    List<Measure> measures,
    List<Grouping> groupings,
    List<Filter> filters,
    Optional<TimeRange> time,
    Optional<Comparison> comparison,
    List<Ordering> ordering,
    OptionalInt limit,
    Optional<ChartKind> chart,
    List<Assumption> assumptions,
    boolean isWhole,
    boolean isBare,
    boolean asks) {
  boolean bringsNothing() {
    return measures.isEmpty()
        && groupings.isEmpty()
        && filters.isEmpty()
        && time.isEmpty()
        && comparison.isEmpty()
        && ordering.isEmpty()
        && limit.isEmpty()
        && chart.isEmpty();
  }

  boolean bringsOnlyMeasures() {
    return !measures.isEmpty()
        && groupings.isEmpty()
        && filters.isEmpty()
        && time.isEmpty()
        && comparison.isEmpty()
        && ordering.isEmpty()
        && limit.isEmpty();
  }
}
