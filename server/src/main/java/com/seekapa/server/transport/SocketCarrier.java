package com.seekapa.server.transport;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;

/** A socket that has gone swallows what is sent to it: whoever asked can resume. */
record SocketCarrier(ServerWebSocket socket, HttpConnection connection) implements Carrier {
  private static final int GRACE_SECONDS = 1;

  @Override
  public void send(Outgoing message, Runnable done) {
    if (socket.isClosed()) {
      done.run();
    } else {
      socket.writeTextMessage(message.text()).onComplete(_ -> done.run());
    }
  }

  @Override
  public void close(CloseCode code) {
    if (!socket.isClosed()) {
      socket.close((short) code.number(), code.name());
      switch (code) {
        case TOO_SLOW, SILENT -> hangUp();
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

  /**
   * Who reads nothing doesn't read the close frame either, and what waits for them takes memory.
   */
  private void hangUp() {
    if (connection instanceof ConnectionBase base) {
      var channel = base.channelHandlerContext();
      channel.executor().schedule(() -> channel.close(), GRACE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
