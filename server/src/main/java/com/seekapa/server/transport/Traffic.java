package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The calls in progress, WebSockets apart. When the server is about to stop, it answers those that
 * it has and refuses new ones, so that it counts as not ready; it still lives.
 */
public final class Traffic {
  private static final String LIVE = "/api/health/live";

  private final AtomicInteger inProgress = new AtomicInteger();
  private volatile boolean closed;

  /** Comes before whatever else looks at a call. */
  public void register(Router router) {
    router.route().order(-2000).handler(this::pass);
  }

  public void close() {
    closed = true;
  }

  public int inProgress() {
    return inProgress.get();
  }

  private void pass(RoutingContext context) {
    if (closed && !context.normalizedPath().equals(LIVE)) {
      context.response().putHeader("Connection", "close");
      Refusals.later(
          context,
          ErrorMessage.of(
              ErrorCode.OVERLOADED, "The server is about to stop.", "Try again in a moment."));
      return;
    }
    if (!context.request().headers().contains("Upgrade")) {
      inProgress.incrementAndGet();
      context.addEndHandler(_ -> inProgress.decrementAndGet());
    }
    context.next();
  }
}
