package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;

/** Errors over HTTP, as RFC 9457 has them. */
final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}

  /**
   * A problem document.
   *
   * @param code as in {@link ErrorCode}
   * @param owner who can mend it
   * @param next what to do about it
   * @param requestId to find it in the log
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Problem(
      String type,
      String title,
      int status,
      String detail,
      ErrorCode code,
      ErrorCode.Owner owner,
      String next,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> requestId) {}

  static Problem of(ErrorMessage error, int status, Optional<String> requestId) {
    return new Problem(
        "about:blank",
        title(error.code()),
        status,
        error.message(),
        error.code(),
        error.owner(),
        error.next(),
        requestId);
  }

  private static String title(ErrorCode code) {
    var words = code.wireName().replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static void send(RoutingContext context, int status, ErrorMessage error) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", MEDIA_TYPE)
        .end(Json.write(of(error, status, RequestIds.of(context))));
  }
}
