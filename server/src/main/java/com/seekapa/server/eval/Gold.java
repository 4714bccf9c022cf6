package com.seekapa.server.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Rows that are right.
 *
 * @param kinds what each column holds
 * @param versions the rows that are right, and others that are right as well
 * @param binned whether the second column counts what is in each bucket, so that empty ones can be
 *     left out
 */
record Gold(List<Kind> kinds, List<Version> versions, boolean binned) {
  Gold {
    kinds = List.copyOf(kinds);
    versions = List.copyOf(versions);
  }

  /**
   * @param rows a JSON array of arrays
   */
  record Version(JsonNode rows, Order order) {}

  /** What has to come in order. */
  sealed interface Order {
    record None() implements Order {}

    /** The values of a column. */
    record OfColumn(int column) implements Order {}

    record OfRows() implements Order {}
  }
}
