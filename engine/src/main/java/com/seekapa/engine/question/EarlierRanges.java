package com.seekapa.engine.question;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.TimeRange;
import com.seekapa.engine.question.Context.DataExtent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
  List<LocalDate> whole(Comparison.Kind kind, Meaning.OfRange time) {
    var range = time.range();
    return switch (kind) {
      case PREVIOUS_YEAR -> List.of(range.from().minusYears(1), yearBefore(range.to()));
      case PREVIOUS_PERIOD, NAMED -> List.of(startBefore(time), range.from().minusDays(1));
    };
  }

  /** The whole earlier range; only as many days of it as have passed of a range that still runs. */
  TimeRange earlier(
      Comparison.Kind kind, Meaning.OfRange time, Optional<DataExtent> data, String words) {
    var whole = whole(kind, time);
    var range = time.range();
    if (range.complete()) {
      return new TimeRange(whole.getFirst(), whole.getLast(), words, true);
    }
    var lastDay = data.map(DataExtent::until).orElse(today.minusDays(1));
    long days = Math.max(0, ChronoUnit.DAYS.between(range.from(), min(lastDay, range.to())));
    var sameDays = min(whole.getFirst().plusDays(days), whole.getLast());
    return new TimeRange(whole.getFirst(), sameDays, words, true);
  }

  /** The range one period earlier, for comparing each period of a series with the one before. */
  TimeRange oneEarlier(TimeGrain grain, Meaning.OfRange time) {
    var from = Calendar.plus(grain, time.range().from(), -1);
    var to = time.range().to().plusDays(1);
    var shifted = Calendar.plus(grain, to, -1).minusDays(1);
    return new TimeRange(from, shifted, "the " + Periods.noun(grain) + " before", true);
  }

  private LocalDate startBefore(Meaning.OfRange time) {
    var range = time.range();
    boolean aligned = calendar.startOf(time.grain(), range.from()).equals(range.from());
    boolean whole = aligned && calendar.endOf(time.grain(), range.to()).equals(range.to());
    boolean running = aligned && !range.complete();
    boolean fiscal =
        time.grain() == TimeGrain.YEAR
            && !aligned
            && range.from().plusYears(1).minusDays(1).equals(range.to());
    if (fiscal) {
      return range.from().minusYears(1);
    }
    long days = ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
    return whole || running
        ? Calendar.plus(time.grain(), range.from(), -periodsIn(time))
        : range.from().minusDays(days);
  }

  private long periodsIn(Meaning.OfRange time) {
    long count = 0;
    for (var at = time.range().from();
        !at.isAfter(time.range().to());
        at = Calendar.plus(time.grain(), at, 1)) {
      count++;
    }
    return count;
  }

  private static LocalDate yearBefore(LocalDate day) {
    boolean endOfMonth = day.plusDays(1).getDayOfMonth() == 1;
    return endOfMonth ? day.plusDays(1).minusYears(1).minusDays(1) : day.minusYears(1);
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
