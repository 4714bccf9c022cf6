package com.seekapa.engine.answer;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.phrase.TimeText;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.TimeRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The ranges that a range is usually compared with. One that still runs is compared with as many
 * days as it has data for.
 */
record Earlier(TimeRange range, LocalDate dataUntil, Calendar calendar) {

  Comparison period() {
    var first =
        grain()
            .map(grain -> calendar.plus(grain, range.from(), -1))
            .or(this::asManyMonths)
            .orElseGet(() -> range.from().minusDays(days(range.to())));
    return comparison(Comparison.Kind.PREVIOUS_PERIOD, first, range.from().minusDays(1));
  }

  Comparison year() {
    var days = new Calendar.Days(range.from(), range.to());
    var before = calendar.yearBefore(exact().orElse(TimeGrain.DAY), days);
    return comparison(Comparison.Kind.PREVIOUS_YEAR, before.from(), before.to());
  }

  private Comparison comparison(Comparison.Kind kind, LocalDate first, LocalDate last) {
    var sameDays = first.plusDays(Math.max(1, days(dataUntil)) - 1);
    boolean cut = !range.complete() && sameDays.isBefore(last);
    return new Comparison(kind, new TimeRange(first, cut ? sameDays : last, "", true));
  }

  private Optional<TimeGrain> grain() {
    var exact = exact();
    return exact.isPresent() || range.complete()
        ? exact
        : TimeText.grainBegunBy(range.from(), range.to());
  }

  private Optional<TimeGrain> exact() {
    return TimeText.grainOf(range.from(), range.to())
        .or(() -> calendar.grainOf(new Calendar.Days(range.from(), range.to())));
  }

  private Optional<LocalDate> asManyMonths() {
    var end = range.to().plusDays(1);
    boolean whole = range.from().getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
    return whole
        ? Optional.of(range.from().minusMonths(ChronoUnit.MONTHS.between(range.from(), end)))
        : Optional.empty();
  }

  private long days(LocalDate last) {
    return ChronoUnit.DAYS.between(range.from(), last) + 1;
  }
}
