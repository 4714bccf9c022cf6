package com.seekapa.server.transport;

import io.vertx.core.http.ServerWebSocket;

/** A socket that has gone swallows what is sent to it: whoever asked can resume. */
record SocketCarrier(ServerWebSocket socket) implements Carrier {
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
    }
  }
}
