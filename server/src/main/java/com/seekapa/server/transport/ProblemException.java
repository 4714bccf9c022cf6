package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorMessage;

/** Ends a REST call with a problem. */
public final class ProblemException extends RuntimeException {
  private final transient ErrorMessage error;

  ProblemException(ErrorMessage error) {
    super(error.message());
    this.error = error;
  }

  ErrorMessage error() {
    return error;
  }
}
