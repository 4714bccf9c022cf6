package com.seekapa.server.transport;

import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What waits to be sent to one client, bounded: a client that does not read loses its connection
 * and not the server its memory. It can resume from the last offset it has seen.
 */
final class Outbox {
  static final long MAX_WAITING = 4 << 20;

  private final Carrier carrier;
  private final long maxWaiting;
  private final AtomicLong waiting = new AtomicLong();

  Outbox(Carrier carrier, long maxWaiting) {
    this.carrier = carrier;
    this.maxWaiting = maxWaiting;
  }

  /** A single message may be larger than the bound, several together may not. */
  void send(ServerMessage message) {
    sendText(Json.write(message));
  }

  /** The same for what is already text. */
  void sendText(String text) {
    long before = waiting.getAndAdd(text.length());
    if (before > 0 && before + text.length() > maxWaiting) {
      carrier.close(CloseCode.TOO_SLOW);
    } else {
      carrier.send(text, () -> waiting.addAndGet(-text.length()));
    }
  }

  void close(CloseCode code) {
    carrier.close(code);
  }
}
