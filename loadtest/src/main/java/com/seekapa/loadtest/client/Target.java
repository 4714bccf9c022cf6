package com.seekapa.loadtest.client;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/**
 * The server that is loaded.
 *
 * @param token what it asks callers for, where it does
 */
public record Target(URI server, Optional<String> token) {
  private static final int PORT_OF_HTTP = 80;

  InetSocketAddress address() {
    return new InetSocketAddress(
        server.getHost(), server.getPort() < 0 ? PORT_OF_HTTP : server.getPort());
  }

  URI chat() {
    return URI.create("ws://" + server.getRawAuthority() + "/ws/chat");
  }

  /** What every request begins with. */
  HttpHeaders headers() {
    var headers = new DefaultHttpHeaders().set(HttpHeaderNames.HOST, server.getRawAuthority());
    token.ifPresent(secret -> headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + secret));
    return headers;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return server.toString();
  }
}
