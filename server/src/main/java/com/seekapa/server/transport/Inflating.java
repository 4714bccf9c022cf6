package com.seekapa.server.transport;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** One compressed message from a client while it comes in, and not more than so much of it. */
final class Inflating {
  private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

  private final Inflater inflater = new Inflater(true);
  private final int max;
  private int total;

  /**
   * @param max the most bytes that the message may have
   */
  Inflating(int max) {
    this.max = max;
  }

  /** The message has more bytes than allowed. */
  static final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1;
  }

  byte[] inflate(byte[] part, boolean isLast) throws DataFormatException, TooLargeException {
    var out = new ByteArrayOutputStream();
    inflate(part, out);
    if (isLast) {
      inflate(TAIL, out);
    }
    return out.toByteArray();
  }

  private void inflate(byte[] part, ByteArrayOutputStream out)
      throws DataFormatException, TooLargeException {
    var buffer = new byte[4096];
    inflater.setInput(part);
    int count = inflater.inflate(buffer);
    while (count > 0) {
      total += count;
      if (total > max) {
        throw new TooLargeException();
      }
      out.write(buffer, 0, count);
      count = inflater.inflate(buffer);
    }
  }

  /** Gives its memory back. */
  void end() {
    inflater.end();
  }
}
