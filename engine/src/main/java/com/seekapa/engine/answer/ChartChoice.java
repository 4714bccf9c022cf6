package com.seekapa.engine.answer;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.result.Cell;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses how to draw a result by its shape. A kind that was asked for is drawn if the data allows
 * it at all; if not, the best kind is drawn and the reason is given.
 *
 * @param kind what is drawn
 * @param x the column along the axis, if any
 * @param y the columns drawn, which share one unit
 * @param series the column that tells series apart
 * @param reason why it isn't the kind asked for
 */
record ChartChoice(
    ChartKind kind,
    Optional<Integer> x,
    List<Integer> y,
    Optional<Integer> series,
    Optional<String> reason) {
  private static final int MOST_SERIES = 8;
  private static final int MOST_BARS = 60;
  private static final int MOST_GROUPS_OF_BARS = 30;
  private static final int MOST_PARTS_UNASKED = 5;
  private static final int MOST_PARTS = 24;
  private static final int FEW_PERIODS = 4;
  private static final int MANY_POINTS = 20;

  static ChartChoice of(Told told) {
    return new Chooser(told).choose();
  }

  private record Chooser(Told told) {
    ChartChoice choose() {
      var best = best();
      return told.query()
          .chart()
          .filter(kind -> kind != best.kind())
          .map(kind -> asked(kind, best))
          .orElse(best);
    }

    private ChartChoice asked(ChartKind kind, ChartChoice best) {
      var obstacle = told.table().rows().isEmpty() ? Optional.<String>empty() : obstacle(kind);
      if (told.table().rows().isEmpty() || obstacle.isPresent()) {
        return new ChartChoice(best.kind(), best.x(), best.y(), best.series(), obstacle);
      }
      return measures().isEmpty() ? new ListedChart(told).drawn(kind) : drawn(kind);
    }

    // --- the best by shape

    private ChartChoice best() {
      if (measures().isEmpty() || told.table().rows().isEmpty()) {
        return drawn(ChartKind.TABLE);
      }
      return drawn(
          switch (groupings().size()) {
            case 0 -> measures().size() == 1 ? ChartKind.NUMBER : ChartKind.TABLE;
            case 1 -> rows() == 1 && measures().size() == 1 ? ChartKind.NUMBER : bestOfOne();
            case 2 -> measures().size() == 1 ? bestOfTwo() : ChartKind.TABLE;
            default -> ChartKind.TABLE;
          });
    }

    private ChartKind bestOfOne() {
      boolean several = yColumns().size() > 1;
      if (isTime(0)) {
        return several ? ChartKind.GROUPED_LINE : ChartKind.LINE;
      }
      if (isCloud()) {
        return ChartKind.SCATTER;
      }
      if (rows() > MOST_BARS) {
        return ChartKind.TABLE;
      }
      return several ? ChartKind.GROUPED_BAR : isFewParts() ? ChartKind.PIE : ChartKind.BAR;
    }

    private boolean isCloud() {
      return measures().size() == 2
          && rows() >= MANY_POINTS
          && told.query().comparison().isEmpty()
          && told.query().limit().isEmpty();
    }

    /** All parts of one whole, few enough to be told apart. */
    private boolean isFewParts() {
      return rows() <= MOST_PARTS_UNASKED
          && rows() > 1
          && measures().size() == 1
          && isShareable()
          && isUncut(0)
          && partsOfWhole();
    }

    private boolean isUncut(int grouping) {
      var query = told.query();
      return query.ordering().isEmpty()
          && query.limit().isEmpty()
          && !told.table().truncated()
          && query.filters().stream().noneMatch(filter -> cuts(filter, grouping));
    }

    private boolean cuts(Filter filter, int grouping) {
      var by = told.shown().get(grouping);
      return switch (filter) {
        case Filter.OneOf(var dimension, _) -> by.equals(new Grouping.ByDimension(dimension));
        case Filter.NoneOf(var dimension, _) -> by.equals(new Grouping.ByDimension(dimension));
        case Filter.MeasureCompared _ -> true;
        case Filter.Compared _,
            Filter.Within _,
            Filter.ComparedWith _,
            Filter.ComparedWithMeasure _,
            Filter.Like _,
            Filter.Missing _,
            Filter.OnParts _,
            Filter.Extreme _,
            Filter.Related _,
            Filter.All _,
            Filter.Any _,
            Filter.Not _ ->
            false;
      };
    }

    private ChartKind bestOfTwo() {
      if (told.query().comparison().isPresent() || isTime(xGrouping()) && isTime(1 - xGrouping())) {
        return ChartKind.TABLE;
      }
      if (distinct(seriesColumn()) > MOST_SERIES) {
        return ChartKind.TABLE;
      }
      if (isTime(xGrouping())) {
        return fewPartsOverTime() ? ChartKind.STACKED_BAR : ChartKind.GROUPED_LINE;
      }
      return distinct(xColumn()) > MOST_GROUPS_OF_BARS ? ChartKind.TABLE : ChartKind.GROUPED_BAR;
    }

    private boolean fewPartsOverTime() {
      return distinct(xColumn()) <= FEW_PERIODS
          && isShareable()
          && partsOfWhole()
          && isUncut(1 - xGrouping());
    }

    // --- what was asked for

    private Optional<String> obstacle(ChartKind kind) {
      if (measures().isEmpty()) {
        return new ListedChart(told).obstacle(kind);
      }
      boolean one = groupings().size() == 1;
      boolean two = groupings().size() == 2;
      boolean any = !measures().isEmpty();
      boolean several = one && yColumns().size() > 1;
      return switch (kind) {
        case TABLE -> Optional.empty();
        case NUMBER -> unless(rows() == 1 && any, "a single number needs a single row");
        case BAR -> unless(any && (one || two), "bars need one or two groupings");
        case GROUPED_BAR ->
            unless(any && (two || several), "grouped bars need two groupings or two measures");
        case STACKED_BAR ->
            unless(any && (two || several), "stacked bars need two groupings")
                .or(() -> unless(isShareable(), notParts("stack")));
        case LINE, AREA -> unless(any && (one || two), "a line needs something to run along");
        case GROUPED_LINE ->
            unless(any && (two || several), "several lines need two groupings or two measures");
        case SCATTER, GROUPED_SCATTER ->
            unless(
                (one || two) && (measures().size() > 1 || any && one && isNumeric(0)),
                "a scatter chart needs two numbers for each point");
        case PIE -> pieObstacle(any && one);
      };
    }

    private Optional<String> pieObstacle(boolean possible) {
      return unless(possible, "a pie needs one grouping")
          .or(() -> unless(isShareable(), notParts("pie")))
          .or(() -> unless(partsOfWhole(), "a pie can't show negative values"))
          .or(() -> unless(rows() <= MOST_PARTS, "a pie of so many parts can't be read"));
    }

    private String notParts(String what) {
      var measure = measures().getFirst().measure();
      return "the parts of a "
          + what
          + " must add up, and those of "
          + told.label(measure)
          + " don't";
    }

    private static Optional<String> unless(boolean possible, String reason) {
      return possible ? Optional.empty() : Optional.of(reason);
    }

    // --- drawing a kind

    private ChartChoice drawn(ChartKind kind) {
      var none = Optional.<Integer>empty();
      return switch (kind) {
        case TABLE -> choice(kind, none, List.of(), none);
        case NUMBER -> choice(kind, none, List.of(firstY()), none);
        case PIE -> choice(kind, Optional.of(xColumn()), List.of(firstY()), none);
        case BAR -> groupings().size() == 2 ? drawn(ChartKind.GROUPED_BAR) : along(kind, 1);
        case LINE -> groupings().size() == 2 ? drawn(ChartKind.GROUPED_LINE) : along(kind, 1);
        case GROUPED_BAR, STACKED_BAR, GROUPED_LINE, AREA -> along(kind, MOST_SERIES);
        case SCATTER, GROUPED_SCATTER -> scatter(kind);
      };
    }

    private ChartChoice along(ChartKind kind, int most) {
      if (groupings().size() == 2) {
        return choice(kind, Optional.of(xColumn()), List.of(firstY()), Optional.of(seriesColumn()));
      }
      var y = yColumns().stream().limit(most).toList();
      return choice(kind, Optional.of(xColumn()), y, Optional.empty());
    }

    private ChartChoice scatter(ChartKind kind) {
      boolean numeric = measures().size() == 1;
      int x = numeric ? xColumn() : measures().getFirst().value();
      int y = numeric ? firstY() : measures().get(1).value();
      var series =
          groupings().size() == 2
              ? Optional.of(seriesColumn())
              : kind == ChartKind.GROUPED_SCATTER
                  ? Optional.of(xColumn())
                  : Optional.<Integer>empty();
      return choice(kind, Optional.of(x), List.of(y), series);
    }

    private static ChartChoice choice(
        ChartKind kind, Optional<Integer> x, List<Integer> y, Optional<Integer> series) {
      return new ChartChoice(kind, x, y, series, Optional.empty());
    }

    // --- facts

    private int rows() {
      return told.table().rows().size();
    }

    private List<Columns.OfMeasure> measures() {
      return told.columns().measures();
    }

    private List<Integer> groupings() {
      return told.columns().groupings();
    }

    private boolean isTime(int grouping) {
      return told.shown().get(grouping) instanceof Grouping.ByTime;
    }

    private boolean isNumeric(int grouping) {
      DataType type = told.table().columns().get(groupings().get(grouping)).type();
      return type.isNumeric();
    }

    /** Time runs along the axis; else the grouping with more values does, the first if in doubt. */
    private int xGrouping() {
      if (groupings().size() < 2 || isTime(0)) {
        return 0;
      }
      boolean second = isTime(1) || distinct(groupings().get(1)) > distinct(groupings().get(0));
      return second ? 1 : 0;
    }

    private int xColumn() {
      return groupings().get(xGrouping());
    }

    private int seriesColumn() {
      return groupings().get(1 - xGrouping());
    }

    private long distinct(int column) {
      return told.table().rows().stream().map(row -> row.get(column)).distinct().count();
    }

    /** What is drawn: the change where rows are ordered by it, else the measure. */
    private int firstY() {
      return orderedByChange().orElse(measures().getFirst().value());
    }

    private Optional<Integer> orderedByChange() {
      return told.query().ordering().stream()
          .findFirst()
          .flatMap(ordering ->
              switch (ordering.key()) {
                case Ordering.Key.OfChange(var measure, var relative) ->
                    told.columns().of(measure).flatMap(columns -> change(columns, relative));
                case Ordering.Key.OfMeasure _,
                    Ordering.Key.OfGrouping _,
                    Ordering.Key.OfDimension _ ->
                    Optional.empty();
              });
    }

    private static Optional<Integer> change(Columns.OfMeasure columns, boolean relative) {
      var column = relative ? columns.ratio() : columns.change();
      return column.isPresent() ? Optional.of(column.getAsInt()) : Optional.empty();
    }

    /** The columns that can share an axis: measures in the unit of the first, or it and before. */
    private List<Integer> yColumns() {
      if (orderedByChange().isPresent()) {
        return List.of(firstY());
      }
      var first = measures().getFirst();
      if (first.previous().isPresent()) {
        return List.of(first.value(), first.previous().getAsInt());
      }
      return measures().stream()
          .filter(measure -> sameUnit(measure.measure(), first.measure()))
          .map(Columns.OfMeasure::value)
          .toList();
    }

    private static boolean sameUnit(Measure measure, Measure other) {
      Format format = measure.format();
      return format.kind() == other.format().kind() && format.unit().equals(other.format().unit());
    }

    private boolean isShareable() {
      return measures().stream().allMatch(measure -> measure.measure().additive());
    }

    private boolean partsOfWhole() {
      int column = measures().getFirst().value();
      return IntStream.range(0, rows())
              .allMatch(row ->
                  !(told.table().cell(row, column) instanceof Cell.Number n)
                      || n.value().signum() >= 0)
          && told.rowsWith(column).stream()
              .anyMatch(row -> told.number(row, column).orElseThrow().signum() > 0);
    }
  }
}
