package com.seekapa.engine.plan;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;

/** Refuses periods finer than a date knows. */
final class TimeGrains {
  private final Calendar calendar;

  TimeGrains(Calendar calendar) {
    this.calendar = calendar;
  }

  void check(Subject subject, TimeDimension time, TimeGrain grain) {
    if (!calendar.isMadeOf(grain, time.finest())) {
      throw new Refusal(new Obstacle.TooFine(subject.title(), grain, time.finest()));
    }
  }

  void check(Subject subject, TimeDimension time, TimePart part) {
    check(subject, time, needed(part));
  }

  private static TimeGrain needed(TimePart part) {
    return switch (part) {
      case HOUR_OF_DAY, DAY_OF_WEEK, DAY_OF_MONTH, DATE -> TimeGrain.DAY;
      case MONTH_OF_YEAR -> TimeGrain.MONTH;
      case QUARTER_OF_YEAR -> TimeGrain.QUARTER;
      case YEAR -> TimeGrain.YEAR;
    };
  }
}
