package com.seekapa.engine.answer;

import com.seekapa.engine.query.ChartKind;
import java.util.List;
import java.util.Optional;

/**
 * How to draw a result. A kind that was asked for is drawn whenever it can be drawn at all, and
 * what makes it a poor choice is said; if it can't be drawn, its nearest kin is and the reason is
 * given.
 *
 * @param kind what is drawn
 * @param x the column along the axis, if any
 * @param y the columns drawn, which share one unit
 * @param series the column that tells series apart
 * @param reason why it isn't the kind asked for
 * @param caution what to beware of when reading it
 */
record ChartChoice(
    ChartKind kind,
    Optional<Integer> x,
    List<Integer> y,
    Optional<Integer> series,
    Optional<String> reason,
    Optional<String> caution) {

  static ChartChoice of(Told told) {
    return told.query()
        .chart()
        .map(kind -> asked(told, kind))
        .orElseGet(() -> new BestChart(told).choose());
  }

  private static ChartChoice asked(Told told, ChartKind kind) {
    return told.columns().measures().isEmpty()
        ? new ListedChart(told).choose(kind)
        : new NamedChart(told).choose(kind);
  }

  static ChartChoice of(
      ChartKind kind, Optional<Integer> x, List<Integer> y, Optional<Integer> series) {
    return new ChartChoice(kind, x, y, series, Optional.empty(), Optional.empty());
  }

  /** Nothing but the rows. */
  static ChartChoice table() {
    return of(ChartKind.TABLE, Optional.empty(), List.of(), Optional.empty());
  }

  /** Drawn instead of what was asked for. */
  ChartChoice because(String reason) {
    return new ChartChoice(kind, x, y, series, Optional.of(reason), caution);
  }

  ChartChoice warned(Optional<String> caution) {
    return new ChartChoice(kind, x, y, series, reason, caution);
  }
}
