package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.query.Filter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Spans of days that end where the calendar of people does. */
final class Spans {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private Spans() {}

  static Filter compared(TimeDimension time, Filter.Comparator comparator, LocalDate day) {
    return switch (comparator) {
      case LESS -> new Filter.Within(time, FIRST, day.minusDays(1));
      case AT_MOST -> new Filter.Within(time, FIRST, day);
      case EQUAL -> new Filter.Within(time, day, day);
      case NOT_EQUAL -> new Filter.Not(new Filter.Within(time, day, day));
      case AT_LEAST -> new Filter.Within(time, day, LAST);
      case MORE -> new Filter.Within(time, day.plusDays(1), LAST);
    };
  }

  static Filter year(TimeDimension time, int year) {
    return new Filter.Within(time, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** A date in ISO 8601. */
  static Optional<LocalDate> date(String text) {
    try {
      return text.matches("\\d{4}-\\d{2}-\\d{2}")
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
