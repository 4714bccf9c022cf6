package com.seekapa.server.transport;

import com.seekapa.server.telemetry.MessageTraffic;
import java.util.Locale;

/** Tells of what another carrier carries. */
record CountedCarrier(Carrier carrier, MessageTraffic traffic) implements Carrier {
  @Override
  public void send(Outgoing message, Runnable done) {
    traffic.sent(message.length());
    carrier.send(message, done);
  }

  @Override
  public void close(CloseCode code) {
    traffic.closed(code.name().toLowerCase(Locale.ROOT));
    carrier.close(code);
  }
}
