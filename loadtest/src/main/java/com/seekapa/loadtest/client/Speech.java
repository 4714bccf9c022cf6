package com.seekapa.loadtest.client;

import io.netty.channel.ChannelPipeline;

/** How questions are put over a connection. */
interface Speech {
  void addCodecs(ChannelPipeline pipeline);

  /** Whether the connection can be used before a handshake of its own. */
  boolean isReadyWhenConnected();

  /** Begins a question. */
  Talk about(String question);

  /** One question, as messages of the connection. For one thread. */
  interface Talk {
    /** What is sent; asked for once. */
    Object message();

    /** Takes what came, so many nanoseconds after the question was due. */
    Transcript.Step add(Received received, long after);
  }

  /** What came: a text of a WebSocket, with its head, or the body of a response. */
  sealed interface Received {
    record Message(MessageHead head) implements Received {}

    record Response(int status, String body) implements Received {}
  }
}
