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

  private final Vertx vertx;
  private final long millis;
  private final Map<HttpConnection, Long> idle = new ConcurrentHashMap<>();

  public RequestTimeouts(Vertx vertx, Duration time) {
    this.vertx = vertx;
    this.millis = time.toMillis();
  }

  public void register(Router router) {
    router.route().order(-3000).handler(this::watch);
  }

  private void watch(RoutingContext context) {
    var request = context.request();
    var connection = request.connection();
    if (request.version() == HttpVersion.HTTP_2) {
      context.next(); // many at once on one connection, whose frames have times of their own
      return;
    }
    wake(connection);
    if (hasBody(request)) {
      long timer = vertx.setTimer(millis, _ -> endUnlessWhole(request));
      context.addEndHandler(_ -> vertx.cancelTimer(timer));
    }
    context.addEndHandler(_ -> sleep(connection));
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

  private void sleep(HttpConnection connection) {
    wake(connection);
    idle.put(
        connection,
        vertx.setTimer(
            millis,
            _ -> {
              idle.remove(connection);
              connection.close();
            }));
  }

  private void wake(HttpConnection connection) {
    var timer = idle.remove(connection);
    if (timer != null) {
      vertx.cancelTimer(timer);
    }
  }
}
