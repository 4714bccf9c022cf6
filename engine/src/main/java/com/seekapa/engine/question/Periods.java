package com.seekapa.engine.question;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.phrase.TimeText;
import com.seekapa.engine.query.TimeRange;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes ranges of days from calendar terms, with the words that a question would use for them. A
 * range is complete when its last day lies before today.
 */
final class Periods {
  private final Calendar calendar;
  private final LocalDate today;

  Periods(Calendar calendar, LocalDate today) {
    this.calendar = calendar;
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  /** The period that lies {@code shift} periods after the current one: −1 is the last one. */
  Meaning.OfRange relative(TimeGrain grain, int shift) {
    var from = calendar.shift(grain, calendar.startOf(grain, today), shift);
    return of(from, calendar.endOf(grain, from), relativeWords(grain, shift), grain);
  }

  /** The last n whole periods before the current one; days end yesterday. */
  Meaning.OfRange past(TimeGrain grain, int count) {
    var end = calendar.startOf(grain, today).minusDays(1);
    var from = calendar.shift(grain, today, -count);
    String unit = noun(grain) + (count == 1 ? "" : "s");
    String words = "in the past " + count + " " + unit;
    var assumption =
        new Assumption(
            "time",
            "“past "
                + count
                + " "
                + unit
                + "” taken as the "
                + count
                + " whole "
                + unit
                + " before "
                + (grain == TimeGrain.DAY ? "today" : "the current one"),
            "whole periods",
            List.of());
    var range = of(from, end, words, grain).range();
    return new Meaning.OfRange(
        range, grain, count, grain == TimeGrain.DAY ? Optional.empty() : Optional.of(assumption));
  }

  /** From the start of the current period to today. */
  Meaning.OfRange toDate(TimeGrain grain) {
    return of(calendar.startOf(grain, today), today, noun(grain) + " to date", grain);
  }

  Meaning.OfRange year(int year) {
    return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "in " + year, TimeGrain.YEAR);
  }

  Meaning.OfRange quarter(int year, int quarter) {
    var from = LocalDate.of(year, quarter * 3 - 2, 1);
    return of(
        from, from.plusMonths(3).minusDays(1), "in Q" + quarter + " " + year, TimeGrain.QUARTER);
  }

  Meaning.OfRange half(int year, int half) {
    var from = LocalDate.of(year, half * 6 - 5, 1);
    return of(from, from.plusMonths(6).minusDays(1), "in H" + half + " " + year, TimeGrain.HALF);
  }

  Meaning.OfRange month(int year, Month month) {
    var days = YearMonth.of(year, month);
    return of(
        days.atDay(1), days.atEndOfMonth(), "in " + name(month) + " " + year, TimeGrain.MONTH);
  }

  Meaning.OfRange day(LocalDate day) {
    return of(day, day, "on " + date(day), TimeGrain.DAY);
  }

  Meaning.OfRange fiscalYear(int name) {
    var from = calendar.startOfFiscalYear(name);
    return of(from, from.plusYears(1).minusDays(1), "in fiscal year " + name, TimeGrain.YEAR);
  }

  int currentFiscalYear() {
    return calendar.fiscalYearOf(today);
  }

  /** Both periods and what lies between them. */
  Meaning.OfRange between(Meaning.OfRange first, Meaning.OfRange last) {
    boolean forward = !last.range().to().isBefore(first.range().from());
    var from = forward ? first : last;
    var to = forward ? last : first;
    return of(
        from.range().from(),
        to.range().to(),
        "from " + bare(from.range()) + " to " + bare(to.range()),
        from.grain());
  }

  Meaning.OfRange since(Meaning.OfRange start) {
    var from = start.range().from();
    return of(
        from, today.isBefore(from) ? from : today, "since " + bare(start.range()), start.grain());
  }

  /** The same days some years before. */
  Meaning.OfRange yearsEarlier(Meaning.OfRange range, int years) {
    var from = range.range().from();
    return switch (range.grain()) {
      case DAY -> day(from.minusYears(years));
      case MONTH -> month(from.getYear() - years, from.getMonth());
      case QUARTER -> quarter(from.getYear() - years, (from.getMonthValue() + 2) / 3);
      case HALF -> half(from.getYear() - years, from.getMonthValue() <= 6 ? 1 : 2);
      case WEEK, YEAR -> range;
    };
  }

  Meaning.OfRange from(LocalDate from, LocalDate to, String words, TimeGrain grain) {
    return of(from, to, words, grain);
  }

  /** The latest year in which a period that starts with this month and day has begun. */
  int latestYear(Month month, int day) {
    var start = LocalDate.of(today.getYear(), month, 1).plusDays(day - 1L);
    return start.isAfter(today) ? today.getYear() - 1 : today.getYear();
  }

  /** The range, with the year in it said to be assumed. */
  static Meaning.OfRange yearAssumed(Meaning.OfRange range) {
    var days = range.range();
    int year = days.from().getYear();
    String bare = bare(days);
    var assumption =
        new Assumption(
            "year",
            "“" + bare.replace(" " + year, "") + "” taken as " + bare + ", the latest one",
            String.valueOf(year),
            List.of(String.valueOf(year - 1)));
    return new Meaning.OfRange(days, range.grain(), range.count(), Optional.of(assumption));
  }

  /** The words without the preposition in front. */
  static String bare(TimeRange range) {
    String words = range.words();
    for (var preposition : List.of("in the ", "in ", "on ")) {
      if (words.startsWith(preposition)) {
        return words.substring(preposition.length());
      }
    }
    return words;
  }

  private Meaning.OfRange of(LocalDate from, LocalDate to, String words, TimeGrain grain) {
    var range = new TimeRange(from, to, words, to.isBefore(today));
    return new Meaning.OfRange(range, grain, 1, Optional.empty());
  }

  private static String relativeWords(TimeGrain grain, int shift) {
    if (grain == TimeGrain.DAY) {
      return switch (shift) {
        case 0 -> "today";
        case -1 -> "yesterday";
        case 1 -> "tomorrow";
        default -> Math.abs(shift) + (shift < 0 ? " days ago" : " days from now");
      };
    }
    return switch (shift) {
      case 0 -> "this " + noun(grain);
      case -1 -> "last " + noun(grain);
      case 1 -> "next " + noun(grain);
      default -> Math.abs(shift) + " " + noun(grain) + (shift < 0 ? "s ago" : "s from now");
    };
  }

  static String noun(TimeGrain grain) {
    return grain.name().toLowerCase(Locale.ROOT);
  }

  static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** "1 Jul – 30 Sep 2026". */
  static String text(TimeRange range) {
    return TimeText.range(range.from(), range.to());
  }

  static String date(LocalDate day) {
    return day.getDayOfMonth() + " " + name(day.getMonth()) + " " + day.getYear();
  }
}
