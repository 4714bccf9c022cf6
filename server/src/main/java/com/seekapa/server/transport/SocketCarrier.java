package com.seekapa.server.transport;

import io.vertx.core.http.ServerWebSocket;

/** A socket that has gone swallows what is sent to it: whoever asked can resume. */
record SocketCarrier(ServerWebSocket socket, Frames frames) implements Carrier {
  @Override
  public void send(Outgoing message, Runnable done) {
    frames.send(message, done);
  }

  @Override
  public void close(CloseCode code) {
    frames.then(() -> closeNow(code));
  }

  private void closeNow(CloseCode code) {
    if (!socket.isClosed()) {
      socket.close((short) code.number(), code.name());
      switch (code) {
        case TOO_SLOW, SILENT -> frames.abandon();
        case NOT_UTF8,
            BROKEN_FRAME,
            TOO_LARGE,
            TRY_LATER,
            NOT_UNDERSTOOD,
            TOO_MANY_PINGS,
            RATE_LIMITED,
            SHUTTING_DOWN -> {}
      }
    }
  }
}
