package com.seekapa.server.transport;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages may talk to this server. It is bound to loopback and asks for no login, so a page of
 * another site must not reach it through the browser of the person in front of it: neither directly
 * (Origin) nor by a name of its own that points here (Host).
 */
final class Hosts {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Hosts() {}

  /** The name by which the server was called: the header Host, or what HTTP/2 has instead. */
  static @Nullable String called(HttpServerRequest request) {
    var authority = request.authority();
    return authority == null ? null : authority.toString();
  }

  static boolean isLocal(@Nullable String host) {
    return host != null && LOOPBACK.contains(withoutPort(host));
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  /** No origin means that no browser is involved. */
  static boolean isSame(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    try {
      return host != null && host.equals(new URI(origin).getRawAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
