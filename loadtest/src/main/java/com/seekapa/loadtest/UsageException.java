package com.seekapa.loadtest;

/** The load tester was called in a way that it can't obey; the message says what to do. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }
}
