package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Grouping;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The kind of chart that a question asks for.
 *
 * @param groups what was said to be grouped by
 * @param colours what was said to tell series apart
 */
record AskedChart(Sketch sketch, Set<Grouping> groups, Set<Dimension> colours) {
  /** Colours tell groups apart; whether other groupings do is seen in what comes back. */
  Optional<ChartKind> of(List<Measure> measures, List<Grouping> shown) {
    boolean points = sketch.isDrawnAs(ChartKind.SCATTER) && measures.isEmpty() && !groups.isEmpty();
    boolean coloured = (points || !colours.isEmpty()) && visible(shown) + measures.size() > 2;
    return sketch
        .chart
        .or(() -> trend(measures, shown))
        .map(kind ->
            !coloured
                ? kind
                : switch (kind) {
                  case BAR -> ChartKind.STACKED_BAR;
                  case LINE -> ChartKind.GROUPED_LINE;
                  case SCATTER -> ChartKind.GROUPED_SCATTER;
                  case NUMBER,
                      STACKED_BAR,
                      GROUPED_BAR,
                      GROUPED_LINE,
                      AREA,
                      GROUPED_SCATTER,
                      PIE,
                      TABLE ->
                      kind;
                });
  }

  /** A trend that runs along time is a line, also where none is named. */
  private Optional<ChartKind> trend(List<Measure> measures, List<Grouping> shown) {
    boolean said =
        sketch.pieces.stream().anyMatch(it -> it.is(Cue.OVER) && it.text().contains("trend"));
    return said && shown.size() > 1 - measures.size() && shown.stream().anyMatch(this::runs)
        ? Optional.of(ChartKind.LINE)
        : Optional.empty();
  }

  private boolean runs(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var column) -> Dates.tellsTime(sketch.model, column);
      case Grouping.ByTimePart(var part, _) -> part == TimePart.YEAR || part == TimePart.DATE;
      case Grouping.ByTime _ -> true;
      case Grouping.ByRow _ -> false;
    };
  }

  private static long visible(List<Grouping> shown) {
    return shown.stream().filter(it -> !(it instanceof Grouping.ByRow)).count();
  }
}
