package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import com.seekapa.server.telemetry.Traffic;
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
  private final Traffic traffic;

  /**
   * @param traffic is told of what comes and goes
   */
  public WebSocketEndpoint(ChatService service, Sessions sessions, Traffic traffic) {
    this.service = service;
    this.sessions = sessions;
    this.traffic = traffic;
  }

  /** What the HTTP server has to know before it starts. */
  public static void configure(HttpServerOptions options) {
    options
        .setWebSocketSubProtocols(List.of(SUBPROTOCOL))
        .setMaxWebSocketFrameSize(Json.MAX_MESSAGE_LENGTH)
        .setMaxWebSocketMessageSize(Json.MAX_MESSAGE_LENGTH);
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
      request
          .toWebSocket()
          .onSuccess(this::open)
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

  private void open(ServerWebSocket socket) {
    var outbox =
        new Outbox(new CountedCarrier(new SocketCarrier(socket), traffic), Outbox.MAX_WAITING);
    var session = new ChatSession(service, outbox);
    if (!sessions.add(session)) {
      session.end(CloseCode.TRY_LATER);
      return;
    }
    socket.frameHandler(new FrameCollector(session, traffic)::frame);
    socket.exceptionHandler(e -> broken(session, e));
    socket.closeHandler(_ -> sessions.remove(session));
  }

  private static void broken(ChatSession session, Throwable cause) {
    if (cause instanceof CorruptedWebSocketFrameException) {
      session.end(CloseCode.TOO_LARGE);
    }
  }

  /** A socket that has gone swallows what is sent to it: whoever asked can resume. */
  private record SocketCarrier(ServerWebSocket socket) implements Carrier {
    @Override
    public void send(String text, Runnable done) {
      if (socket.isClosed()) {
        done.run();
      } else {
        socket.writeTextMessage(text).onComplete(_ -> done.run());
      }
    }

    @Override
    public void close(CloseCode code) {
      if (!socket.isClosed()) {
        socket.close((short) code.number(), code.name());
      }
    }
  }
}
