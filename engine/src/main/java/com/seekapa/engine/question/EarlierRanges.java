package com.seekapa.engine.question;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Calendar.Days;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.TimeRange;
import com.seekapa.engine.question.Context.DataExtent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Finds the earlier range that a range is compared with: the period before it, or the same period a
 * year before; as many days of it as have passed, where the range still runs.
 */
final class EarlierRanges {
  private final Calendar calendar;
  private final LocalDate today;

  EarlierRanges(Calendar calendar, LocalDate today) {
    this.calendar = calendar;
    this.today = today;
  }

  /** The first and last day of the whole period before, or of the same period a year before. */
  Days whole(Comparison.Kind kind, Meaning.OfRange time) {
    var range = time.range();
    var days = new Days(range.from(), range.to());
    return switch (kind) {
      case PREVIOUS_YEAR -> calendar.yearBefore(time.grain(), days);
      case PREVIOUS_PERIOD, NAMED -> calendar.before(time.grain(), days, !range.complete());
    };
  }

  /** The whole earlier range; only as many days of it as have passed of a range that still runs. */
  TimeRange earlier(
      Comparison.Kind kind, Meaning.OfRange time, Optional<DataExtent> data, String words) {
    var whole = whole(kind, time);
    var range = time.range();
    if (range.complete()) {
      return new TimeRange(whole.from(), whole.to(), words, true);
    }
    var lastDay = data.map(DataExtent::until).orElse(today.minusDays(1));
    long days = Math.max(0, ChronoUnit.DAYS.between(range.from(), min(lastDay, range.to())));
    var sameDays = min(whole.from().plusDays(days), whole.to());
    return new TimeRange(whole.from(), sameDays, words, true);
  }

  /** The range one period earlier, for comparing each period of a series with the one before. */
  TimeRange oneEarlier(TimeGrain grain, Meaning.OfRange time) {
    var from = calendar.plus(grain, time.range().from(), -1);
    var to = time.range().to().plusDays(1);
    var shifted = calendar.plus(grain, to, -1).minusDays(1);
    return new TimeRange(from, shifted, "the " + Periods.noun(grain) + " before", true);
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
