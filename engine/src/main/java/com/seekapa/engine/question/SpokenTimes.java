package com.seekapa.engine.question;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.TimeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Times said anywhere in a sentence: "in the past 30 days", "last month", "in March 2023". Counts
 * of periods go back from today ("the last 6 months" since this day half a year ago), unless the
 * current period is excluded: then they are whole ones. Plain years are left to be numbers.
 */
public final class SpokenTimes {
  private static final Set<String> CONNECTIVES =
      Set.of(
          "in",
          "on",
          "the",
          "of",
          "for",
          "from",
          "between",
          "and",
          "to",
          "since",
          "before",
          "after",
          "until",
          "till",
          "through",
          "thru",
          "starting",
          "prior",
          "up",
          "year",
          "years",
          "now");

  private final Calendar calendar;
  private final LocalDate today;
  private final TokenCursor cursor;
  private final PeriodReader periods;

  private SpokenTimes(Calendar calendar, LocalDate today, List<Token> tokens, int start) {
    this.calendar = calendar;
    this.today = today;
    this.cursor = new TokenCursor(tokens, start);
    var read = new Periods(calendar, today);
    var date = new DateReader(read, cursor);
    this.periods = new PeriodReader(read, cursor, date, new PartReader(cursor, date));
  }

  /**
   * A time and how it was said.
   *
   * @param length how many tokens it took
   * @param grain the length of the periods that were named
   */
  public record Spoken(int length, TimeRange range, TimeGrain grain) {}

  /** The longest time that starts at this token. */
  public static Optional<Spoken> at(
      List<Token> tokens, int start, Calendar calendar, LocalDate today) {
    var spoken = new SpokenTimes(calendar, today, tokens, start);
    return spoken.cursor.attempt(spoken::counted).or(() -> read(tokens, start, calendar, today));
  }

  private static Optional<Spoken> read(
      List<Token> tokens, int start, Calendar calendar, LocalDate today) {
    return TimeReader.read(tokens, start, calendar, Context.on(today))
        .filter(it -> saysMoreThanYears(tokens.subList(start, start + it.length())))
        .flatMap(it ->
            it.meaning() instanceof Meaning.OfRange(var range, var grain, _, _)
                ? Optional.of(new Spoken(it.length(), range, grain))
                : Optional.empty());
  }

  /** A month alone may be a word that means something else; years are numbers as well. */
  private static boolean saysMoreThanYears(List<Token> tokens) {
    var telling = tokens.stream().map(Token::text).filter(it -> !isConnective(it)).toList();
    boolean bareWord = tokens.size() == 1 && !tokens.getFirst().text().matches("today|yesterday");
    return !telling.isEmpty() && !bareWord;
  }

  private static boolean isConnective(String text) {
    return CONNECTIVES.contains(text) || text.matches("\\d{4}(-\\d{2}-\\d{2})?");
  }

  /**
   * "the last 6 months", "past 30 days, inclusive of today", "last 3 months excluding this one".
   */
  private Optional<Spoken> counted() {
    int start = cursor.position();
    boolean within = cursor.take("within", "over", "during", "in");
    cursor.take("the");
    if (!cursor.take("last", "past", "previous", "prior", "recent", "trailing", "preceding")) {
      return Optional.empty();
    }
    cursor.take("full", "complete", "whole");
    var number = number();
    cursor.take("calendar", "iso", "full", "complete", "whole");
    var grain = periods.unit();
    if (grain.isEmpty() || (number.isEmpty() && within)) {
      return Optional.empty();
    }
    boolean wholePeriods = qualified(grain.get());
    if (number.isEmpty()) {
      return Optional.of(spoken(start, previous(grain.get()), grain.get()));
    }
    var range =
        wholePeriods ? whole(grain.get(), number.get()) : rolling(grain.get(), number.get());
    return Optional.of(spoken(start, range, grain.get()));
  }

  private Spoken spoken(int start, TimeRange range, TimeGrain grain) {
    return new Spoken(cursor.position() - start, range, grain);
  }

  private Optional<Integer> number() {
    var written = NumberReader.written(cursor.text()).filter(it -> it > 0);
    written.ifPresent(_ -> cursor.advance());
    return written.or(() -> cursor.takeInteger(1, 999));
  }

  /** Whether the current period is excluded; "inclusive of today" says what is so anyway. */
  private boolean qualified(TimeGrain grain) {
    boolean excluded =
        cursor
            .attempt(() -> {
              cursor.take("but");
              boolean isNot =
                  cursor.takeAll("not", "including")
                      || cursor.takeAll("not", "counting")
                      || cursor.takeAll("exclusive", "of")
                      || cursor.take("excluding", "without");
              return isNot && current(grain) ? Optional.of(true) : Optional.empty();
            })
            .isPresent();
    if (!excluded) {
      var _ =
          cursor.attempt(() -> {
            boolean including =
                cursor.takeAll("inclusive", "of") || cursor.take("including", "until");
            return including && current(grain) ? Optional.of(true) : Optional.empty();
          });
      cursor.takeAll("from", "today");
      cursor.take("inclusive");
    }
    return excluded;
  }

  private boolean current(TimeGrain grain) {
    cursor.take("the");
    if (cursor.take("today")) {
      cursor.take("date");
      return true;
    }
    return cursor.take("current", "this") && periods.unit().filter(grain::equals).isPresent();
  }

  private TimeRange previous(TimeGrain grain) {
    var from = calendar.shift(grain, today, -1);
    return range(from, calendar.startOf(grain, today).minusDays(1), "last " + noun(grain));
  }

  private TimeRange whole(TimeGrain grain, int count) {
    var from = calendar.shift(grain, today, -count);
    var to = calendar.startOf(grain, today).minusDays(1);
    return range(from, to, "in the " + count + " " + noun(grain) + "s before this one");
  }

  private TimeRange rolling(TimeGrain grain, int count) {
    var from = calendar.plus(grain, today, -count);
    return range(from, today, "in the past " + count + " " + noun(grain) + (count == 1 ? "" : "s"));
  }

  private TimeRange range(LocalDate from, LocalDate to, String words) {
    return new TimeRange(from, to, words, to.isBefore(today));
  }

  private static String noun(TimeGrain grain) {
    return grain.name().toLowerCase(Locale.ROOT);
  }
}
