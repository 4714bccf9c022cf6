package com.seekapa.server.eval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * The three parts of a collection of databases: one to look at, one to fit thresholds on, and one
 * that nobody looks at. Which part a database is in follows from its name alone.
 */
enum Split {
  LOOK,
  CALIBRATE,
  UNTOUCHED;

  /** By the SHA-256 of the name, modulo three. */
  static Split of(String database) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(database.getBytes(StandardCharsets.UTF_8));
      return values()[
          new java.math.BigInteger(1, hash).mod(java.math.BigInteger.valueOf(3)).intValue()];
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
