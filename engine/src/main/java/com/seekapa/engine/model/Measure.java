package com.seekapa.engine.model;

import java.util.Optional;

/**
 * A number that the business watches, aggregated or derived from other measures.
 *
 * @param id unique in its model
 * @param description one sentence for people who wonder what it means
 * @param time the time dimension that dates it, where it isn't the one of its table
 * @param good whether a rise is good news
 * @param additive whether values of parts sum to the value of the whole, so that shares make sense
 */
public record Measure(
    String id,
    Names names,
    String description,
    Expression expression,
    Format format,
    Optional<String> time,
    Good good,
    boolean additive) {

  /** Which way is good news. */
  public enum Good {
    UP,
    DOWN,
    NEITHER
  }
}
