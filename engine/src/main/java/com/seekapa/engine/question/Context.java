package com.seekapa.engine.question;

import com.seekapa.engine.query.SemanticQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an interpretation depends on beside the question and the vocabulary.
 *
 * @param today the day that relative times count from, in the model's time zone
 * @param data the days for which there is data, where that is known
 * @param overrides assumption id → alternative chosen by the person instead
 * @param hint definitions and rules given with the question, as a glossary would say them
 * @param previous what was asked before in the same conversation, the latest first
 */
public record Context(
    LocalDate today,
    Optional<DataExtent> data,
    Map<String, String> overrides,
    List<SemanticQuery> previous,
    Optional<String> hint) {
  public Context {
    overrides = Map.copyOf(overrides);
    previous = List.copyOf(previous);
  }

  /** Where nothing was asked before. */
  public Context(LocalDate today, Optional<DataExtent> data, Map<String, String> overrides) {
    this(today, data, overrides, List.of(), Optional.empty());
  }

  public static Context on(LocalDate today) {
    return new Context(today, Optional.empty(), Map.of());
  }

  /** The same, in a conversation in which this was asked before, the latest first. */
  public Context after(List<SemanticQuery> queries) {
    return new Context(today, data, overrides, queries, hint);
  }

  /** The same, for a question that stands alone. */
  public Context alone() {
    return after(List.of());
  }

  /** The same, for a question that comes with definitions. */
  public Context explained(Optional<String> definitions) {
    return new Context(today, data, overrides, previous, definitions);
  }

  /** The same, with other choices of the person. */
  public Context choosing(Map<String, String> others) {
    return new Context(today, data, others, previous, hint);
  }

  /** What was asked last. */
  Optional<SemanticQuery> last() {
    return previous.stream().findFirst();
  }

  /** The first and the last day with data. */
  public record DataExtent(LocalDate from, LocalDate until) {}
}
