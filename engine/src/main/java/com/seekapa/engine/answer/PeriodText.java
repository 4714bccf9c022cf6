package com.seekapa.engine.answer;

import com.seekapa.engine.phrase.TimeText;
import com.seekapa.engine.query.TimeRange;
import java.time.LocalDate;

/** The resolved range, and how far the data reaches into it. */
public final class PeriodText {
  private PeriodText() {}

  public static String of(TimeRange range, LocalDate dataUntil) {
    return TimeText.range(range.from(), range.to()) + ", " + state(range, dataUntil);
  }

  private static String state(TimeRange range, LocalDate dataUntil) {
    var until = "data until " + TimeText.day(dataUntil);
    if (dataUntil.isBefore(range.from())) {
      return "no data: " + until;
    }
    if (!range.complete()) {
      return "to date: " + until;
    }
    return dataUntil.isBefore(range.to()) ? until : "complete";
  }
}
