package com.seekapa.loadtest.client;

import com.seekapa.protocol.Json;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What comes over one connection, told to its line. */
final class Inbound extends SimpleChannelInboundHandler<Object> {
  private static final int NO_CODE = 1006;
  private final LiveLine line;
  private int closeCode = NO_CODE;

  Inbound(LiveLine line) {
    this.line = line;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
      line.opened(context.channel());
    } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
      line.notOpened(new Failure.TimedOut());
      context.close();
    }
    super.userEventTriggered(context, event);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Object message) {
    switch (message) {
      case TextWebSocketFrame frame -> text(frame.text());
      case CloseWebSocketFrame frame -> {
        closeCode = frame.statusCode() < 0 ? NO_CODE : frame.statusCode();
        context.close();
      }
      case FullHttpResponse response -> response(response);
      default -> {} // pings are answered by the handler before
    }
  }

  private void text(String text) {
    try {
      var head = MessageHead.read(text);
      if (head.type().equals("batch")) {
        Json.elements(text, "messages").forEach(this::text); // none is a batch itself
      } else {
        line.received(new Speech.Received.Message(head));
      }
    } catch (IOException e) {
      line.broken("a message is not JSON");
    }
  }

  private void response(FullHttpResponse response) {
    var body = response.content().toString(StandardCharsets.UTF_8);
    line.received(new Speech.Received.Response(response.status().code(), body));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    line.lost(context.channel(), closeCode);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof WebSocketClientHandshakeException e && e.response() != null) {
      line.notOpened(new Failure.Status(e.response().status().code()));
    } else if (!(cause instanceof IOException)) {
      line.broken(String.valueOf(cause.getMessage()));
    }
    context.close();
  }
}
