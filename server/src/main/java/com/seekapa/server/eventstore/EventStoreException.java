package com.seekapa.server.eventstore;

/** The store can't be used; the message says why, {@link #next} what to do about it. */
public final class EventStoreException extends RuntimeException {
  private final Reason reason;
  private final String next;

  EventStoreException(Reason reason, String message, String next, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.next = next;
  }

  public Reason reason() {
    return reason;
  }

  public String next() {
    return next;
  }

  /** Why a store can't be used. */
  public enum Reason {
    DAMAGED,
    IN_USE,
    NOT_WRITABLE,
    FAILED
  }
}
