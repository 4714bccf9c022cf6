package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.server.conversation.Failure;

/** Failures as messages. */
public final class ErrorMessages {
  private ErrorMessages() {}

  public static ErrorMessage of(Failure failure) {
    return ErrorMessage.of(code(failure.kind()), failure.message(), failure.next());
  }

  private static ErrorCode code(Failure.Kind kind) {
    return switch (kind) {
      case BUSY -> ErrorCode.BUSY;
      case REQUEST_ID_REUSED -> ErrorCode.REQUEST_ID_REUSED;
      case OVERLOADED -> ErrorCode.OVERLOADED;
      case STORE_FULL -> ErrorCode.STORE_FULL;
      case TIMEOUT -> ErrorCode.TIMEOUT;
      case SOURCE_FAILED -> ErrorCode.SOURCE_FAILED;
      case STORE_FAILED, SERVER_STOPPED, INTERNAL -> ErrorCode.INTERNAL;
    };
  }
}
