package com.seekapa.server.telemetry;

/** Counts messages and how long their texts are. */
final class CountedTraffic implements MessageTraffic {
  private final Counter received;
  private final Counter receivedBytes;
  private final Counter sent;
  private final Counter sentCharacters;
  private final Counters closes;

  CountedTraffic(Metrics metrics) {
    received = metrics.counter("websocket.messages.received", "Messages from clients");
    receivedBytes = metrics.counter("websocket.received.bytes", "Bytes of messages from clients");
    sent = metrics.counter("websocket.messages.sent", "Messages to clients");
    sentCharacters = metrics.counter("websocket.sent.characters", "Text of messages to clients");
    closes =
        new Counters(
            metrics, "websocket.closed", "Connections that the server ended, by reason", "reason");
  }

  @Override
  public void received(long bytes) {
    received.increment();
    receivedBytes.add(bytes);
  }

  @Override
  public void sent(long characters) {
    sent.increment();
    sentCharacters.add(characters);
  }

  @Override
  public void closed(String reason) {
    closes.increment(reason);
  }
}
