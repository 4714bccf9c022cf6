package com.seekapa.server.security;

/** What came of showing credentials. */
public sealed interface Login {
  record Known(Principal principal) implements Login {}

  /**
   * Nobody that is known.
   *
   * @param next what to do about it
   */
  record Refused(String message, String next) implements Login {}
}
