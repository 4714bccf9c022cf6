package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.CanonicalText;
import com.seekapa.engine.query.Filter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run of pieces says alone: "the number of orders that were returned", "cities of Peru".
 *
 * @param measure what is counted or summed, if the pieces name it
 * @param filters on which conditions
 * @param end the piece after the last
 */
record Portion(Sketch part, Optional<Measure> measure, List<Filter> filters, int from, int end) {
  /** Reads the pieces from the first to before the last; nothing is used up. */
  static Portion of(Sketch sketch, int from, int end) {
    var part = sketch.part(from, end);
    new CoreReader(part).read();
    return new Portion(part, measure(part), Alternatives.of(part.conditions), from, end);
  }

  private static Optional<Measure> measure(Sketch part) {
    return part.outputs.stream()
        .flatMap(it ->
            it instanceof Sketch.Output.OfMeasure(var measure)
                ? Stream.of(measure)
                : Stream.empty())
        .findFirst()
        .or(() -> part.shownColumns().stream().findFirst().map(it -> measure(part, it)))
        .or(() -> part.mentioned().stream().findFirst().map(part.aggregates::rows));
  }

  private static Measure measure(Sketch part, Dimension column) {
    boolean number =
        column.role() == Dimension.Role.AMOUNT || column.role() == Dimension.Role.LEVEL;
    return number ? part.aggregates.usual(column) : part.aggregates.rows(rows(part, column));
  }

  /** "young members": the rows are named beside the column. */
  private static Table rows(Sketch part, Dimension column) {
    return part.mentioned().stream().findFirst().orElse(part.home(column));
  }

  /** What the portion measures, or the other where it names only conditions. */
  Optional<Measure> whole(Portion other) {
    return measure.or(other::measure);
  }

  Optional<Measure> measured(Portion other) {
    return whole(other).map(it -> part.aggregates.where(it, filters));
  }

  /** Whether the conditions are on single rows, so that they can tell which are measured. */
  boolean isOfRows() {
    return filters.stream().noneMatch(it -> it instanceof Filter.MeasureCompared)
        && part.limit.isEmpty();
  }

  /** Marks what the portion has read. */
  void use(Sketch sketch) {
    for (int i = 0; i < part.size(); i++) {
      if (!part.isOpen(i) || part.is(i, Cue.FILLER)) {
        sketch.use(from + i);
      }
    }
  }

  String content() {
    return measure.map(Measure::id).orElse("") + CanonicalText.filters(filters);
  }
}
