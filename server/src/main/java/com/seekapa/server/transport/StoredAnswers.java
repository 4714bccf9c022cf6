package com.seekapa.server.transport;

import com.seekapa.server.cache.BoundedCache;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stored answers as they are sent, those that were asked for lately in memory. They are sent from
 * there on the event loop; whatever is not there goes the way of every call, which is where it is
 * read and documented.
 */
public final class StoredAnswers {
  /** An answer never changes, but may one day be taken away from who could see it. */
  static final String CACHING = "private, max-age=3600";

  /** Objects around the bytes, about. */
  private static final int OVERHEAD = 600;

  /** After who may come in has been checked. */
  private static final int ORDER = -800;

  private final BoundedCache<String, EncodedAnswer> cache;

  public StoredAnswers(long maxBytes, Duration ttl) {
    cache =
        new BoundedCache<>(
            maxBytes, ttl, System::nanoTime, (id, it) -> OVERHEAD + id.length() + it.bytes());
  }

  public void register(Router router) {
    router.get("/api/answers/:id").order(ORDER).handler(this::sendIfKept);
  }

  private void sendIfKept(RoutingContext context) {
    cache
        .find(context.pathParam("id"))
        .ifPresentOrElse(answer -> send(context, answer), context::next);
  }

  private static void send(RoutingContext context, EncodedAnswer answer) {
    var request = context.request();
    var sent = answer.sent(Optional.ofNullable(request.getHeader("Accept-Encoding")));
    var response = context.response();
    response
        .putHeader("ETag", sent.tag())
        .putHeader("Cache-Control", CACHING)
        .putHeader("Vary", "Accept-Encoding");
    if (answer.isKnown(Optional.ofNullable(request.getHeader("If-None-Match")))) {
      response.setStatusCode(304).end();
    } else {
      response
          .putHeader("Content-Type", "application/json;charset=UTF-8")
          .putHeader("Content-Encoding", sent.encoding())
          .end(sent.bytes());
    }
  }

  EncodedAnswer encoded(String id, Supplier<?> answer) {
    return cache.find(id).orElseGet(() -> keep(id, EncodedAnswer.of(answer.get())));
  }

  private EncodedAnswer keep(String id, EncodedAnswer answer) {
    cache.keep(id, answer);
    return answer;
  }

  BoundedCache<?, ?> cache() {
    return cache;
  }
}
