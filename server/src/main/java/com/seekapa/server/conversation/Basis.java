package com.seekapa.server.conversation;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Context.DataExtent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What every answer rests on.
 *
 * @param extent the days with data
 * @param asOf the day that counts as today, where it isn't the day of asking
 */
public record Basis(SemanticModel model, Optional<DataExtent> extent, Optional<LocalDate> asOf) {

  /** The day that relative times of the question count from. */
  public LocalDate today(Instant now) {
    return asOf.orElseGet(() -> LocalDate.ofInstant(now, model.calendar().zone()));
  }

  /** What an interpretation of something that is typed now depends on. */
  public Context context(Instant now) {
    return new Context(today(now), extent, Map.of());
  }

  Context context(Asking asking, History history) {
    return new Context(
        today(asking.askedAt()), extent, asking.overrides(), history.queries(), asking.hint());
  }

  /** The first day with data. */
  LocalDate dataFrom() {
    return extent.map(DataExtent::from).orElse(LocalDate.MIN);
  }

  /** The last day with data. */
  public LocalDate dataUntil(Asking asking) {
    return extent.map(DataExtent::until).orElseGet(() -> today(asking.askedAt()));
  }
}
