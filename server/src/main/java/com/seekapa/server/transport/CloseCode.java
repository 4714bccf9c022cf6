package com.seekapa.server.transport;

/**
 * Why the server ends a connection. 4000 to 4499 mean that connecting again will not help, 4500 to
 * 4999 that it will.
 */
public enum CloseCode {
  /** A message was larger than allowed. */
  TOO_LARGE(1009),
  /** The server has as many connections as it takes. */
  TRY_LATER(1013),
  /** Nothing that was sent could be understood. */
  NOT_UNDERSTOOD(4000),
  /** Far more was sent than is allowed, for long. */
  FLOODING(4029),
  /** The server is about to stop. */
  SHUTTING_DOWN(4500),
  /** The client did not read what was sent; it can resume from its last offset. */
  TOO_SLOW(4501);

  private final int number;

  CloseCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
