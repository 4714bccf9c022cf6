package com.seekapa.server.catalog;

/**
 * Something wrong with a model.
 *
 * @param file the file as people know it
 * @param line where, counted from 1
 * @param message what is wrong and what to do, in a sentence
 */
public record Problem(String file, int line, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
