package com.seekapa.server.transport;

import com.seekapa.protocol.Json;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * What never changes, written as JSON once, and compressed once if that pays. Each way to send it
 * has a strong tag of its own, as it must (RFC 9110, 8.8.3).
 */
final class EncodedAnswer {
  /** Shorter ones fit into one packet anyway. */
  private static final int MIN_COMPRESSED = 1024;

  private final Sent plain;
  private final Optional<Sent> compressed;

  /**
   * A way to send it.
   *
   * @param encoding as in Content-Encoding
   * @param tag with its quotes
   */
  record Sent(Buffer bytes, String encoding, String tag) {}

  private EncodedAnswer(byte[] json) {
    var hash = hash(json);
    plain = new Sent(Buffer.buffer(json), "identity", '"' + hash + '"');
    compressed =
        json.length < MIN_COMPRESSED
            ? Optional.empty()
            : Optional.of(new Sent(Buffer.buffer(gzip(json)), "gzip", '"' + hash + "-gzip\""));
  }

  static EncodedAnswer of(Object message) {
    return new EncodedAnswer(Json.writeBytes(message));
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 2);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * @param acceptEncoding the header of a request
   */
  Sent sent(Optional<String> acceptEncoding) {
    return compressed.filter(_ -> acceptsGzip(acceptEncoding)).orElse(plain);
  }

  private static boolean acceptsGzip(Optional<String> header) {
    for (var each : header.orElse("").split(",")) {
      var parts = each.strip().split(";");
      if (parts[0].strip().equalsIgnoreCase("gzip")) {
        return parts.length < 2 || !parts[1].strip().matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  /**
   * Whether the client has it already.
   *
   * @param ifNoneMatch the header of a request: tags, each perhaps marked as weak, or *
   */
  boolean isKnown(Optional<String> ifNoneMatch) {
    return ifNoneMatch.isPresent()
        && Arrays.stream(ifNoneMatch.get().split(",")).map(String::strip).anyMatch(this::isTag);
  }

  private boolean isTag(String text) {
    var tag = text.startsWith("W/") ? text.substring(2) : text;
    return tag.equals("*")
        || tag.equals(plain.tag())
        || compressed.filter(it -> it.tag().equals(tag)).isPresent();
  }

  long bytes() {
    return plain.bytes().length() + compressed.map(it -> it.bytes().length()).orElse(0);
  }
}
