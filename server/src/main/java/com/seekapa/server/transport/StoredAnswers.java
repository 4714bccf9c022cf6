package com.seekapa.server.transport;

import com.seekapa.server.cache.BoundedCache;
import com.seekapa.server.cache.CacheSize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Stored answers as they are sent, those that were asked for lately in memory. They are sent from
 * there on the event loop; whatever is not there goes the way of every call, which is where it is
 * read and documented.
 */
public final class StoredAnswers {
  /** An answer never changes, but may one day be taken away from who could see it. */
  static final String CACHING = "private, max-age=3600";

  private static final String PATH = "/api/answers/";
  private static final String TEMPLATE = PATH + "{id}";

  /** Objects around the bytes, about. */
  private static final int OVERHEAD = 600;

  /** After who may come in has been checked. */
  private static final int ORDER = -800;

  private final BoundedCache<String, EncodedAnswer> cache;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  public StoredAnswers(long maxBytes, Duration ttl) {
    cache =
        new BoundedCache<>(
            maxBytes, ttl, System::nanoTime, (id, it) -> OVERHEAD + id.length() + it.bytes());
  }

  public void register(Router router) {
    router.get(PATH + "*").order(ORDER).handler(this::sendIfKept);
  }

  /** Whatever else the path may name is the id of no answer. */
  private void sendIfKept(RoutingContext context) {
    var path = context.request().path();
    var id = path.substring(Math.min(PATH.length(), path.length()));
    cache.find(id).ifPresentOrElse(answer -> sendKept(context, answer), context::next);
  }

  private void sendKept(RoutingContext context, EncodedAnswer answer) {
    hits.increment();
    RouteTemplates.note(context, TEMPLATE);
    send(context, answer);
  }

  private static void send(RoutingContext context, EncodedAnswer answer) {
    var request = context.request();
    var sent = answer.sent(accepted(request));
    var response = context.response();
    response
        .putHeader(HttpHeaders.ETAG, sent.tag())
        .putHeader(HttpHeaders.CACHE_CONTROL, CACHING)
        .putHeader(HttpHeaders.VARY, "Accept-Encoding");
    if (answer.isKnown(Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH)))) {
      response.setStatusCode(304).end();
    } else {
      response
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .putHeader(HttpHeaders.CONTENT_ENCODING, sent.encoding())
          .end(sent.bytes());
    }
  }

  /** Over HTTP/2 the server would compress once more what says that it is compressed. */
  private static Optional<String> accepted(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
        .filter(_ -> request.version() != HttpVersion.HTTP_2);
  }

  EncodedAnswer encoded(String id, Supplier<?> answer) {
    return cache.find(id).orElseGet(() -> keep(id, EncodedAnswer.of(answer.get())));
  }

  private EncodedAnswer keep(String id, EncodedAnswer answer) {
    misses.increment();
    cache.keep(id, answer);
    return answer;
  }

  /** How many were sent from memory since the start. */
  public long hits() {
    return hits.sum();
  }

  /** How many had to be read from the store and written as JSON. */
  public long misses() {
    return misses.sum();
  }

  public CacheSize size() {
    return cache.size();
  }
}
