package com.seekapa.server.security;

import java.util.Optional;

/** What a caller shows to be let in; never part of a log or message. */
public record Credentials(Optional<String> token) {
  @Override
  public String toString() {
    return token.isPresent() ? "Credentials[a token]" : "Credentials[none]";
  }
}
