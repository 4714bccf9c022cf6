package com.seekapa.loadtest.client;

import com.seekapa.protocol.ClientMessage;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Questions over the chat. Each begins a conversation of its own, since what a follow-up means
 * depends on the question before, and answers to the same question are compared.
 */
final class ChatSpeech implements Speech {
  private static final String SUBPROTOCOL = "seekapa.v1.json";
  private static final int MAX_HANDSHAKE = 64 << 10;
  private static final int MAX_MESSAGE = 64 << 20;
  private final Target target;

  ChatSpeech(Target target) {
    this.target = target;
  }

  @Override
  public void addCodecs(ChannelPipeline pipeline) {
    pipeline.addLast(
        new HttpClientCodec(),
        new HttpObjectAggregator(MAX_HANDSHAKE),
        new WebSocketClientProtocolHandler(handshake()),
        new WebSocketFrameAggregator(MAX_MESSAGE));
  }

  private WebSocketClientProtocolConfig handshake() {
    return WebSocketClientProtocolConfig.newBuilder()
        .webSocketUri(target.chat())
        .subprotocol(SUBPROTOCOL)
        .version(WebSocketVersion.V13)
        .maxFramePayloadLength(MAX_MESSAGE)
        .handleCloseFrames(false)
        .customHeaders(target.headers())
        .build();
  }

  @Override
  public boolean isReadyWhenConnected() {
    return false;
  }

  @Override
  public Talk about(String question) {
    return new Conversation(question);
  }

  /**
   * A new id for each run, whatever the seed: a server answers an id that it knows with the stored
   * answer.
   */
  static String newId() {
    var random = ThreadLocalRandom.current();
    return new UUID(
            random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE)
        .toString();
  }

  private static final class Conversation implements Talk {
    private final String question;
    private final String requestId = newId();
    private final Transcript transcript = new Transcript(requestId);

    Conversation(String question) {
      this.question = question;
    }

    @Override
    public Object message() {
      return new TextWebSocketFrame(
          Json.write(
              new ClientMessage.Ask(
                  ServerMessage.VERSION,
                  requestId,
                  newId(),
                  question,
                  Optional.empty(),
                  Optional.empty())));
    }

    @Override
    public Transcript.Step add(Received received, long after) {
      return switch (received) {
        case Received.Message(var head) -> transcript.add(head, after);
        case Received.Response(int status, _) ->
            new Transcript.Step.Wrong(new Failure.Status(status));
      };
    }
  }
}
