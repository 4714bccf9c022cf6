package com.seekapa.engine.plan;

import com.seekapa.engine.query.TimeRange;
import java.util.Optional;

/**
 * Every period from the first to the last row that the fact table has at all, within the range
 * asked about: a period in which nothing happened appears, one that the data doesn't cover doesn't.
 */
public record Series(RowSource source, RowValue.PeriodStart period, Optional<TimeRange> range) {}
