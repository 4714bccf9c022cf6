package com.seekapa.loadtest.client;

/** Why a question has no good answer, or a connection ended. Failures are counted by label. */
public sealed interface Failure {
  /** What is counted. */
  String label();

  /** Nobody listens, or the machine has no port or file left. */
  record NotConnected(String why) implements Failure {
    @Override
    public String label() {
      return "no connection: " + why;
    }
  }

  /** The server did not answer in time. */
  record TimedOut() implements Failure {
    @Override
    public String label() {
      return "no answer in time";
    }
  }

  /** There were too many questions waiting for a connection for this one to wait, too. */
  record NotSent() implements Failure {
    @Override
    public String label() {
      return "not sent: too many waited for a connection";
    }
  }

  /**
   * The connection ended.
   *
   * @param code of a WebSocket, 1006 where it ended without one
   */
  record Closed(int code) implements Failure {
    @Override
    public String label() {
      return "closed with " + code;
    }
  }

  /** The server refused or failed, and said so. */
  record ErrorCode(String code) implements Failure {
    @Override
    public String label() {
      return "error " + code;
    }
  }

  /** A status that is not that of an answer. */
  record Status(int status) implements Failure {
    @Override
    public String label() {
      return "HTTP status " + status;
    }
  }

  /** The answer was not whole, in order and once. */
  record Broken(String how) implements Failure {
    @Override
    public String label() {
      return "broken answer: " + how;
    }
  }
}
