package com.seekapa.engine.question;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.TimeRange;
import java.util.List;
import java.util.Optional;

/** Days as a question would have named them: as whole years, quarters, months, if they are. */
final class Ranged {
  private static final List<TimeGrain> LONGEST_FIRST =
      List.of(
          TimeGrain.YEAR,
          TimeGrain.FISCAL_YEAR,
          TimeGrain.HALF,
          TimeGrain.FISCAL_HALF,
          TimeGrain.QUARTER,
          TimeGrain.FISCAL_QUARTER,
          TimeGrain.MONTH,
          TimeGrain.FISCAL_PERIOD,
          TimeGrain.WEEK);

  private Ranged() {}

  static Meaning.OfRange of(TimeRange range, Calendar calendar) {
    var grain =
        LONGEST_FIRST.stream()
            .filter(it -> isNamedBy(it, range, calendar))
            .findFirst()
            .orElse(TimeGrain.DAY);
    return new Meaning.OfRange(range, grain, periods(grain, range, calendar), Optional.empty());
  }

  private static boolean isNamedBy(TimeGrain grain, TimeRange range, Calendar calendar) {
    boolean starts = calendar.startOf(grain, range.from()).equals(range.from());
    boolean ends = calendar.endOf(grain, range.to()).equals(range.to());
    boolean runs = !range.complete() && range.words().contains(Periods.noun(grain));
    return starts && (ends || runs);
  }

  private static int periods(TimeGrain grain, TimeRange range, Calendar calendar) {
    int count = 0;
    for (var at = range.from(); !at.isAfter(range.to()); at = calendar.shift(grain, at, 1)) {
      count++;
    }
    return count;
  }
}
