package com.seekapa.server.cli;

/** A command was called in a way that it does not understand; the message says what to do. */
public final class UsageException extends RuntimeException {
  public UsageException(String message) {
    super(message);
  }
}
