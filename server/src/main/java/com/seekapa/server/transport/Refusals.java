package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorMessage;
import io.vertx.ext.web.RoutingContext;

/** Problems that tell how to go on in a header, too. */
final class Refusals {
  private static final String SECONDS = "2";

  private Refusals() {}

  /** There is no room or no time for it now. */
  static void later(RoutingContext context, ErrorMessage error) {
    context.response().putHeader("Retry-After", SECONDS);
    Problems.send(context, 503, error);
  }

  /** It isn't told who asks. */
  static void login(RoutingContext context, ErrorMessage error) {
    context.response().putHeader("WWW-Authenticate", "Bearer realm=\"seekapa\"");
    Problems.send(context, 401, error);
  }
}
