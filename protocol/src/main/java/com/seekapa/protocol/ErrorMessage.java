package com.seekapa.protocol;

/**
 * What went wrong.
 *
 * @param message what happened, for people
 * @param next what to do about it
 */
public record ErrorMessage(ErrorCode code, ErrorCode.Owner owner, String message, String next) {
  public static ErrorMessage of(ErrorCode code, String message, String next) {
    return new ErrorMessage(code, code.owner(), message, next);
  }
}
