package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.plan.Key;
import java.time.DayOfWeek;

/** Writes keys as they are shown, and as they are ordered. */
final class KeyText {
  private final Dialect dialect;
  private final RowText rows;

  KeyText(Dialect dialect) {
    this.dialect = dialect;
    this.rows = new RowText(dialect);
  }

  /** Whether a key is ordered by the column that shows it. */
  static boolean isOrderedAsShown(Key key) {
    return switch (key.form()) {
      case Key.Form.Plain _ -> true;
      case Key.Form.PartOfCalendar(var part, _) -> !isNamed(part);
      case Key.Form.Hidden _, Key.Form.NumberInText _, Key.Form.DateInText _ -> false;
    };
  }

  /** The column of the result, from what the key's value is where it stands. */
  String shown(Key key, String value) {
    var shown =
        key.form() instanceof Key.Form.PartOfCalendar(var part, _) && isNamed(part)
            ? dialect.partName(part, value)
            : value;
    return rows.named(shown, key.name());
  }

  String ordered(Key key, String value) {
    return switch (key.form()) {
      case Key.Form.Plain _, Key.Form.Hidden _ -> value;
      case Key.Form.NumberInText _ -> dialect.number(value);
      case Key.Form.DateInText(var type, var format) -> dialect.time(value, type, format);
      case Key.Form.PartOfCalendar(var part, var weekStart) ->
          part == TimePart.DAY_OF_WEEK && weekStart != DayOfWeek.MONDAY
              ? "(" + value + " + " + (7 - weekStart.getValue()) + ") % 7"
              : value;
    };
  }

  private static boolean isNamed(TimePart part) {
    return part == TimePart.DAY_OF_WEEK || part == TimePart.MONTH_OF_YEAR;
  }
}
