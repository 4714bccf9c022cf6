package com.seekapa.engine.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Every period from the first to the last row that the fact table has at all, within the range
 * asked about: a period in which nothing happened appears, one that the data doesn't cover doesn't.
 *
 * @param step the periods, or the weeks that they consist of where they differ in length by whole
 *     weeks
 * @param bounds the days asked about; empty means all there are
 */
public record Series(
    RowSource.Joined source,
    RowValue.PeriodStart period,
    RowValue.PeriodStart step,
    Optional<Bounds> bounds) {
  /** From the first day of the first period to any day of the last. */
  public record Bounds(LocalDate first, LocalDate last) {}
}
