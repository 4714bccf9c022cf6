package com.seekapa.server.telemetry;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Counts and times every HTTP request, by the template of its route and the class of its status. A
 * raw path never becomes a label: what no template is known of is counted as {@code other}.
 */
public final class RequestTimes {
  private static final int BEFORE_ALL = -2000;
  private static final String BEGUN = "seekapa.begun";

  private final Metrics metrics;
  private final Function<RoutingContext, String> templates;
  private final Counters errors;
  private final Map<String, Route> routes = new ConcurrentHashMap<>();

  /**
   * @param templates the template of a request that has ended, out of a small fixed set
   */
  public RequestTimes(Metrics metrics, Function<RoutingContext, String> templates) {
    this.metrics = metrics;
    this.templates = templates;
    this.errors =
        new Counters(metrics, "http.errors", "Requests that failed, by who can mend it", "owner");
  }

  /** The numbers of one route. */
  private record Route(Timing times, Counter[] byClass) {
    static Route of(Metrics metrics, String template) {
      var byClass = new Counter[6];
      for (int it = 1; it < byClass.length; it++) {
        byClass[it] =
            metrics.counter(
                "http.requests",
                "Requests that ended, by route and class of status",
                "route",
                template,
                "status",
                it + "xx");
      }
      var times =
          metrics.timing("http.request.seconds", "Time of a request, by route", "route", template);
      return new Route(times, byClass);
    }
  }

  public void register(Router router) {
    router.route().order(BEFORE_ALL).handler(this::begin);
  }

  /** A request that is passed on inside comes here twice; a socket is no request. */
  private void begin(RoutingContext context) {
    if (context.get(BEGUN) == null && context.request().getHeader(HttpHeaders.UPGRADE) == null) {
      long begun = System.nanoTime();
      context.put(BEGUN, true);
      context.addEndHandler(_ -> ended(context, begun));
    }
    context.next();
  }

  private void ended(RoutingContext context, long begun) {
    int status = context.response().getStatusCode();
    var route = routes.computeIfAbsent(templates.apply(context), it -> Route.of(metrics, it));
    route.byClass()[Math.clamp(status / 100, 1, 5)].increment();
    route.times().since(begun);
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
