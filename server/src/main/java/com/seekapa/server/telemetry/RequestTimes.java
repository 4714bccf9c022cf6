package com.seekapa.server.telemetry;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times every HTTP request, by the template of its route and the class of its status. A
 * raw path never becomes a label: what no template is known of is counted as {@code other}.
 */
public final class RequestTimes {
  private static final int BEFORE_ALL = -2000;
  private static final String BEGUN = "seekapa.begun";

  private final Metrics metrics;
  private final BiFunction<RoutingContext, String, String> templates;
  private final Counters errors;
  private final Map<String, Route> routes = new ConcurrentHashMap<>();

  /**
   * @param templates the template of a request that has ended, and the path it came with, out of a
   *     small fixed set
   */
  public RequestTimes(Metrics metrics, BiFunction<RoutingContext, String, String> templates) {
    this.metrics = metrics;
    this.templates = templates;
    this.errors =
        new Counters(metrics, "http.errors", "Requests that failed, by who can mend it", "owner");
  }

  /** The numbers of one route; those of a class of status begin with the first that has it. */
  private final class Route {
    private final String template;
    private final Timing times;
    private final AtomicReferenceArray<@Nullable Counter> byClass = new AtomicReferenceArray<>(6);

    Route(String template) {
      this.template = template;
      this.times =
          metrics.timing("http.request.seconds", "Time of a request, by route", "route", template);
    }

    void ended(int status, long begun) {
      times.since(begun);
      int digit = Math.clamp(status / 100, 1, 5);
      var counter = byClass.get(digit);
      if (counter == null) {
        counter = counter(digit + "xx");
        byClass.set(digit, counter);
      }
      counter.increment();
    }

    private Counter counter(String status) {
      return metrics.counter(
          "http.requests",
          "Requests that ended, by route and class of status",
          "route",
          template,
          "status",
          status);
    }
  }

  public void register(Router router) {
    router.route().order(BEFORE_ALL).handler(this::begin);
  }

  /** A request that is passed on inside comes here twice; a socket is no request. */
  private void begin(RoutingContext context) {
    if (context.get(BEGUN) == null && context.request().getHeader(HttpHeaders.UPGRADE) == null) {
      long begun = System.nanoTime();
      var path = context.request().path();
      context.put(BEGUN, true);
      context.addEndHandler(_ -> ended(context, path == null ? "" : path, begun));
    }
    context.next();
  }

  private void ended(RoutingContext context, String path, long begun) {
    int status = context.response().getStatusCode();
    routes.computeIfAbsent(templates.apply(context, path), Route::new).ended(status, begun);
    if (status >= 400) {
      errors.increment(owner(status));
    }
  }

  /** As the codes of errors map to statuses: who can mend what. */
  static String owner(int status) {
    return switch (status) {
      case 502 -> "external";
      case 503, 504, 507 -> "resources";
      default -> status < 500 ? "user" : "internal";
    };
  }
}
