package com.seekapa.server.eval;

/** A file of cases can't be used; the message says where and why. */
public final class CaseFileException extends RuntimeException {
  CaseFileException(String message) {
    super(message);
  }
}
