package com.seekapa.server.catalog.infer;

/**
 * How far an inference is.
 *
 * @param step what is being done, in a few words
 * @param done how many of its parts are done
 */
public record Progress(String step, int done, int total) {
  @Override
  public String toString() {
    return step + " " + done + "/" + total;
  }
}
