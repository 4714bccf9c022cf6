package com.seekapa.server.demo;

/** The demo data could not be made; the message says why and what to do next. */
public final class DemoDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DemoDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
