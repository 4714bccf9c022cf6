package com.seekapa.server.transport;

import com.seekapa.protocol.Json;
import com.seekapa.server.telemetry.Traffic;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;

/** Puts the frames of a message together, and not more than a message may have. */
final class FrameCollector {
  private final ChatSession session;
  private final Traffic traffic;
  private Buffer message = Buffer.buffer();
  private boolean isText;

  FrameCollector(ChatSession session, Traffic traffic) {
    this.session = session;
    this.traffic = traffic;
  }

  /** Pings and pongs are seen to by the framework. */
  void frame(WebSocketFrame frame) {
    if (frame.isText() || frame.isBinary()) {
      message = Buffer.buffer();
      isText = frame.isText();
      collect(frame);
    } else if (frame.isContinuation()) {
      collect(frame);
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
    if (isText) {
      session.receive(whole.toString());
    } else {
      session.receiveBinary();
    }
  }
}
