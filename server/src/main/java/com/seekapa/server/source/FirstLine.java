package com.seekapa.server.source;

import org.jspecify.annotations.Nullable;

/** What an error of a driver says, in a line. */
final class FirstLine {
  private static final String NONE = "no reason given";

  private FirstLine() {}

  static String of(@Nullable Throwable cause) {
    return cause == null
        ? NONE
        : String.valueOf(cause.getMessage()).lines().findFirst().orElse(NONE);
  }
}
