package com.seekapa.engine.question;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What an interpretation depends on beside the question and the vocabulary.
 *
 * @param today the day that relative times count from, in the model's time zone
 * @param data the days for which there is data, where that is known
 * @param overrides assumption id → alternative chosen by the person instead
 */
public record Context(LocalDate today, Optional<DataExtent> data, Map<String, String> overrides) {
  public Context {
    overrides = Map.copyOf(overrides);
  }

  public static Context on(LocalDate today) {
    return new Context(today, Optional.empty(), Map.of());
  }

  /** The first and the last day with data. */
  public record DataExtent(LocalDate from, LocalDate until) {}
}
