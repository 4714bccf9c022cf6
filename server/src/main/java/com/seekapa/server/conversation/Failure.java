package com.seekapa.server.conversation;

/**
 * Why a question got no answer.
 *
 * @param message what happened, for people
 * @param next what to do about it
 */
public record Failure(Kind kind, String message, String next) {
  /** What went wrong. */
  public enum Kind {
    BUSY,
    REQUEST_ID_REUSED,
    OVERLOADED,
    STORE_FULL,
    STORE_FAILED,
    TIMEOUT,
    SOURCE_FAILED,
    SERVER_STOPPED,
    INTERNAL
  }

  static final Failure BUSY =
      new Failure(
          Kind.BUSY,
          "A question of this conversation is still being answered.",
          "Wait for its answer or stop it first.");
  static final Failure REUSED =
      new Failure(
          Kind.REQUEST_ID_REUSED,
          "This request id was used for another question.",
          "Make a new id for each question.");
  static final Failure OVERLOADED =
      new Failure(
          Kind.OVERLOADED,
          "As many questions are being answered as this server takes on at once.",
          "Try again in a moment.");
  static final Failure STORE_FULL =
      new Failure(
          Kind.STORE_FULL,
          "There is no room left to store questions and answers. What is stored is safe.",
          "Raise --max-store-pages or free disk space, then ask again.");
  static final Failure SERVER_STOPPED =
      new Failure(
          Kind.SERVER_STOPPED,
          "The server stopped while it was answering this question.",
          "Ask it again.");
  static final Failure INTERNAL =
      new Failure(
          Kind.INTERNAL,
          "Something went wrong in the server while it was answering.",
          "Ask again; if it happens again, report it with the server's log.");
}
