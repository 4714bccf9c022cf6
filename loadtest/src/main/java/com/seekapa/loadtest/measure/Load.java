package com.seekapa.loadtest.measure;

import java.util.Optional;

/**
 * One part of a test.
 *
 * @param users connections
 * @param rate questions a second; empty where each user waits for the answer
 */
public record Load(Kind kind, int users, Optional<Integer> rate) {
  /** What carries the questions, and what is looked at. */
  public enum Kind {
    WEBSOCKET,
    API,
    MEMORY
  }

  public String title() {
    return switch (kind) {
      case WEBSOCKET -> "WebSocket, %,d users%s".formatted(users, atRate());
      case API -> "API, %,d connections%s".formatted(users, atRate());
      case MEMORY -> "Memory, %,d connections%s".formatted(users, atRate());
    };
  }

  private String atRate() {
    return rate.map(r -> (r == 1 ? ", %,d question/s" : ", %,d questions/s").formatted(r))
        .orElse("");
  }
}
