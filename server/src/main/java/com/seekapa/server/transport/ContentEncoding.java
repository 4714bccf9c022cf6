package com.seekapa.server.transport;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How a file of the page can be sent, the smallest first. */
enum ContentEncoding {
  BROTLI("br", ".br"),
  GZIP("gzip", ".gz"),
  IDENTITY("identity", "");

  private static final int MOST_LENGTH = 1000;

  private final String token;
  private final String suffix;

  ContentEncoding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /** Its name in HTTP. */
  String token() {
    return token;
  }

  /** What the name of an encoded file ends in. */
  String suffix() {
    return suffix;
  }

  /**
   * The best of those there are, by the weights of an {@code Accept-Encoding} header; as it is
   * where the client takes none of them.
   */
  static ContentEncoding best(String accepted, Collection<ContentEncoding> available) {
    var weights = weights(accepted);
    var best = IDENTITY;
    double most = weights.getOrDefault(IDENTITY.token, 0.0);
    for (var encoding : values()) {
      double weight = weights.getOrDefault(encoding.token, weights.getOrDefault("*", 0.0));
      var isBetter = weight > most || weight == most && encoding.compareTo(best) < 0;
      if (available.contains(encoding) && weight > 0 && isBetter) {
        best = encoding;
        most = weight;
      }
    }
    return best;
  }

  private static Map<String, Double> weights(String accepted) {
    var weights = new HashMap<String, Double>();
    if (accepted.length() > MOST_LENGTH) {
      return weights;
    }
    for (var part : accepted.split(",", -1)) {
      var fields = part.split(";", 2);
      var weight = fields.length == 1 ? 1.0 : weight(fields[1].strip());
      weights.put(fields[0].strip().toLowerCase(Locale.ROOT), weight);
    }
    return weights;
  }

  /** What cannot be read counts as a refusal: the file as it is can always be read. */
  private static double weight(String field) {
    try {
      var isWeight = field.startsWith("q=") || field.startsWith("Q=");
      return isWeight ? Double.parseDouble(field.substring(2).strip()) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
