package com.seekapa.server.transport;

import com.seekapa.server.telemetry.Traffic;
import java.util.Locale;

/** Tells of what another carrier carries. */
record CountedCarrier(Carrier carrier, Traffic traffic) implements Carrier {
  @Override
  public void send(String text, Runnable done) {
    traffic.sent(text.length());
    carrier.send(text, done);
  }

  @Override
  public void close(CloseCode code) {
    traffic.closed(code.name().toLowerCase(Locale.ROOT));
    carrier.close(code);
  }
}
