package com.seekapa.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Everything that can go wrong, and who can mend it. */
public enum ErrorCode {
  /** The message is not JSON, lacks a field or has one of a wrong type. */
  INVALID_MESSAGE(Owner.USER, 400),
  /** The message is of a type that this server does not know. */
  UNKNOWN_TYPE(Owner.USER, 400),
  /** The message speaks another version of the protocol. */
  UNSUPPORTED_VERSION(Owner.USER, 400),
  /** The message or question is longer than allowed. */
  TOO_LARGE(Owner.USER, 413),
  NOT_FOUND(Owner.USER, 404),
  /** Nobody who is known asks. */
  UNAUTHORIZED(Owner.USER, 401),
  /** A question of the same conversation is still running. */
  BUSY(Owner.USER, 409),
  /** The request id was used for another question. */
  REQUEST_ID_REUSED(Owner.USER, 409),
  /** An offset was named that was never given out. */
  UNKNOWN_OFFSET(Owner.USER, 400),
  RATE_LIMITED(Owner.USER, 429),
  /** The query took longer than allowed and was cancelled. */
  TIMEOUT(Owner.RESOURCES, 504),
  /** The event store has no room left. */
  STORE_FULL(Owner.RESOURCES, 507),
  /** More work than the server takes on. */
  OVERLOADED(Owner.RESOURCES, 503),
  /** The data source can't be reached or has failed. */
  SOURCE_FAILED(Owner.EXTERNAL, 502),
  /** A mistake of the server. */
  INTERNAL(Owner.INTERNAL, 500);

  private final Owner owner;
  private final int httpStatus;

  ErrorCode(Owner owner, int httpStatus) {
    this.owner = owner;
    this.httpStatus = httpStatus;
  }

  public Owner owner() {
    return owner;
  }

  public int httpStatus() {
    return httpStatus;
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Who can mend an error. */
  public enum Owner {
    USER,
    EXTERNAL,
    RESOURCES,
    INTERNAL;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
