package com.seekapa.engine.question;

import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.question.Meaning.OfRange;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads fiscal years and their parts: "FY26", "fiscal Q2 2026", "Q1 FY26", "second fiscal quarter",
 * "period 3 of fiscal year 2026".
 */
final class FiscalReader {
  private static final int LAST_YEAR = 2100;
  private static final Map<String, TimeGrain> PARTS =
      Map.of(
          "quarter", TimeGrain.FISCAL_QUARTER,
          "half", TimeGrain.FISCAL_HALF,
          "period", TimeGrain.FISCAL_PERIOD,
          "month", TimeGrain.FISCAL_PERIOD);
  private static final Pattern NAMED_YEAR = Pattern.compile("fy(\\d{2}|\\d{4})");
  private static final Pattern LETTERED = Pattern.compile("([qhp])(\\d{1,2})");
  private static final Pattern LETTERED_FISCAL = Pattern.compile("f([qhp])(\\d{1,2})");

  private final Periods periods;
  private final TokenCursor cursor;
  private final DateReader date;

  FiscalReader(Periods periods, TokenCursor cursor, DateReader date) {
    this.periods = periods;
    this.cursor = cursor;
    this.date = date;
  }

  /** A part of a fiscal year. */
  private record Part(TimeGrain grain, int number) {}

  Optional<OfRange> read() {
    return cursor
        .attempt(this::yearFirst)
        .or(() -> cursor.attempt(this::saidFiscal))
        .or(() -> cursor.attempt(this::partOfFiscalYear))
        .or(() -> cursor.attempt(this::periodOfWeeks));
  }

  /** "FY26", "fiscal year 2026", "FY26 Q1". */
  private Optional<OfRange> yearFirst() {
    return namedYear()
        .map(year ->
            cursor
                .attempt(this::part)
                .map(part -> periods.fiscal(part.grain(), year, part.number()))
                .orElseGet(() -> periods.fiscal(TimeGrain.FISCAL_YEAR, year, 1)));
  }

  /** "fiscal Q2 2026", "FQ3", "second fiscal quarter". */
  private Optional<OfRange> saidFiscal() {
    var part =
        cursor
            .attempt(() -> takeFiscal() ? part() : Optional.empty())
            .or(() -> cursor.attempt(this::ordinalFiscal))
            .or(() -> cursor.attempt(() -> lettered(LETTERED_FISCAL)));
    return part.map(it -> inYear(it, ofYear()));
  }

  /** "Q1 FY26", "first half of fiscal 2026". */
  private Optional<OfRange> partOfFiscalYear() {
    return part()
        .flatMap(part -> {
          takeOf();
          return year().map(year -> periods.fiscal(part.grain(), year, part.number()));
        });
  }

  /** "P3 2026", "period 3", where periods are no months, so that nothing else can be meant. */
  private Optional<OfRange> periodOfWeeks() {
    return periods.hasPeriodsOfWeeks()
        ? part()
            .filter(part -> part.grain() == TimeGrain.FISCAL_PERIOD)
            .map(part -> inYear(part, ofYear()))
        : Optional.empty();
  }

  private OfRange inYear(Part part, Optional<Integer> named) {
    int year = named.orElseGet(() -> periods.latestFiscalYear(part.grain(), part.number()));
    var range = periods.fiscal(part.grain(), year, part.number());
    return named.isPresent() ? range : periods.yearAssumed(range);
  }

  // --- Years

  private Optional<Integer> ofYear() {
    return cursor.attempt(() -> {
      takeOf();
      return year().or(() -> cursor.takeInteger(1990, LAST_YEAR));
    });
  }

  /** A year that is said to be fiscal: "FY26", "fiscal 2026", "last fiscal year". */
  private Optional<Integer> year() {
    return namedYear().or(() -> cursor.attempt(this::relativeYear));
  }

  private Optional<Integer> namedYear() {
    var named = NAMED_YEAR.matcher(cursor.text());
    if (named.matches()) {
      int name = Integer.parseInt(named.group(1));
      cursor.advance();
      return Optional.of(inFull(name));
    }
    return cursor.attempt(this::numberedYear);
  }

  private Optional<Integer> relativeYear() {
    int shift = cursor.take("this", "current") ? 0 : cursor.take("last", "previous") ? -1 : 1;
    boolean fits = shift < 1 && (cursor.take("fy") || (takeFiscal() && cursor.take("year")));
    return fits ? Optional.of(periods.currentFiscalYear() + shift) : Optional.empty();
  }

  private Optional<Integer> numberedYear() {
    if (!cursor.take("fy") && !takeFiscal()) {
      return Optional.empty();
    }
    cursor.take("year");
    return cursor.takeInteger(0, LAST_YEAR).map(FiscalReader::inFull);
  }

  private static int inFull(int year) {
    return year < 100 ? 2000 + year : year;
  }

  // --- Parts

  /** "Q2", "quarter 2", "second quarter", "period 11". */
  private Optional<Part> part() {
    return cursor
        .attempt(() -> lettered(LETTERED))
        .or(() -> cursor.attempt(this::numbered))
        .or(() -> cursor.attempt(() -> ordinal().flatMap(this::part)));
  }

  private Optional<Part> lettered(Pattern form) {
    var lettered = form.matcher(cursor.text());
    if (!lettered.matches()) {
      return Optional.empty();
    }
    cursor.advance();
    return part(grain(lettered.group(1).charAt(0)), Integer.parseInt(lettered.group(2)));
  }

  private static TimeGrain grain(char letter) {
    return switch (letter) {
      case 'q' -> TimeGrain.FISCAL_QUARTER;
      case 'h' -> TimeGrain.FISCAL_HALF;
      default -> TimeGrain.FISCAL_PERIOD;
    };
  }

  private Optional<Part> numbered() {
    return unit().flatMap(grain -> cursor.takeInteger(1, 12).flatMap(it -> part(grain, it)));
  }

  private Optional<Part> ordinalFiscal() {
    return ordinal().filter(_ -> takeFiscal()).flatMap(this::part);
  }

  private Optional<Part> part(int ordinal) {
    return unit().flatMap(grain -> part(grain, ordinal));
  }

  private static Optional<Part> part(TimeGrain grain, int number) {
    return number >= 1 && number <= count(grain)
        ? Optional.of(new Part(grain, number))
        : Optional.empty();
  }

  private static int count(TimeGrain grain) {
    return switch (grain.inMonths()) {
      case HALF -> 2;
      case QUARTER -> 4;
      default -> FiscalCalendar.PERIODS;
    };
  }

  private Optional<TimeGrain> unit() {
    var grain = Optional.ofNullable(PARTS.get(cursor.base()));
    grain.ifPresent(_ -> cursor.advance());
    return grain;
  }

  private Optional<Integer> ordinal() {
    return date.ordinal().filter(number -> number > 0);
  }

  private boolean takeFiscal() {
    return cursor.take("fiscal", "financial");
  }

  private void takeOf() {
    cursor.take("of", "in");
    cursor.take("the");
  }
}
