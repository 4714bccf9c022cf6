package com.seekapa.server.cli;

import com.seekapa.server.admission.LimitSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * How the server is spoken to.
 *
 * @param slow what takes longer is logged
 * @param tls empty for plain http
 */
public record HttpSettings(
    LimitSettings limits, LogFormat log, Duration slow, Optional<TlsFiles> tls) {
  /** How the log is written. */
  public enum LogFormat {
    TEXT,
    JSON
  }
}
