package com.seekapa.engine.answer;

import com.seekapa.engine.phrase.English;
import com.seekapa.engine.query.ChartKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The chart of measures that was asked for by name. */
final class NamedChart {
  private static final int MANY_PARTS = 12;

  private final Told told;
  private final Axes axes;

  NamedChart(Told told) {
    this.told = told;
    this.axes = new Axes(told);
  }

  ChartChoice choose(ChartKind kind) {
    return obstacle(kind).map(reason -> instead(kind).because(reason)).orElseGet(() -> drawn(kind));
  }

  // --- What can't be drawn

  private Optional<String> obstacle(ChartKind kind) {
    boolean any = !axes.groupings().isEmpty();
    return switch (kind) {
      case TABLE -> Optional.empty();
      case NUMBER -> unless(axes.rows() == 1, "a single number needs a single row");
      case BAR ->
          unless(any, "there is a single number")
              .or(() -> unless(isFlat(), "bars show two groupings at most"));
      case GROUPED_BAR -> unless(hasSecond(), "grouped bars need two groupings or two measures");
      case STACKED_BAR -> unless(hasSecond(), "stacked bars need two groupings");
      case LINE, AREA ->
          unless(any, "a line needs something to run along")
              .or(() -> unless(isFlat(), "lines show two groupings at most"));
      case GROUPED_LINE -> unless(hasSecond(), "several lines need two groupings or two measures");
      case SCATTER ->
          unless(
              any || axes.measures().size() > 1,
              "a scatter chart needs two numbers for each point");
      case GROUPED_SCATTER ->
          unless(
              axes.groupings().size() > (axes.measures().size() > 1 ? 0 : 1),
              "groups of points need a grouping beside their numbers");
      case PIE ->
          unless(any, "there is a single number")
              .or(() -> unless(!axes.hasNegatives(), "a pie can't show negative values"));
    };
  }

  /** At most two groupings, or one that tells all rows apart. */
  private boolean isFlat() {
    return axes.groupings().size() < 3 || !axes.tellingAll().isEmpty();
  }

  private boolean hasSecond() {
    return axes.groupings().size() == 2
        || axes.groupings().size() == 1 && axes.yColumns().size() > 1;
  }

  private static Optional<String> unless(boolean possible, String reason) {
    return possible ? Optional.empty() : Optional.of(reason);
  }

  /** The nearest kind that can be drawn. */
  private ChartChoice instead(ChartKind kind) {
    var nearest =
        switch (kind) {
          case STACKED_BAR, GROUPED_BAR, PIE -> Optional.of(ChartKind.BAR);
          case GROUPED_LINE -> Optional.of(ChartKind.LINE);
          case GROUPED_SCATTER -> Optional.of(ChartKind.SCATTER);
          case NUMBER, BAR, LINE, AREA, SCATTER, TABLE -> Optional.<ChartKind>empty();
        };
    return nearest
        .filter(it -> obstacle(it).isEmpty())
        .map(this::drawn)
        .orElseGet(() -> new BestChart(told).choose());
  }

  // --- What is drawn

  private ChartChoice drawn(ChartKind kind) {
    return switch (kind) {
      case BAR -> flat(kind, axes.isShareable() ? ChartKind.STACKED_BAR : ChartKind.GROUPED_BAR);
      case LINE -> flat(kind, ChartKind.GROUPED_LINE);
      case AREA -> flat(kind, ChartKind.AREA);
      case PIE -> pie();
      case NUMBER, STACKED_BAR, GROUPED_BAR, GROUPED_LINE, SCATTER, GROUPED_SCATTER, TABLE ->
          warned(axes.drawn(kind));
    };
  }

  /** One series, unless a second grouping divides what the first shows. */
  private ChartChoice flat(ChartKind kind, ChartKind divided) {
    if (axes.groupings().size() == 1) {
      return warned(axes.drawn(kind));
    }
    var telling = axes.tellingAll();
    return telling.isEmpty()
        ? warned(axes.drawn(divided))
        : warned(single(kind, kind == ChartKind.BAR ? name(telling) : axes.runningColumn(telling)));
  }

  private ChartChoice single(ChartKind kind, int x) {
    return ChartChoice.of(kind, Optional.of(x), List.of(axes.firstY()), Optional.empty());
  }

  private int name(List<Integer> columns) {
    return columns.stream().filter(axes::isNames).findFirst().orElse(columns.getFirst());
  }

  /** A slice for each row. */
  private ChartChoice pie() {
    var telling = axes.tellingAll();
    return warned(single(ChartKind.PIE, name(telling.isEmpty() ? axes.groupings() : telling)));
  }

  // --- What makes it a poor choice

  private ChartChoice warned(ChartChoice choice) {
    return choice.warned(caution(choice));
  }

  private Optional<String> caution(ChartChoice choice) {
    if (axes.rows() == 0) {
      return Optional.empty();
    }
    return switch (choice.kind()) {
      case PIE -> ofPie();
      case STACKED_BAR ->
          when(
              !axes.isShareable(),
              "The parts of a stack add up, and those of "
                  + measure()
                  + " don't: its whole height means nothing.");
      case LINE, GROUPED_LINE, AREA ->
          choice
              .x()
              .filter(axes::isNames)
              .map(column ->
                  "The values of "
                      + English.lower(told.table().columns().get(column).label())
                      + " have no order of their own; bars would show them better.");
      case SCATTER, GROUPED_SCATTER ->
          choice
              .x()
              .filter(axes::isNames)
              .map(column ->
                  "A scatter chart compares two numbers; "
                      + English.lower(told.table().columns().get(column).label())
                      + " isn't one, so its values stand side by side.");
      case NUMBER, BAR, GROUPED_BAR, TABLE -> Optional.empty();
    };
  }

  private Optional<String> ofPie() {
    if (!axes.hasPositives()) {
      return Optional.of("The pie is empty: no value is above zero.");
    }
    return when(
            !axes.isShareable(),
            "The slices of a pie are parts of a whole, and those of "
                + measure()
                + " don't add up to one.")
        .or(() ->
            when(
                axes.rows() > MANY_PARTS,
                "A pie of "
                    + English.number(BigDecimal.valueOf(axes.rows()))
                    + " slices is hard to read; bars would show more."));
  }

  private String measure() {
    return told.label(axes.measures().getFirst().measure());
  }

  private static Optional<String> when(boolean poor, String caution) {
    return poor ? Optional.of(caution) : Optional.empty();
  }
}
