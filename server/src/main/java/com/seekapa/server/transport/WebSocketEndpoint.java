package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import com.seekapa.server.admission.Caller;
import com.seekapa.server.admission.Doorkeeper;
import com.seekapa.server.security.Login;
import com.seekapa.server.security.Principal;
import com.seekapa.server.telemetry.MessageTraffic;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * The chat over WebSocket, on Vert.x itself: texts are decoded on the event loop that received
 * them.
 */
public final class WebSocketEndpoint {
  static final String SUBPROTOCOL = "seekapa.v1.json";
  private static final String PATH = "/ws/chat";

  /** How long a client is waited for that doesn't confirm the end of its connection. */
  private static final int CLOSING_SECONDS = 5;

  private final ChatService service;
  private final Sessions sessions;
  private final Heartbeats heartbeats;
  private final LoginGuard logins;
  private final Doorkeeper doorkeeper;
  private final MessageTraffic traffic;

  public WebSocketEndpoint(
      ChatService service,
      Sessions sessions,
      Heartbeats heartbeats,
      LoginGuard logins,
      Doorkeeper doorkeeper,
      MessageTraffic traffic) {
    this.service = service;
    this.sessions = sessions;
    this.heartbeats = heartbeats;
    this.logins = logins;
    this.doorkeeper = doorkeeper;
    this.traffic = traffic;
  }

  /** What the HTTP server has to know before it starts. */
  public static void configure(HttpServerOptions options) {
    options
        .setWebSocketSubProtocols(List.of(SUBPROTOCOL))
        .setWebSocketClosingTimeout(CLOSING_SECONDS)
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
    } else if (LoginGuard.subprotocols(request).noneMatch(SUBPROTOCOL::equals)) {
      refuse(context, 400, "The subprotocol " + SUBPROTOCOL + " is missing.");
    } else {
      switch (logins.login(request)) {
        case Login.Refused refused -> LoginGuard.refuse(context, refused);
        case Login.Known(var principal) -> admit(context, principal);
      }
    }
  }

  private void admit(RoutingContext context, Principal principal) {
    if (sessions.hasRoom()) {
      var frames = Frames.of(context.request(), service.delivery().compression());
      context
          .request()
          .toWebSocket()
          .onSuccess(socket ->
              open(
                  socket,
                  new SocketCarrier(socket, frames),
                  principal,
                  RateLimits.caller(doorkeeper, context.request())))
          .onFailure(e -> refuse(context, 400, "The handshake failed: " + e.getMessage()));
    } else {
      Refusals.later(
          context,
          ErrorMessage.of(
              ErrorCode.OVERLOADED,
              "The server has as many connections as it takes.",
              "Try again in a moment, or start it with more --max-connections."));
    }
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

  private void open(ServerWebSocket socket, Carrier carrier, Principal principal, Caller caller) {
    var outbox =
        new Outbox(
            new CountedCarrier(carrier, traffic),
            Outbox.MAX_WAITING,
            Outbox.MAX_MESSAGES,
            service.delivery().batches());
    var gate = new MessageGate(doorkeeper, caller, System::nanoTime);
    var session = new ChatSession(service, outbox, principal, gate);
    if (!sessions.add(session)) {
      session.end(CloseCode.TRY_LATER);
      return;
    }
    session.opened();
    var pulse = heartbeats.add(new SocketPeer(socket, session));
    var frames = new FrameCollector(session, service.clock(), traffic);
    socket.frameHandler(frame -> {
      pulse.heard();
      frames.frame(frame);
    });
    socket.pongHandler(_ -> pulse.pong());
    socket.exceptionHandler(e -> broken(session, e));
    socket.closeHandler(_ -> {
      pulse.stop();
      sessions.remove(session);
      session.closed();
    });
  }

  /** What has gone is closed already; what can't be read as frames ends here. */
  private static void broken(ChatSession session, Throwable cause) {
    if (cause instanceof CorruptedWebSocketFrameException corrupted) {
      session.end(
          corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)
              ? CloseCode.TOO_LARGE
              : CloseCode.BROKEN_FRAME);
    }
  }

  private record SocketPeer(ServerWebSocket socket, ChatSession session)
      implements Heartbeats.Peer {
    @Override
    public void ping() {
      if (!socket.isClosed()) {
        socket.writePing(Buffer.buffer());
      }
    }

    @Override
    public void gone() {
      session.end(CloseCode.SILENT);
    }
  }
}
