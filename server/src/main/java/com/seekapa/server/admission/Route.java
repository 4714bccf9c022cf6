package com.seekapa.server.admission;

/** What a caller does. Each kind is counted by itself. */
public enum Route {
  /** A question, over HTTP or WebSocket. */
  QUESTION(1),
  /** Any other call. */
  API(1),
  /** What could be meant, asked for while somebody types. */
  SUGGESTION(10),
  /** A WebSocket is opened: an office behind one address comes back together. */
  CONNECTION(10),
  /** Pages, and whether the server is well. */
  FREE(0);

  private final int factor;

  Route(int factor) {
    this.factor = factor;
  }

  boolean isLimited() {
    return factor > 0;
  }

  /** How often this may be done, where a question may be asked so often. */
  public Rate rate(Rate ofQuestions) {
    return ofQuestions.times(factor);
  }

  /** What is done by a request over HTTP to a normalized path. */
  public static Route of(String method, String path) {
    if (path.equals("/ws/chat")) {
      return CONNECTION;
    }
    if (!path.startsWith("/api/") || path.equals("/api/health") || path.startsWith("/api/docs")) {
      return FREE;
    }
    if (path.equals("/api/suggest")) {
      return SUGGESTION;
    }
    return path.equals("/api/chat") && method.equals("POST") ? QUESTION : API;
  }
}
