package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.server.conversation.Failure;
import com.seekapa.server.eventstore.EventStoreException;

/** Failures as messages. */
public final class ErrorMessages {
  private ErrorMessages() {}

  public static ErrorMessage of(Failure failure) {
    return ErrorMessage.of(code(failure.kind()), failure.message(), failure.next());
  }

  static ErrorMessage unknownOffset(long offset, long last) {
    return ErrorMessage.of(
        ErrorCode.UNKNOWN_OFFSET,
        "The conversation has no offset " + offset + "; its last is " + last + ".",
        "Resume from 0 to get all of it.");
  }

  static ErrorMessage unreadable(EventStoreException e) {
    return ErrorMessage.of(
        ErrorCode.INTERNAL, "The history can't be read: " + e.getMessage(), e.next());
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
