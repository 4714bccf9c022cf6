package com.seekapa.server.conversation;

import java.time.Instant;
import java.util.Map;

/**
 * A question on its way.
 *
 * @param requestId made by the one who asks; the same id means the same question
 * @param overrides assumption id → alternative chosen instead
 */
public record Asking(
    String requestId,
    String conversationId,
    String question,
    Map<String, String> overrides,
    Instant askedAt) {
  public Asking {
    overrides = Map.copyOf(overrides);
  }
}
