package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.server.telemetry.Metrics;
import com.seekapa.server.telemetry.Reading;
import com.seekapa.server.telemetry.Telemetry;
import java.util.List;

/** The numbers as they stand, or a problem that says how to have some. */
final class Readings {
  private Readings() {}

  static List<Reading> of(Telemetry telemetry) {
    return telemetry.metrics().map(Metrics::read).orElseThrow(Readings::off);
  }

  private static ProblemException off() {
    return new ProblemException(
        ErrorMessage.of(
            ErrorCode.NOT_FOUND,
            "This server keeps no metrics.",
            "Start it with --metrics on to have them."));
  }
}
