package com.seekapa.server.transport;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.Deflater;

/**
 * How messages are compressed: each on its own, so that no connection keeps a window in memory and
 * a message to many is compressed once. Safe for use by many threads.
 */
public final class Compression {
  /** Bytes; what is smaller is sent as it is. */
  static final int THRESHOLD = 1024;

  private final int level;
  private final LongAdder before = new LongAdder();
  private final LongAdder after = new LongAdder();

  /**
   * What compressed messages would have been and what they were, in bytes that were sent.
   *
   * @param before without compression
   * @param after with it
   */
  public record Stats(long before, long after) {}

  /**
   * @param level 1 for fast to 9 for small; 0 for no compression
   */
  public Compression(int level) {
    this.level = level;
  }

  boolean isOn() {
    return level > 0;
  }

  boolean isWorthIt(Outgoing message) {
    return isOn() && message.length() > THRESHOLD;
  }

  void sent(int bytesBefore, int bytesAfter) {
    before.add(bytesBefore);
    after.add(bytesAfter);
  }

  public Stats stats() {
    return new Stats(before.sum(), after.sum());
  }

  /** As permessage-deflate wants it: flushed, and without the empty block at the end. */
  byte[] deflate(byte[] bytes) {
    var deflater = new Deflater(level, true);
    try {
      deflater.setInput(bytes);
      var out = new ByteArrayOutputStream(bytes.length / 2);
      var buffer = new byte[8192];
      int count;
      do {
        count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        out.write(buffer, 0, count);
      } while (count == buffer.length);
      var flushed = out.toByteArray();
      return Arrays.copyOf(flushed, flushed.length - 4);
    } finally {
      deflater.end();
    }
  }
}
