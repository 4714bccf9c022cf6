package com.seekapa.engine.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One value of a result. */
public sealed interface Cell {
  Cell MISSING = new Missing();

  record Text(String value) implements Cell {}

  /** A number, exact where its source is exact. */
  record Number(BigDecimal value) implements Cell {}

  record Flag(boolean value) implements Cell {}

  record Day(LocalDate value) implements Cell {}

  record Moment(LocalDateTime value) implements Cell {}

  /** No value: unknown, not applicable, or divided by zero. */
  record Missing() implements Cell {}
}
