package com.seekapa.server.transport;

import com.seekapa.protocol.ServerMessage;
import java.time.Duration;

/**
 * What waits to be sent to one client, bounded in bytes and in messages: a client that does not
 * read loses its connection and not the server its memory. It can resume from the last offset it
 * has seen. Nothing here waits for a client but {@link #sendPatiently}. Safe for use by many
 * threads.
 */
final class Outbox {
  /** Bytes. */
  static final long MAX_WAITING = 4 << 20;

  static final int MAX_MESSAGES = 4096;

  private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

  private final Carrier carrier;
  private final long maxBytes;
  private final int maxMessages;
  private final Batches.Batch batch;
  private long bytes;
  private int messages;
  private boolean closed;

  /** What waits now. */
  record Stats(int messages, long bytes) {}

  /** With room for the usual number of messages, and none of them batched. */
  Outbox(Carrier carrier, long maxBytes) {
    this(carrier, maxBytes, MAX_MESSAGES, Batches.none());
  }

  Outbox(Carrier carrier, long maxBytes, int maxMessages, Batches batches) {
    this.carrier = carrier;
    this.maxBytes = maxBytes;
    this.maxMessages = maxMessages;
    this.batch = batches.of(this::pass);
  }

  void send(ServerMessage message) {
    send(Outgoing.of(message));
  }

  /** Sends at once, or in the next batch what may wait. */
  void send(Outgoing message) {
    switch (Urgency.of(message.message())) {
      case Urgency.Now _ -> pass(message);
      case Urgency.Soon(var subject) -> batch.add(subject, message);
    }
  }

  /** Text that is in the format of whoever carries it already. */
  void sendText(String text) {
    pass(Outgoing.ofText(text));
  }

  /** Waits for a client that reads slowly; for a thread that has nothing else to do. */
  void sendPatiently(Outgoing message) throws InterruptedException {
    waitForRoom();
    send(message);
  }

  private synchronized void waitForRoom() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    long left = PATIENCE_NANOS;
    while (!closed && left > 0 && (bytes > maxBytes / 2 || messages > maxMessages / 2)) {
      wait(Math.max(1, left / 1_000_000));
      left = end - System.nanoTime();
    }
  }

  private void pass(Outgoing message) {
    switch (taken(message)) {
      case YES -> carrier.send(message, () -> left(message));
      case CLOSED -> {}
      case FULL -> close(CloseCode.TOO_SLOW);
    }
  }

  private enum Taken {
    YES,
    FULL,
    CLOSED
  }

  /** A single message may be larger than the bound, several together may not. */
  private synchronized Taken taken(Outgoing message) {
    if (closed) {
      return Taken.CLOSED;
    }
    if (messages > 0 && (messages >= maxMessages || bytes + message.length() > maxBytes)) {
      return Taken.FULL;
    }
    messages++;
    bytes += message.length();
    return Taken.YES;
  }

  private synchronized void left(Outgoing message) {
    messages--;
    bytes -= message.length();
    notifyAll();
  }

  synchronized Stats stats() {
    return new Stats(messages, bytes);
  }

  /** Nothing is sent any more. */
  void close(CloseCode code) {
    if (isFirstClose()) {
      carrier.close(code);
    }
  }

  private synchronized boolean isFirstClose() {
    boolean first = !closed;
    closed = true;
    notifyAll();
    return first;
  }
}
