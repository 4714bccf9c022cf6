package com.seekapa.server.transport;

import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionData;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionUtil;
import java.util.List;
import java.util.Set;

/**
 * What a client says about compression, and the answer. The answer asks both sides to forget
 * everything after each message, which a server may do whether it was offered or not (RFC 7692,
 * 7.1.1): then a connection needs no memory for it, and a message to many is compressed once.
 */
final class DeflateOffer {
  static final String HEADER = "Sec-WebSocket-Extensions";
  static final String ANSWER =
      "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

  /** A smaller window than the usual one can't be had from the JDK. */
  private static final Set<String> POSSIBLE =
      Set.of("server_no_context_takeover", "client_no_context_takeover", "client_max_window_bits");

  private DeflateOffer() {}

  static boolean isAcceptable(List<String> headers) {
    return WebSocketExtensionUtil.extractExtensions(String.join(",", headers)).stream()
        .anyMatch(DeflateOffer::isAcceptable);
  }

  private static boolean isAcceptable(WebSocketExtensionData offer) {
    return offer.name().equals("permessage-deflate")
        && POSSIBLE.containsAll(offer.parameters().keySet());
  }
}
