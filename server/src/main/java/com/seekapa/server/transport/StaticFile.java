package com.seekapa.server.transport;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the page in one of its encodings.
 *
 * @param encoding what it says in {@code Content-Encoding}
 * @param tag a strong ETag: other content or another encoding has another
 */
record StaticFile(ContentEncoding encoding, byte[] content, String tag) {
  private static final int TAG_BYTES = 16;

  static StaticFile of(ContentEncoding encoding, byte[] content) {
    return new StaticFile(encoding, content, '"' + hash(content) + '-' + encoding.token() + '"');
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a client that sends this {@code If-None-Match} has the file already. */
  boolean isKnownTo(String ifNoneMatch) {
    for (var known : ifNoneMatch.split(",", -1)) {
      var one = known.strip();
      if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
