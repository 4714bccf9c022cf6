package com.seekapa.engine.answer;

import com.seekapa.engine.model.Format;
import com.seekapa.engine.phrase.TimeText;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** Cells as people read them in a table. */
public final class CellText {
  /** What stands where there is no value. */
  public static final String MISSING = "–";

  private CellText() {}

  public static String of(Cell cell, ResultColumn column) {
    return switch (cell) {
      case Cell.Text(var text) -> text;
      case Cell.Number(var number) ->
          column.role() == ResultColumn.Role.TIME_PART
              ? plain(number)
              : isDifferenceOfPercents(column)
                  ? NumberText.points(number, column.format())
                  : NumberText.of(number, column.format());
      case Cell.Flag(var flag) -> flag ? "yes" : "no";
      case Cell.Day(var day) -> day(day, column);
      case Cell.Moment(var moment) ->
          column.grain().isPresent()
              ? day(moment.toLocalDate(), column)
              : String.format(
                  Locale.ROOT,
                  "%s %02d:%02d",
                  TimeText.day(moment.toLocalDate()),
                  moment.getHour(),
                  moment.getMinute());
      case Cell.Missing() -> MISSING;
    };
  }

  /** Without separators, as years and hours are written. */
  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  static boolean isDifferenceOfPercents(ResultColumn column) {
    return column.role() == ResultColumn.Role.CHANGE
        && column.format().kind() == Format.Kind.PERCENT;
  }

  private static String day(LocalDate day, ResultColumn column) {
    return column.grain().map(grain -> TimeText.period(grain, day)).orElse(TimeText.day(day));
  }
}
