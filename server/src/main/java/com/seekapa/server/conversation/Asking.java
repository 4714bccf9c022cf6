package com.seekapa.server.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A question on its way.
 *
 * @param requestId made by the one who asks; the same id means the same question
 * @param overrides assumption id → alternative chosen instead
 * @param replaces the request whose answer this one takes the place of, so that it follows what
 *     that one followed
 * @param hint definitions and rules given with the question
 */
public record Asking(
    String requestId,
    String conversationId,
    String question,
    Map<String, String> overrides,
    Instant askedAt,
    Optional<String> replaces,
    Optional<String> hint) {
  public Asking {
    overrides = Map.copyOf(overrides);
  }

  /** A question that explains itself. */
  public Asking(
      String requestId,
      String conversationId,
      String question,
      Map<String, String> overrides,
      Instant askedAt,
      Optional<String> replaces) {
    this(requestId, conversationId, question, overrides, askedAt, replaces, Optional.empty());
  }

  /** A question in its turn. */
  public Asking(
      String requestId,
      String conversationId,
      String question,
      Map<String, String> overrides,
      Instant askedAt) {
    this(requestId, conversationId, question, overrides, askedAt, Optional.empty());
  }
}
