package com.seekapa.server.transport;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends connections that keep the server waiting by sending a byte now and then: for the rest of a
 * request, or for the next one after an answer. The first one of a connection is seen to by {@link
 * FirstRequestTimeout}.
 */
public final class RequestTimeouts {
  /** For a body, and between two requests of a connection. */
  public static final Duration WHOLE = Duration.ofSeconds(60);

  /** How exactly the time between two requests is kept: a part of it. */
  private static final int LOOKS = 20;

  private final Vertx vertx;
  private final long millis;

  /** Since when, in nanoseconds. One timer looks at all of them. */
  private final Map<HttpConnection, Long> idle = new ConcurrentHashMap<>();

  public RequestTimeouts(Vertx vertx, Duration time) {
    this.vertx = vertx;
    this.millis = time.toMillis();
  }

  public void register(Router router) {
    router.route().order(-3000).handler(this::watch);
    vertx.setPeriodic(Math.max(1, millis / LOOKS), _ -> endIdle());
  }

  private void watch(RoutingContext context) {
    var request = context.request();
    var connection = request.connection();
    if (request.version() == HttpVersion.HTTP_2) {
      context.next(); // many at once on one connection, whose frames have times of their own
      return;
    }
    idle.remove(connection);
    if (hasBody(request)) {
      long timer = vertx.setTimer(millis, _ -> endUnlessWhole(request));
      context.addEndHandler(_ -> vertx.cancelTimer(timer));
    }
    context.addEndHandler(_ -> idle.put(connection, System.nanoTime()));
    context.next();
  }

  private static boolean hasBody(HttpServerRequest request) {
    return request.headers().contains("Content-Length")
        || request.headers().contains("Transfer-Encoding");
  }

  private static void endUnlessWhole(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }

  private void endIdle() {
    long latest = System.nanoTime() - millis * 1_000_000;
    idle.forEach((connection, since) -> {
      if (since - latest < 0 && idle.remove(connection, since)) {
        connection.close();
      }
    });
  }
}
