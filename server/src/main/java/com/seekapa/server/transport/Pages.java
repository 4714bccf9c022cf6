package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/** What holds for every page and call: who may come in, and what a browser may do with it. */
public final class Pages {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String API_PAGE = "/api/docs";
  private static final CharSequence CONTENT_SECURITY_POLICY = encoded("Content-Security-Policy");
  private static final CharSequence PAGE_POLICY = encoded(POLICY);

  /** The page to try the API brings its own inline script. */
  private static final CharSequence API_PAGE_POLICY =
      encoded(
          POLICY
              .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
              .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));

  /** Of what is no page, a browser needs nothing. */
  private static final CharSequence DATA_POLICY =
      encoded("default-src 'none'; frame-ancestors 'none'");

  private static final Map<CharSequence, CharSequence> ALWAYS =
      Map.of(
          encoded("X-Content-Type-Options"), encoded("nosniff"),
          encoded("X-Frame-Options"), encoded("DENY"),
          encoded("Cross-Origin-Resource-Policy"), encoded("same-origin"));

  private static final Map<CharSequence, CharSequence> PAGE =
      Map.of(
          encoded("Referrer-Policy"), encoded("no-referrer"),
          encoded("Cross-Origin-Opener-Policy"), encoded("same-origin"));

  private Pages() {}

  public static void register(Router router) {
    router.route().order(-1000).handler(Pages::guard);
    router.get("/c/*").order(-900).handler(context -> context.reroute("/"));
    router.get("/a/*").order(-900).handler(context -> context.reroute("/"));
    router.get("/monitor").order(-900).handler(context -> context.reroute("/"));
  }

  /** As bytes once, since every response has it. */
  private static CharSequence encoded(String text) {
    return HttpHeaders.createOptimized(text);
  }

  private static boolean isPage(String path) {
    return !path.startsWith("/api/") || path.startsWith(API_PAGE);
  }

  private static void guard(RoutingContext context) {
    var request = context.request();
    var headers = context.response().headers();
    var path = context.normalizedPath();
    ALWAYS.forEach(headers::set);
    if (!isPage(path)) {
      headers.set(CONTENT_SECURITY_POLICY, DATA_POLICY);
    } else {
      PAGE.forEach(headers::set);
      headers.set(
          CONTENT_SECURITY_POLICY, path.startsWith(API_PAGE) ? API_PAGE_POLICY : PAGE_POLICY);
    }
    context.addHeadersEndHandler(_ -> setCaching(context));
    var host = Hosts.called(request);
    if (!Hosts.isLocal(host)) {
      refuse(context, "The server is not called " + host + ".");
    } else if (changesSomething(request.method())
        && !Hosts.isSame(request.getHeader("Origin"), host)) {
      refuse(context, "A page of another site may not ask.");
    } else if (bodyLength(request) > Bodies.MAX) {
      Bodies.tooLarge(context);
    } else {
      context.next();
    }
  }

  /** What a call says of its own answer stands; what the framework says of files does not. */
  private static void setCaching(RoutingContext context) {
    var headers = context.response().headers();
    var path = context.normalizedPath();
    if (context.response().getStatusCode() >= 400) {
      headers.set("Cache-Control", "no-store");
    } else if (!path.startsWith("/api/")) {
      headers.set("Cache-Control", StaticFiles.caching(path, context.response().getStatusCode()));
    } else if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", "no-store");
    }
  }

  /** As announced; one that does not say how long it is, is counted where it is read. */
  private static long bodyLength(HttpServerRequest request) {
    try {
      return Long.parseLong(Optional.ofNullable(request.getHeader("Content-Length")).orElse("0"));
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private static boolean changesSomething(HttpMethod method) {
    return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
  }

  private static void refuse(RoutingContext context, String message) {
    Problems.send(
        context,
        403,
        ErrorMessage.of(
            ErrorCode.INVALID_MESSAGE, message, "Use http://localhost with the server's port."));
  }
}
