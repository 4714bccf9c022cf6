package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses requests of which a proxy before this server might think that they end elsewhere, which
 * is how requests are smuggled past it. Most of them the HTTP decoder has refused already; a
 * transfer encoding that it doesn't know, it takes for none.
 */
public final class Framing {
  private Framing() {}

  public static void register(Router router) {
    router.route().order(-4000).handler(Framing::check);
  }

  private static void check(RoutingContext context) {
    if (isPlain(context.request())) {
      context.next();
    } else {
      context.response().putHeader("Connection", "close");
      Problems.send(
          context,
          400,
          ErrorMessage.of(
              ErrorCode.INVALID_MESSAGE,
              "The transfer encoding is not known here.",
              "Send a Content-Length, or “Transfer-Encoding: chunked”."));
    }
  }

  private static boolean isPlain(HttpServerRequest request) {
    return !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).stream()
            .allMatch("chunked"::equalsIgnoreCase);
  }
}
