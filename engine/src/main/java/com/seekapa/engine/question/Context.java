package com.seekapa.engine.question;

import java.time.LocalDate;
import java.util.Map;

/**
 * What an interpretation depends on beside the question and the vocabulary.
 *
 * @param today the day that relative times count from, in the model's time zone
 * @param overrides assumption id → alternative chosen by the person instead
 */
public record Context(LocalDate today, Map<String, String> overrides) {
  public Context {
    overrides = Map.copyOf(overrides);
  }

  public static Context on(LocalDate today) {
    return new Context(today, Map.of());
  }
}
