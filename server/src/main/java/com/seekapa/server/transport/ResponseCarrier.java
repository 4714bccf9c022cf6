package com.seekapa.server.transport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.Http1xServerConnection;

/** Carries texts as the pieces of one response. A client that has gone swallows what is sent. */
record ResponseCarrier(HttpConnection connection, HttpServerResponse response) implements Carrier {
  static ResponseCarrier to(HttpServerRequest request) {
    return new ResponseCarrier(request.connection(), request.response());
  }

  @Override
  public void send(Outgoing message, Runnable done) {
    if (isOver()) {
      done.run();
      return;
    }
    try {
      response.write(Buffer.buffer(message.bytes())).onComplete(_ -> done.run());
    } catch (IllegalStateException e) {
      done.run(); // it ended meanwhile
    }
  }

  /** Who does not read would not read of the end either. */
  @Override
  public void close(CloseCode code) {
    if (isOver()) {
      return;
    }
    if (code == CloseCode.TOO_SLOW || !response.headWritten()) {
      abort();
    } else {
      send(Outgoing.ofText(ServerSentEvents.closed(code)), () -> {});
      end();
    }
  }

  /** The framework would first send all that waits, which never ends if nobody reads. */
  private void abort() {
    if (connection instanceof Http1xServerConnection plain) {
      plain.channelHandlerContext().close(); // past the handler that would wait
    } else {
      response.reset();
    }
  }

  void end() {
    try {
      response.end();
    } catch (IllegalStateException e) {
      // it ended meanwhile
    }
  }

  private boolean isOver() {
    return response.ended() || response.closed();
  }
}
