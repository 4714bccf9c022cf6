package com.seekapa.server.transport;

/**
 * Why the server ends a connection. 4000 to 4499 mean that connecting again will not help, 4500 to
 * 4999 that it will.
 */
public enum CloseCode {
  /** What came were no frames of a WebSocket. */
  BROKEN_FRAME(1002),
  /** A text was not UTF-8. */
  NOT_UTF8(1007),
  /** A message was larger than allowed. */
  TOO_LARGE(1009),
  /** The server has as many connections as it takes. */
  TRY_LATER(1013),
  /** Nothing that was sent could be understood. */
  NOT_UNDERSTOOD(4000),
  /** The client sent far more pings than anyone needs. */
  TOO_MANY_PINGS(4001),
  /** The client went on after it was told many times that it sends too much. */
  RATE_LIMITED(4429),
  /** The server is about to stop. */
  SHUTTING_DOWN(4500),
  /** The client did not read what was sent; it can resume from its last offset. */
  TOO_SLOW(4501),
  /** The client did not answer a ping: its network or machine has probably gone. */
  SILENT(4502);

  private final int number;

  CloseCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
