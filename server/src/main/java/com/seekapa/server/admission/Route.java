package com.seekapa.server.admission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a caller does. Each kind is counted by itself. */
public enum Route {
  /** A question, over HTTP or WebSocket. */
  QUESTION(1),
  /** Stored answers and their rows. */
  ANSWERS(1),
  /** What was asked before, and what is being asked now. */
  CONVERSATIONS(1),
  /** What can be asked about. */
  MODEL(1),
  /** What the monitor page looks at. */
  METRICS(1),
  /** Any other call. */
  API(1),
  /** What could be meant, asked for while somebody types. */
  SUGGESTION(10),
  /** A WebSocket is opened: an office behind one address comes back together. */
  CONNECTION(10),
  /** Pages, and whether the server is well. */
  FREE(0);

  private static final String CALLS = "/api/";

  private final int factor;

  Route(int factor) {
    this.factor = factor;
  }

  boolean isLimited() {
    return factor > 0;
  }

  /** How often this may be done, where a question may be asked so often. */
  Rate rate(Rate ofQuestions) {
    return ofQuestions.times(factor);
  }

  /** The word for it in settings and headers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those that can be limited. */
  public static List<Route> limited() {
    return Arrays.stream(values()).filter(Route::isLimited).toList();
  }

  /** One of those that can be limited, by its word. */
  public static Optional<Route> named(String word) {
    return limited().stream().filter(it -> it.word().equals(word)).findFirst();
  }

  /** What is done by a request over HTTP to a normalized path. */
  public static Route of(String method, String path) {
    if (path.equals("/ws/chat")) {
      return CONNECTION;
    }
    if (!path.startsWith(CALLS)) {
      return FREE;
    }
    return switch (path.substring(CALLS.length()).split("/", 2)[0]) {
      case "health", "docs" -> FREE;
      case "chat" -> method.equals("POST") ? QUESTION : API;
      case "answers" -> ANSWERS;
      case "conversations" -> CONVERSATIONS;
      case "model", "models" -> MODEL;
      case "metrics", "cache", "websocket" -> METRICS;
      case "suggest" -> SUGGESTION;
      default -> API;
    };
  }
}
