package com.seekapa.engine.answer;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.phrase.TimeText;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.TimeRange;
import java.util.Optional;

/**
 * What a result is compared with, in words.
 *
 * @param name "the previous quarter", "the same month a year earlier", "Q2 2026"
 * @param partial whether it is cut to as many days as the range asked about has had
 */
record Against(String name, boolean partial) {

  static Against of(TimeRange time, Comparison comparison, Calendar calendar) {
    var other = comparison.other();
    var grain = grain(time, calendar);
    boolean partial =
        !time.complete()
            && grain.isPresent()
            && !calendar.endOf(grain.get(), other.from()).equals(other.to());
    var part = partial ? "the same part of " : "";
    var name =
        switch (comparison.kind()) {
          case PREVIOUS_PERIOD -> part + grain.map(Against::previous).orElse("the period before");
          case PREVIOUS_YEAR -> part + grain.map(Against::yearBefore).orElse(yearBefore());
          case NAMED -> TimeText.name(other.from(), other.to()).orElseGet(() -> days(other));
        };
    return new Against(name, partial);
  }

  /** Each period of a series against the one before it. */
  static Against theOneBefore(TimeGrain grain) {
    return new Against("the " + TimeText.grain(grain, false) + " before", false);
  }

  /** "in the previous quarter", "the day before". */
  String adverbial() {
    return name.equals("the day before") || name.equals("the year before") ? name : "in " + name;
  }

  private static Optional<TimeGrain> grain(TimeRange time, Calendar calendar) {
    var exact = TimeText.grainOf(time.from(), time.to());
    if (exact.isPresent()) {
      return exact;
    }
    if (isWeek(time, calendar)) {
      return Optional.of(TimeGrain.WEEK);
    }
    return time.complete() ? Optional.empty() : TimeText.grainBegunBy(time.from(), time.to());
  }

  private static boolean isWeek(TimeRange time, Calendar calendar) {
    var end = calendar.endOf(TimeGrain.WEEK, time.from());
    return calendar.startOf(TimeGrain.WEEK, time.from()).equals(time.from())
        && (time.complete() ? end.equals(time.to()) : !end.isBefore(time.to()));
  }

  private static String previous(TimeGrain grain) {
    return grain == TimeGrain.DAY
        ? "the day before"
        : "the previous " + TimeText.grain(grain, false);
  }

  private static String yearBefore(TimeGrain grain) {
    return switch (grain) {
      case YEAR, FISCAL_YEAR -> "the year before";
      case DAY, WEEK, MONTH, QUARTER, HALF, FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF ->
          "the same " + TimeText.grain(grain, false) + " a year earlier";
    };
  }

  private static String yearBefore() {
    return "the same period a year earlier";
  }

  private static String days(TimeRange range) {
    return "the days " + TimeText.range(range.from(), range.to());
  }
}
