package com.seekapa.engine.compile;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.plan.Key;
import com.seekapa.engine.plan.MeasureColumn;
import com.seekapa.engine.plan.QueryPlan;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultColumn.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what the columns of a plan's result are, in the order in which they are selected. */
final class ResultColumns {
  private static final Format FRACTION = new Format(Format.Kind.PERCENT, 1, "");

  private ResultColumns() {}

  static List<ResultColumn> of(QueryPlan plan) {
    return Stream.concat(
            plan.keys().stream().flatMap(key -> key(key).stream()),
            plan.measures().stream()
                .filter(MeasureColumn::shown)
                .flatMap(measure -> measure(measure, plan.comparison())))
        .toList();
  }

  private static Optional<ResultColumn> key(Key key) {
    return switch (key.grouping()) {
      case Grouping.ByRow _ -> Optional.empty();
      case Grouping.ByDimension(var dimension) ->
          Optional.of(
              new ResultColumn(
                  key.name(),
                  dimension.names().title(),
                  Role.DIMENSION,
                  dimension.id(),
                  dimension.type(),
                  dimension.format(),
                  Optional.empty()));
      case Grouping.ByTimePart(var part, _) ->
          Optional.of(
              new ResultColumn(
                  key.name(),
                  title(part),
                  Role.TIME_PART,
                  part.name().toLowerCase(Locale.ROOT),
                  type(part),
                  Format.PLAIN,
                  Optional.empty()));
      case Grouping.ByTime(var grain, var on) -> {
        var label =
            on.map(time -> time.names().title() + ", by " + word(grain)).orElse(title(grain));
        yield Optional.of(
            new ResultColumn(
                key.name(),
                label,
                Role.TIME,
                word(grain),
                DataType.DATE,
                Format.PLAIN,
                Optional.of(grain)));
      }
    };
  }

  private static Stream<ResultColumn> measure(
      MeasureColumn column, Optional<Comparison> comparison) {
    var label = column.measure().names().label();
    var title = column.measure().names().title();
    var format = column.measure().format();
    var current = column(column, column.name(), title, Role.MEASURE, column.type(), format);
    var words = comparison.map(it -> it.other().words()).orElse("before");
    var compared =
        column.compared().stream()
            .flatMap(it ->
                Stream.of(
                    column(
                        column,
                        it.previous(),
                        title + " " + words,
                        Role.PREVIOUS,
                        column.type(),
                        format),
                    column(
                        column,
                        it.change(),
                        "Change in " + label,
                        Role.CHANGE,
                        column.type(),
                        format),
                    column(
                        column,
                        it.changeRatio(),
                        "Change in " + label + ", %",
                        Role.CHANGE_RATIO,
                        DataType.DECIMAL,
                        FRACTION)));
    return Stream.concat(Stream.of(current), compared);
  }

  private static ResultColumn column(
      MeasureColumn of, String name, String label, Role role, DataType type, Format format) {
    return new ResultColumn(name, label, role, of.measure().id(), type, format, Optional.empty());
  }

  private static String word(TimeGrain grain) {
    return grain.name().toLowerCase(Locale.ROOT);
  }

  private static String title(TimePart part) {
    return switch (part) {
      case HOUR_OF_DAY -> "Hour";
      case DAY_OF_WEEK -> "Weekday";
      case DAY_OF_MONTH -> "Day of the month";
      case MONTH_OF_YEAR -> "Month";
      case QUARTER_OF_YEAR -> "Quarter";
      case YEAR -> "Year";
      case DATE -> "Day";
    };
  }

  private static DataType type(TimePart part) {
    return part == TimePart.DATE ? DataType.DATE : isNamed(part) ? DataType.TEXT : DataType.INTEGER;
  }

  private static boolean isNamed(TimePart part) {
    return part == TimePart.DAY_OF_WEEK || part == TimePart.MONTH_OF_YEAR;
  }

  private static String title(TimeGrain grain) {
    return switch (grain) {
      case DAY -> "Day";
      case WEEK -> "Week";
      case MONTH -> "Month";
      case QUARTER -> "Quarter";
      case HALF -> "Half year";
      case YEAR -> "Year";
      case FISCAL_PERIOD -> "Fiscal period";
      case FISCAL_QUARTER -> "Fiscal quarter";
      case FISCAL_HALF -> "Fiscal half year";
      case FISCAL_YEAR -> "Fiscal year";
    };
  }
}
