package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The chat over WebSocket, on Vert.x itself: texts are decoded on the event loop that received
 * them.
 */
public final class WebSocketEndpoint {
  static final String SUBPROTOCOL = "seekapa.v1.json";
  private static final String PATH = "/ws/chat";

  private final ChatService service;
  private final Sessions sessions;

  public WebSocketEndpoint(ChatService service, Sessions sessions) {
    this.service = service;
    this.sessions = sessions;
  }

  /** What the HTTP server has to know before it starts. */
  public static void configure(HttpServerOptions options) {
    options
        .setWebSocketSubProtocols(List.of(SUBPROTOCOL))
        .setMaxWebSocketFrameSize(Json.MAX_MESSAGE_LENGTH)
        .setMaxWebSocketMessageSize(Json.MAX_MESSAGE_LENGTH)
        // Frames sees to compression; without this the decoder would refuse what is compressed.
        .setPerMessageWebSocketCompressionSupported(true)
        .setPerFrameWebSocketCompressionSupported(false);
  }

  public void register(Router router) {
    router.route(PATH).handler(this::upgrade);
  }

  private void upgrade(RoutingContext context) {
    var request = context.request();
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      refuse(context, 426, "This address speaks WebSocket only.");
    } else if (!Hosts.isSame(request.getHeader("Origin"), Hosts.called(request))) {
      refuse(context, 403, "A page of another site may not connect.");
    } else if (!offersSubprotocol(request)) {
      refuse(context, 400, "The subprotocol " + SUBPROTOCOL + " is missing.");
    } else {
      var frames = Frames.of(request, service.delivery().compression());
      request
          .toWebSocket()
          .onSuccess(socket -> open(socket, frames))
          .onFailure(e -> refuse(context, 400, "The handshake failed: " + e.getMessage()));
    }
  }

  private static boolean offersSubprotocol(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("Sec-WebSocket-Protocol"))
        .map(offered -> Arrays.stream(offered.split(",")).map(String::strip).toList())
        .orElse(List.of())
        .contains(SUBPROTOCOL);
  }

  private static void refuse(RoutingContext context, int status, String message) {
    if (!context.response().ended()) {
      Problems.send(
          context,
          status,
          ErrorMessage.of(
              ErrorCode.INVALID_MESSAGE,
              message,
              "Open a WebSocket from this server's own page, or without an Origin, with the"
                  + " subprotocol "
                  + SUBPROTOCOL
                  + "."));
    }
  }

  private void open(ServerWebSocket socket, Frames frames) {
    var outbox =
        new Outbox(
            new SocketCarrier(socket, frames),
            Outbox.MAX_WAITING,
            Outbox.MAX_MESSAGES,
            service.delivery().batches());
    var session = new ChatSession(service, outbox);
    if (!sessions.add(session)) {
      session.end(CloseCode.TRY_LATER);
      return;
    }
    session.opened();
    socket.frameHandler(new FrameCollector(session)::frame);
    socket.exceptionHandler(e -> broken(session, e));
    socket.closeHandler(_ -> {
      sessions.remove(session);
      session.closed();
    });
  }

  private static void broken(ChatSession session, Throwable cause) {
    if (cause instanceof CorruptedWebSocketFrameException) {
      session.end(CloseCode.TOO_LARGE);
    }
  }
}
