package com.seekapa.server.cli;

import java.time.Duration;
import java.util.Optional;

/**
 * How connections are kept.
 *
 * @param heartbeat a client that was silent for as long is asked whether it is there
 * @param stopPatience how long running questions are waited for when the server stops
 * @param accessToken what callers have to know; without it, everyone on this machine comes in
 */
public record SessionSettings(
    Duration heartbeat, Duration stopPatience, Optional<String> accessToken) {
  private static final String TOKEN = "[A-Za-z0-9._~-]{16,256}";

  public SessionSettings {
    if (accessToken.filter(token -> !token.matches(TOKEN)).isPresent()) {
      throw new UsageException(
          "--access-token must be 16 to 256 letters, digits or signs of . _ ~ - (the output of"
              + " openssl rand -hex 32 will do).");
    }
  }

  /** Nothing of the token. */
  @Override
  public String toString() {
    return "SessionSettings[heartbeat=%s, stopPatience=%s]".formatted(heartbeat, stopPatience);
  }
}
