package com.seekapa.engine.answer;

import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;

/** The chart that suits the shape of a result, where none was asked for. */
final class BestChart {
  private static final int MOST_SERIES = 8;
  private static final int MOST_BARS = 60;
  private static final int MOST_GROUPS_OF_BARS = 30;
  private static final int MOST_PARTS = 5;
  private static final int FEW_PERIODS = 4;
  private static final int MANY_POINTS = 20;

  private final Told told;
  private final Axes axes;

  BestChart(Told told) {
    this.told = told;
    this.axes = new Axes(told);
  }

  ChartChoice choose() {
    return axes.measures().isEmpty() || axes.rows() == 0 ? ChartChoice.table() : axes.drawn(kind());
  }

  private ChartKind kind() {
    boolean one = axes.measures().size() == 1;
    return switch (axes.groupings().size()) {
      case 0 -> one ? ChartKind.NUMBER : ChartKind.TABLE;
      case 1 -> axes.rows() == 1 && one ? ChartKind.NUMBER : ofOne();
      case 2 -> one ? ofTwo() : ChartKind.TABLE;
      default -> ChartKind.TABLE;
    };
  }

  private ChartKind ofOne() {
    boolean several = axes.yColumns().size() > 1;
    if (axes.isTime(0)) {
      return several ? ChartKind.GROUPED_LINE : ChartKind.LINE;
    }
    if (isCloud()) {
      return ChartKind.SCATTER;
    }
    if (axes.rows() > MOST_BARS) {
      return ChartKind.TABLE;
    }
    return several ? ChartKind.GROUPED_BAR : isFewParts() ? ChartKind.PIE : ChartKind.BAR;
  }

  private boolean isCloud() {
    return axes.measures().size() == 2
        && axes.rows() >= MANY_POINTS
        && told.query().comparison().isEmpty()
        && told.query().limit().isEmpty();
  }

  /** All parts of one whole, few enough to be told apart. */
  private boolean isFewParts() {
    return axes.rows() <= MOST_PARTS
        && axes.rows() > 1
        && axes.measures().size() == 1
        && axes.isShareable()
        && isUncut(0)
        && partsOfWhole();
  }

  private boolean partsOfWhole() {
    return axes.hasPositives() && !axes.hasNegatives();
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
          Filter.Sharing _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _ ->
          false;
    };
  }

  private ChartKind ofTwo() {
    int x = axes.xGrouping();
    boolean ranksOverTime = !told.query().within().isEmpty() && axes.isTime(x);
    if (ranksOverTime
        || told.query().comparison().isPresent()
        || axes.isTime(x) && axes.isTime(1 - x)) {
      return ChartKind.TABLE;
    }
    if (axes.distinct(axes.seriesColumn()) > MOST_SERIES) {
      return ChartKind.TABLE;
    }
    if (axes.isTime(x)) {
      return fewPartsOverTime() ? ChartKind.STACKED_BAR : ChartKind.GROUPED_LINE;
    }
    return axes.distinct(axes.xColumn()) > MOST_GROUPS_OF_BARS
        ? ChartKind.TABLE
        : ChartKind.GROUPED_BAR;
  }

  private boolean fewPartsOverTime() {
    return axes.distinct(axes.xColumn()) <= FEW_PERIODS
        && axes.isShareable()
        && partsOfWhole()
        && isUncut(1 - axes.xGrouping());
  }
}
