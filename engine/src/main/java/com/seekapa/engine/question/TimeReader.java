package com.seekapa.engine.question;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.question.Context.DataExtent;
import com.seekapa.engine.question.Meaning.OfEarlier;
import com.seekapa.engine.question.Meaning.OfRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads times: periods, ranges between and since them ("since March", "between 1 May and 12 July")
 * and grains ("by week").
 */
final class TimeReader {
  private static final Map<String, TimeGrain> ADVERBS =
      Map.of(
          "daily", TimeGrain.DAY,
          "weekly", TimeGrain.WEEK,
          "monthly", TimeGrain.MONTH,
          "quarterly", TimeGrain.QUARTER,
          "yearly", TimeGrain.YEAR,
          "annual", TimeGrain.YEAR,
          "annually", TimeGrain.YEAR);

  private final Periods periods;
  private final Optional<DataExtent> data;
  private final TokenCursor cursor;
  private final PeriodReader period;
  private final DateReader date;
  private final PartReader part;

  private TimeReader(Periods periods, Optional<DataExtent> data, TokenCursor cursor) {
    this.periods = periods;
    this.data = data;
    this.cursor = cursor;
    this.date = new DateReader(periods, cursor);
    this.part = new PartReader(cursor, date);
    this.period = new PeriodReader(periods, cursor, date, part);
  }

  /** A meaning and how many tokens it took. */
  record Read(int length, Meaning meaning) {}

  /** The longest time that starts at this token. */
  static Optional<Read> read(List<Token> tokens, int start, Calendar calendar, Context context) {
    var cursor = new TokenCursor(tokens, start);
    var reader = new TimeReader(new Periods(calendar, context.today()), context.data(), cursor);
    return reader.time().map(meaning -> new Read(cursor.position() - start, meaning));
  }

  private Optional<Meaning> time() {
    return cursor
        .<Meaning>attempt(() -> earlier().map(it -> it))
        .or(() -> cursor.attempt(part::read))
        .or(() -> cursor.attempt(() -> open().map(it -> it)))
        .or(() -> cursor.attempt(() -> daysOfMonth().map(it -> it)))
        .or(() -> cursor.attempt(() -> enclosed().map(it -> it)))
        .or(() -> cursor.attempt(date::dayOrMonthFirst))
        .or(() -> cursor.attempt(() -> period.read().map(this::upToAnother)))
        .or(() -> cursor.attempt(this::grain));
  }

  // --- Before the time asked about: "the 3 months before", "same days last month"

  private Optional<OfEarlier> earlier() {
    cursor.take("the");
    return cursor.take("same") ? sameDays() : stretchBefore();
  }

  private Optional<OfEarlier> sameDays() {
    if (!cursor.take("days", "period", "time")) {
      return Optional.empty();
    }
    cursor.take("of", "in");
    cursor.take("the");
    return cursor.take("last", "previous", "prior")
        ? period.unit().filter(grain -> !grain.isYear()).map(grain -> new OfEarlier(grain, 1, true))
        : Optional.empty();
  }

  private Optional<OfEarlier> stretchBefore() {
    return period
        .count()
        .flatMap(count -> period.unit().map(grain -> new OfEarlier(grain, count, false)))
        .filter(_ -> takeBefore())
        .filter(_ -> cursor.attempt(period::read).isEmpty());
  }

  private boolean takeBefore() {
    return cursor.takeAll("before", "that") || cursor.take("before", "earlier", "prior");
  }

  // --- Open at one end: "since March", "before 2025", "until yesterday", "after Q2"

  private Optional<OfRange> open() {
    if (cursor.takeAll("starting", "in")
        || cursor.takeAll("starting", "from")
        || cursor.take("since", "starting")) {
      return period.read().map(this::untilNow);
    }
    if (cursor.take("before") || cursor.takeAll("prior", "to")) {
      return period.read().map(this::before);
    }
    if (cursor.take("until", "till", "through")
        || cursor.takeAll("up", "to")
        || cursor.takeAll("up", "until")) {
      return period.read().map(this::until);
    }
    return cursor.take("after") ? period.read().map(this::after) : Optional.empty();
  }

  private OfRange untilNow(OfRange start) {
    takeNow();
    return periods.since(start);
  }

  private OfRange before(OfRange end) {
    return fromTheBeginning(end.range().from().minusDays(1), "before ", end);
  }

  private OfRange until(OfRange end) {
    return fromTheBeginning(end.range().to(), "until ", end);
  }

  private OfRange fromTheBeginning(LocalDate to, String preposition, OfRange end) {
    var from = data.map(DataExtent::from).filter(day -> !day.isAfter(to)).orElse(to);
    return periods.from(from, to, preposition + Periods.bare(end.range()), end.grain());
  }

  private OfRange after(OfRange start) {
    var from = start.range().to().plusDays(1);
    var to = periods.today().isBefore(from) ? from : periods.today();
    return periods.from(from, to, "after " + Periods.bare(start.range()), start.grain());
  }

  // --- Between two: "from Q1 2025 until Q3 2026", "March to June", "between 1 and 15 October"

  private Optional<OfRange> enclosed() {
    return cursor.take("between", "from")
        ? period
            .read()
            .filter(_ -> cursor.take("and", "to", "until", "till", "through", "thru"))
            .flatMap(this::upTo)
        : Optional.empty();
  }

  private OfRange upToAnother(OfRange first) {
    return cursor
        .attempt(() ->
            cursor.take("to", "until", "till", "through", "thru") ? upTo(first) : Optional.empty())
        .orElse(first);
  }

  private Optional<OfRange> upTo(OfRange first) {
    return takeNow()
        ? Optional.of(periods.since(first))
        : period.read().map(last -> periods.between(inYearOf(first, last), last));
  }

  /** "March to June 2026": the year named last holds for the first too. */
  private OfRange inYearOf(OfRange first, OfRange last) {
    boolean yearGuessed = first.assumption().map(Assumption::id).filter("year"::equals).isPresent();
    if (!yearGuessed) {
      return first;
    }
    int earlier = periods.yearOf(first) - periods.yearOf(last);
    var sameYear = periods.yearsEarlier(first, earlier);
    return sameYear.range().from().isAfter(last.range().to())
        ? periods.yearsEarlier(first, earlier + 1)
        : sameYear;
  }

  private Optional<OfRange> daysOfMonth() {
    if (!cursor.take("between", "from")) {
      return Optional.empty();
    }
    cursor.take("the");
    return date.dayOfMonth()
        .filter(_ -> cursor.take("and", "to", "until", "through"))
        .flatMap(first ->
            period
                .read()
                .filter(last -> last.grain() == TimeGrain.DAY)
                .flatMap(last -> fromDay(first, last)));
  }

  private Optional<OfRange> fromDay(int day, OfRange last) {
    var end = last.range().from();
    return DateReader.date(end.getYear(), end.getMonthValue(), day)
        .filter(start -> !start.isAfter(end))
        .map(start -> periods.between(periods.day(start), last));
  }

  private boolean takeNow() {
    return cursor.take("now", "today", "onwards", "onward", "on")
        || cursor.takeAll("until", "now")
        || cursor.takeAll("until", "today")
        || cursor.takeAll("to", "date")
        || cursor.takeAll("up", "to", "now");
  }

  // --- Grains: "month", "weekly", "month by month"

  private Optional<Meaning> grain() {
    var adverb = Optional.ofNullable(ADVERBS.get(cursor.text()));
    if (adverb.isPresent()) {
      cursor.advance();
      return adverb.map(grain -> new Meaning.OfGrain(grain, true));
    }
    String unit = cursor.base();
    return period
        .unit()
        .map(grain ->
            new Meaning.OfGrain(
                grain, cursor.takeAll("by", unit) || cursor.takeAll("after", unit)));
  }
}
