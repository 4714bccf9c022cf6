package com.seekapa.server.transport;

import com.seekapa.protocol.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;

/** Puts the frames of a message together, and not more than a message may have. */
final class FrameCollector {
  private final ChatSession session;
  private Buffer message = Buffer.buffer();
  private boolean isText;

  FrameCollector(ChatSession session) {
    this.session = session;
  }

  /** Pings are answered by the framework, and counted here. */
  void frame(WebSocketFrame frame) {
    if (frame.isText() || frame.isBinary()) {
      message = Buffer.buffer();
      isText = frame.isText();
      collect(frame);
    } else if (frame.isContinuation()) {
      collect(frame);
    } else if (frame.isPing()) {
      session.receivePing();
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
    if (isText) {
      session.receive(whole.toString());
    } else {
      session.receiveBinary();
    }
  }
}
