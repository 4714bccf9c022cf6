package com.seekapa.server.transport;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request over HTTP an id, the caller's own where it has a sensible one, for the
 * response, for problems and for each line of the log. Requests that are slow are logged.
 */
public final class RequestIds {
  static final String HEADER = "X-Request-Id";

  private static final System.Logger LOG = System.getLogger(RequestIds.class.getName());
  private static final String KEY = "requestId";
  private static final int BEFORE_ALL = -1100;

  /** Nothing that could forge a line of a log. */
  private static final Pattern SENSIBLE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private final UuidV7 ids;
  private final LongSupplier nanos;
  private final Duration slow;

  /**
   * @param nanos a clock that only goes forward, in nanoseconds
   * @param slow a request is logged where its response begins later than this
   */
  public RequestIds(UuidV7 ids, LongSupplier nanos, Duration slow) {
    this.ids = ids;
    this.nanos = nanos;
    this.slow = slow;
  }

  public void register(Router router) {
    router.route().order(BEFORE_ALL).handler(this::name);
  }

  /** One that is sent on to another address comes here again, without the headers it had. */
  private void name(RoutingContext context) {
    var before = Optional.ofNullable(context.<String>get(KEY));
    var id = before.or(() -> given(context)).orElseGet(ids::next);
    context.put(KEY, id);
    context.response().putHeader(HEADER, id);
    MDC.put(KEY, id);
    time(context);
    context.next();
  }

  private static Optional<String> given(RoutingContext context) {
    return Optional.ofNullable(context.request().getHeader(HEADER))
        .filter(it -> SENSIBLE.matcher(it).matches());
  }

  /** Until the response begins: how fast the caller reads it is not our doing. */
  private void time(RoutingContext context) {
    long begun = nanos.getAsLong();
    context.addHeadersEndHandler(_ -> {
      var took = Duration.ofNanos(nanos.getAsLong() - begun);
      if (took.compareTo(slow) >= 0) {
        LOG.log(System.Logger.Level.WARNING, () -> slowRequest(context, took));
      }
    });
  }

  /** The path without what is asked in it. */
  private static String slowRequest(RoutingContext context, Duration took) {
    return "slow request: %s %s took %d ms and ended with %d"
        .formatted(
            context.request().method(),
            context.normalizedPath(),
            took.toMillis(),
            context.response().getStatusCode());
  }

  /** The id of a request, on whatever thread. */
  static Optional<String> of(RoutingContext context) {
    return Optional.ofNullable(context.get(KEY));
  }

  /** The id of what the current thread is about. */
  static Optional<String> current() {
    return Optional.ofNullable(MDC.get(KEY)).map(Object::toString);
  }

  /** Does something under an id. */
  static void during(String id, Runnable work) {
    MDC.put(KEY, id);
    try {
      work.run();
    } finally {
      MDC.remove(KEY);
    }
  }
}
