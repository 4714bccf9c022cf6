package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.server.security.Authenticator;
import com.seekapa.server.security.Credentials;
import com.seekapa.server.security.Login;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is calling. Pages are for everyone, as are the description of the API and the question
 * whether the server is well: they tell nothing of the data.
 */
public final class LoginGuard {
  /** What a browser offers beside the real subprotocol, since its WebSockets have no headers. */
  private static final String TOKEN_SUBPROTOCOL = "seekapa.token.";

  private static final String BEARER = "Bearer ";
  private static final List<String> CLOSED = List.of("/api/", "/metrics");
  private static final List<String> OPEN = List.of("/api/health", "/api/docs", "/api/openapi");

  private static final CharSequence SUBPROTOCOLS =
      HttpHeaders.createOptimized("Sec-WebSocket-Protocol");

  private final Authenticator authenticator;

  public LoginGuard(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  public void register(Router router) {
    router.route().order(-950).handler(this::guard);
  }

  private void guard(RoutingContext context) {
    var path = context.normalizedPath();
    if (isUnder(OPEN, path) || !isUnder(CLOSED, path)) {
      context.next();
      return;
    }
    switch (login(context.request())) {
      case Login.Known _ -> context.next();
      case Login.Refused refused -> refuse(context, refused);
    }
  }

  private static boolean isUnder(List<String> places, String path) {
    for (var place : places) {
      if (path.startsWith(place)) {
        return true;
      }
    }
    return false;
  }

  Login login(HttpServerRequest request) {
    return authenticator.authenticate(new Credentials(token(request)));
  }

  static void refuse(RoutingContext context, Login.Refused refused) {
    Refusals.login(
        context, ErrorMessage.of(ErrorCode.UNAUTHORIZED, refused.message(), refused.next()));
  }

  private static Optional<String> token(HttpServerRequest request) {
    return bearer(request)
        .or(() -> request.headers().contains(SUBPROTOCOLS) ? offered(request) : Optional.empty());
  }

  private static Optional<String> bearer(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  private static Optional<String> offered(HttpServerRequest request) {
    return subprotocols(request)
        .filter(it -> it.startsWith(TOKEN_SUBPROTOCOL))
        .map(it -> it.substring(TOKEN_SUBPROTOCOL.length()))
        .findFirst();
  }

  /** What the client of a WebSocket offers to speak. */
  static Stream<String> subprotocols(HttpServerRequest request) {
    return request.headers().getAll(SUBPROTOCOLS).stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(String::strip);
  }
}
