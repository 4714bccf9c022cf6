package com.seekapa.server.source;

/** A data source gave no result. */
public final class SourceException extends RuntimeException {
  private final transient SourceFailure failure;

  SourceException(SourceFailure failure) {
    super(failure.message());
    this.failure = failure;
  }

  SourceException(SourceFailure failure, Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  public SourceFailure failure() {
    return failure;
  }
}
