package com.seekapa.server.transport;

import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A message on its way to any number of clients: encoded once, and compressed once if anybody wants
 * it compressed. Its bytes are shared and must not be changed. Safe for use by many threads.
 */
final class Outgoing {
  private static final byte[] BATCH_START = bytes("{\"type\":\"batch\",\"v\":1,\"messages\":[");
  private static final byte[] BATCH_END = bytes("]}");

  private final Optional<ServerMessage> message;
  private final byte[] text;
  private Optional<byte[]> deflated = Optional.empty();

  private Outgoing(Optional<ServerMessage> message, byte[] text) {
    this.message = message;
    this.text = text;
  }

  static Outgoing of(ServerMessage message) {
    return new Outgoing(Optional.of(message), Json.writeBytes(message));
  }

  /** Text that is no message, such as an event around one. */
  static Outgoing ofText(String text) {
    return new Outgoing(Optional.empty(), bytes(text));
  }

  /** Several messages as one, put together from what they were encoded to. */
  static Outgoing batch(List<Outgoing> parts) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(BATCH_START);
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(parts.get(i).text);
    }
    out.writeBytes(BATCH_END);
    var messages = parts.stream().map(Outgoing::message).toList();
    return new Outgoing(
        Optional.of(new ServerMessage.Batch(ServerMessage.VERSION, messages)), out.toByteArray());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What groups and batches are told; mere text never gets there. */
  ServerMessage message() {
    return message.orElseThrow();
  }

  /** UTF-8. */
  byte[] bytes() {
    return text;
  }

  int length() {
    return text.length;
  }

  String text() {
    return new String(text, StandardCharsets.UTF_8);
  }

  /** The bytes compressed, which is done by the first who asks. */
  synchronized byte[] deflated(Compression compression) {
    var done = deflated.orElseGet(() -> compression.deflate(text));
    deflated = Optional.of(done);
    return done;
  }
}
