package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A conversation as server-sent events, for those whom no WebSocket reaches. Streams count as
 * connections, and one timer beats the hearts of all of them.
 */
public final class EventStreamEndpoint {
  private static final System.Logger LOG = System.getLogger(EventStreamEndpoint.class.getName());
  private static final String PATH = "/api/conversations/:id/events";
  private static final int ORDER = -800;
  private static final long HEARTBEAT_MILLIS = 15_000;
  private static final String RETRY = "retry: 2000\n\n";
  private static final String RETRY_AFTER_SECONDS = "5";

  private final ChatService service;
  private final Sessions sessions;
  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

  public EventStreamEndpoint(ChatService service, Sessions sessions) {
    this.service = service;
    this.sessions = sessions;
  }

  public void register(Router router, Vertx vertx) {
    register(router, vertx, HEARTBEAT_MILLIS);
  }

  void register(Router router, Vertx vertx, long heartbeatMillis) {
    router.get(PATH).order(ORDER).handler(this::stream);
    vertx.setPeriodic(heartbeatMillis, _ -> streams.forEach(EventStream::beat));
  }

  private void stream(RoutingContext context) {
    var request = context.request();
    var lastEventId =
        Optional.ofNullable(request.getHeader("Last-Event-ID"))
            .or(() -> Optional.ofNullable(request.getParam("lastEventId")));
    var after = lastEventId.map(EventStreamEndpoint::offset).orElse(OptionalLong.of(0));
    if (!Hosts.isSame(request.getHeader("Origin"), Hosts.called(request))) {
      refuse(context, 403, "A page of another site may not listen.", "Use this server's own page.");
    } else if (after.isEmpty()) {
      refuse(
          context,
          400,
          "“" + lastEventId.orElse("") + "” is not the id of an event.",
          "Send the last id that came, or none to get the whole conversation.");
    } else {
      open(context, after.getAsLong());
    }
  }

  private static OptionalLong offset(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static void refuse(RoutingContext context, int status, String message, String next) {
    Problems.send(context, status, ErrorMessage.of(ErrorCode.INVALID_MESSAGE, message, next));
  }

  private void open(RoutingContext context, long after) {
    var outbox = new Outbox(ResponseCarrier.to(context.request()), Outbox.MAX_WAITING);
    var stream = new EventStream(service, context.pathParam("id"), outbox);
    if (!sessions.add(stream)) {
      context.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
      Problems.send(context, 503, FULL);
      return;
    }
    context.addEndHandler(_ -> gone(stream));
    service.onThread(() -> tell(context, stream, after));
  }

  private static final ErrorMessage FULL =
      ErrorMessage.of(
          ErrorCode.OVERLOADED,
          "The server has as many connections as it takes.",
          "Try again in a few seconds.");

  private void tell(RoutingContext context, EventStream stream, long after) {
    try {
      stream
          .open(after, () -> begin(context.response(), stream))
          .ifPresent(error -> Problems.send(context, error.code().httpStatus(), error));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "a stream could not be opened", e); // mostly: it has gone
      context.response().reset();
    }
  }

  private void begin(HttpServerResponse response, EventStream stream) {
    response
        .setChunked(true)
        .putHeader("Content-Type", ServerSentEvents.MEDIA_TYPE)
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no");
    response.write(RETRY);
    streams.add(stream);
    if (response.closed()) {
      gone(stream);
    }
  }

  private void gone(EventStream stream) {
    stream.close();
    streams.remove(stream);
    sessions.remove(stream);
  }
}
