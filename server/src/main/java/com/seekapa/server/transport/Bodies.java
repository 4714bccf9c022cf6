package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Bodies of requests, read in one place before anyone looks at them: so one that is too large is
 * refused in the same words whether or not it said how long it is.
 */
final class Bodies {
  /** The most bytes; quarkus.http.limits.max-body-size is the same, and cuts off without a word. */
  static final int MAX = 1 << 20;

  /** Closing before the caller has stopped sending could cost it the answer. */
  private static final long LINGER_MILLIS = 2_000;

  private Bodies() {}

  /** Lets a route read some bodies before its other handlers. */
  static void read(Route route, Predicate<RoutingContext> which) {
    var reader = BodyHandler.create(false).setBodyLimit(MAX);
    route
        .handler(context -> {
          if (which.test(context)) {
            reader.handle(context);
          } else {
            context.next();
          }
        })
        .failureHandler(context -> {
          if (context.statusCode() == 413) {
            tooLarge(context);
          } else {
            context.next();
          }
        });
  }

  /**
   * Whether a body comes in pieces until it ends. Of HTTP/2 the framework can't be handed a body
   * that was read before: it pauses a request that has ended, which fails there.
   */
  static boolean isUnannounced(RoutingContext context) {
    return context.request().version() != HttpVersion.HTTP_2
        && context.request().headers().contains("Transfer-Encoding");
  }

  /** The body that was read. */
  static byte[] of(RoutingContext context) {
    return Optional.ofNullable(context.body().buffer())
        .map(Buffer::getBytes)
        .orElseGet(() -> new byte[0]);
  }

  static void tooLarge(RoutingContext context) {
    if (context.request().version() != HttpVersion.HTTP_2) {
      context.response().putHeader("Connection", "close");
      closeWhenSent(context);
    }
    Problems.send(
        context,
        413,
        ErrorMessage.of(
            ErrorCode.TOO_LARGE,
            "The body has more than " + MAX + " bytes.",
            "Send a shorter question."));
  }

  /** What is still being sent must not be taken for the next request. */
  private static void closeWhenSent(RoutingContext context) {
    var request = context.request();
    var connection = request.connection();
    request.handler(_ -> {}).endHandler(_ -> connection.close()).resume();
    context.vertx().setTimer(LINGER_MILLIS, _ -> connection.close());
  }
}
