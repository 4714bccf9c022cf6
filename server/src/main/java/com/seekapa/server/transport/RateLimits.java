package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.server.admission.Admission.Decision;
import com.seekapa.server.admission.Caller;
import com.seekapa.server.admission.Doorkeeper;
import com.seekapa.server.admission.Route;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a request over HTTP may be made now. Who is counted is told how much is left, in the
 * headers that most clients know and in those of draft-ietf-httpapi-ratelimit-headers: a quota that
 * comes back in the time in which an empty bucket fills.
 */
public final class RateLimits {
  private static final int AFTER_THE_GUARD = -990;

  private final Doorkeeper doorkeeper;

  public RateLimits(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  public void register(Router router) {
    router.route().order(AFTER_THE_GUARD).handler(this::admit);
  }

  private void admit(RoutingContext context) {
    if (doorkeeper.isOpen()) {
      context.next();
      return;
    }
    var request = context.request();
    var route = Route.of(request.method().name(), context.normalizedPath());
    switch (doorkeeper.admission().admit(caller(doorkeeper, request), route)) {
      case Decision.Unlimited _ -> context.next();
      case Decision.Admitted(var remaining, var limit, var resetAfter) -> {
        tell(context, route, remaining, limit, resetAfter);
        context.next();
      }
      case Decision.Rejected(var retryAfter, var limit, var resetAfter) -> {
        tell(context, route, 0, limit, resetAfter);
        reject(context, seconds(retryAfter));
      }
    }
  }

  /** A connection that has just broken has no address any more. */
  static Caller caller(Doorkeeper doorkeeper, HttpServerRequest request) {
    var callers = doorkeeper.callers();
    return Optional.ofNullable(request.remoteAddress())
        .flatMap(address -> Optional.ofNullable(address.hostAddress()))
        .map(InetAddress::ofLiteral)
        .map(peer -> callers.of(peer, request.headers().getAll(callers.header().header())))
        .orElseGet(() -> Caller.at(InetAddress.ofLiteral("0.0.0.0")));
  }

  private void tell(
      RoutingContext context, Route route, long remaining, long limit, Duration resetAfter) {
    var name = route.word();
    var rate = doorkeeper.rates().of(route);
    long reset = seconds(resetAfter);
    context
        .response()
        .headers()
        .set("X-RateLimit-Limit", Long.toString(limit))
        .set("X-RateLimit-Remaining", Long.toString(remaining))
        .set("X-RateLimit-Reset", Long.toString(reset))
        .set(
            "RateLimit-Policy",
            "\"%s\";q=%d;w=%d".formatted(name, limit, seconds(rate.timeToFill())))
        .set("RateLimit", "\"%s\";r=%d;t=%d".formatted(name, remaining, reset));
  }

  private static void reject(RoutingContext context, long retryAfter) {
    context.response().putHeader("Retry-After", Long.toString(retryAfter));
    Problems.send(context, 429, tooFast(retryAfter));
  }

  static ErrorMessage tooFast(long retryAfter) {
    return ErrorMessage.of(
        ErrorCode.RATE_LIMITED,
        "That was faster than this server allows.",
        retryAfter == 1 ? "Try again in a second." : "Try again in " + retryAfter + " seconds.");
  }

  /** Rounded up, so that who waits so long is admitted. */
  static long seconds(Duration duration) {
    return duration.plusNanos(999_999_999).toSeconds();
  }
}
