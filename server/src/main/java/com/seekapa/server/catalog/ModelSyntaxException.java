package com.seekapa.server.catalog;

/** A text inside a model (an expression, a column) cannot be read; the message says why. */
final class ModelSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  ModelSyntaxException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
