package com.seekapa.server.transport;

import com.seekapa.protocol.Json;
import com.seekapa.server.telemetry.MessageTraffic;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Puts the frames of a message together, and not more than a message may have. */
final class FrameCollector {
  /** The most pings a second: each is answered, and even a nervous client needs only one. */
  static final int MAX_PINGS = 20;

  private static final char REPLACEMENT = '\uFFFD';

  private final ChatSession session;
  private final InstantSource clock;
  private final MessageTraffic traffic;
  private Buffer message = Buffer.buffer();
  private boolean isText;
  private long second;
  private int pings;

  FrameCollector(ChatSession session, InstantSource clock, MessageTraffic traffic) {
    this.session = session;
    this.clock = clock;
    this.traffic = traffic;
  }

  /** Pings have been answered by the framework, and pongs don't come here. */
  void frame(WebSocketFrame frame) {
    if (frame.isText() || frame.isBinary()) {
      message = Buffer.buffer();
      isText = frame.isText();
      collect(frame);
    } else if (frame.isContinuation()) {
      collect(frame);
    } else if (frame.isPing()) {
      session.receivePing();
      count();
    }
  }

  private void count() {
    long now = clock.instant().getEpochSecond();
    pings = now == second ? pings + 1 : 1;
    second = now;
    if (pings > MAX_PINGS) {
      session.end(CloseCode.TOO_MANY_PINGS);
    }
  }

  private void collect(WebSocketFrame frame) {
    var more = frame.binaryData();
    if (message.length() + more.length() > Json.MAX_MESSAGE_LENGTH) {
      message = Buffer.buffer();
      session.end(CloseCode.TOO_LARGE);
      return;
    }
    message.appendBuffer(more);
    if (frame.isFinal()) {
      tell();
    }
  }

  private void tell() {
    var whole = message;
    message = Buffer.buffer();
    traffic.received(whole.length());
    if (!isText) {
      session.receiveBinary();
      return;
    }
    var text = whole.toString();
    if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(whole)) {
      session.end(CloseCode.NOT_UTF8);
    } else {
      session.receive(text);
    }
  }

  /** Looked at closely only where reading has replaced something, or somebody wrote that sign. */
  private static boolean isUtf8(Buffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
