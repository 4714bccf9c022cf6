package com.seekapa.engine.question;

import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.question.Meaning.OfPart;
import com.seekapa.engine.question.Meaning.OfParts;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads parts of the calendar that come back: "Mondays", "weekends", "Monday to Friday", "every
 * March", and those that a result can have a row for: "day of the week", "hour of the day".
 */
final class PartReader {
  private static final Set<Integer> WORKDAYS = Set.of(1, 2, 3, 4, 5);
  private static final Set<Integer> WEEKEND = Set.of(6, 7);
  private static final Map<String, TimePart> OF_WIDER =
      Map.of(
          "day of week", TimePart.DAY_OF_WEEK,
          "month of year", TimePart.MONTH_OF_YEAR,
          "day of month", TimePart.DAY_OF_MONTH,
          "hour of day", TimePart.HOUR_OF_DAY,
          "quarter of year", TimePart.QUARTER_OF_YEAR);

  private static final Map<String, DayOfWeek> DAYS = days();
  private static final Pattern QUARTER = Pattern.compile("q[1-4]");

  private final TokenCursor cursor;
  private final DateReader date;

  PartReader(TokenCursor cursor, DateReader date) {
    this.cursor = cursor;
    this.date = date;
  }

  Optional<Meaning> read() {
    return cursor
        .<Meaning>attempt(() -> ofWider().map(it -> it))
        .or(() -> cursor.attempt(() -> hours().map(it -> it)))
        .or(() -> cursor.attempt(() -> every().map(it -> it)))
        .or(() -> cursor.attempt(() -> daysOfWeek().map(it -> it)));
  }

  // --- What a result can have a row for

  /** "day of the week", "month of the year". */
  private Optional<OfPart> ofWider() {
    String part = cursor.base();
    cursor.advance();
    if (!cursor.take("of")) {
      return Optional.empty();
    }
    cursor.take("the", "a");
    var found = Optional.ofNullable(OF_WIDER.get(part + " of " + cursor.base()));
    found.ifPresent(_ -> cursor.advance());
    return found.map(OfPart::new);
  }

  private Optional<OfPart> hours() {
    return cursor.take("hour", "hours", "hourly") || cursor.takeAll("time", "of", "day")
        ? Optional.of(new OfPart(TimePart.HOUR_OF_DAY))
        : Optional.empty();
  }

  // --- Those that a question is about

  /** "every March", "each Monday", "March of every year", "every Q4"; not "every March 2026". */
  private Optional<OfParts> every() {
    if (cursor.take("every", "each")) {
      return date.monthName()
          .map(PartReader::month)
          .or(this::quarter)
          .filter(_ -> !cursor.isAtDigit())
          .or(() -> cursor.attempt(this::daysOfWeek));
    }
    return date.monthName()
        .map(PartReader::month)
        .or(this::quarter)
        .filter(_ -> cursor.take("of", "in"))
        .filter(_ ->
            cursor.takeAll("every", "year")
                || cursor.takeAll("each", "year")
                || cursor.takeAll("all", "years"));
  }

  private static OfParts month(Month month) {
    return new OfParts(TimePart.MONTH_OF_YEAR, Set.of(month.getValue()));
  }

  private Optional<OfParts> quarter() {
    if (!cursor.isAt(QUARTER)) {
      return Optional.empty();
    }
    int quarter = cursor.text().charAt(1) - '0';
    cursor.advance();
    return Optional.of(new OfParts(TimePart.QUARTER_OF_YEAR, Set.of(quarter)));
  }

  /** "weekends", "working days", "Mondays", "Monday to Friday". */
  private Optional<OfParts> daysOfWeek() {
    if (cursor.take("weekend", "weekends")) {
      return Optional.of(days(WEEKEND));
    }
    if (cursor.take("weekday", "weekdays", "workdays", "workday")
        || cursor.takeAll("working", "days")
        || cursor.takeAll("business", "days")) {
      return Optional.of(days(WORKDAYS));
    }
    boolean said = cursor.isAfter("every") || cursor.isAfter("each");
    String first = cursor.text();
    return dayOfWeek()
        .flatMap(day -> {
          boolean several = said || first.endsWith("s");
          return cursor
              .attempt(() -> throughDay(day))
              .or(() -> several ? Optional.of(days(Set.of(day.getValue()))) : Optional.empty());
        });
  }

  private Optional<OfParts> throughDay(DayOfWeek first) {
    return cursor.take("to", "through", "thru", "until")
        ? dayOfWeek().map(last -> through(first, last))
        : Optional.empty();
  }

  private static OfParts through(DayOfWeek first, DayOfWeek last) {
    var days = new TreeSet<Integer>();
    for (var day = first; day != last; day = day.plus(1)) {
      days.add(day.getValue());
    }
    days.add(last.getValue());
    return days(days);
  }

  private static OfParts days(Set<Integer> numbers) {
    return new OfParts(TimePart.DAY_OF_WEEK, numbers);
  }

  /** "Monday", "Mondays"; shorter forms mean too much else. */
  Optional<DayOfWeek> dayOfWeek() {
    var found = Optional.ofNullable(DAYS.get(cursor.text()));
    found.ifPresent(_ -> cursor.advance());
    return found;
  }

  private static Map<String, DayOfWeek> days() {
    var days = new HashMap<String, DayOfWeek>();
    for (var day : DayOfWeek.values()) {
      var name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      days.put(name, day);
      days.put(name + "s", day);
    }
    return Map.copyOf(days);
  }
}
