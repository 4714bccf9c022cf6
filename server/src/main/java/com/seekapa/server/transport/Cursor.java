package com.seekapa.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A place in a list, as a text that means something to this server alone. It carries a checksum of
 * the list and the place, so that one that is damaged, or of another list, is told apart.
 */
final class Cursor {
  private static final int LENGTH = Long.BYTES + Integer.BYTES;

  private Cursor() {}

  /**
   * @param list what tells the list from all others
   */
  static String of(String list, long place) {
    var bytes = ByteBuffer.allocate(LENGTH).putLong(place).putInt(check(list, place));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * @throws ProblemException if the text was not made by {@link #of} for this list
   */
  static long place(String list, String cursor) {
    return decoded(cursor)
        .filter(it -> it.getInt(Long.BYTES) == check(list, it.getLong(0)))
        .map(it -> it.getLong(0))
        .orElseThrow(() -> wrong(cursor));
  }

  private static Optional<ByteBuffer> decoded(String cursor) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(cursor))
          .filter(it -> it.length == LENGTH)
          .map(ByteBuffer::wrap);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int check(String list, long place) {
    var crc = new CRC32();
    crc.update((list + "\n" + place).getBytes(UTF_8));
    return (int) crc.getValue();
  }

  static ProblemException wrong(String cursor) {
    var shown = cursor.length() > 100 ? cursor.substring(0, 100) + "…" : cursor;
    return new ProblemException(
        ErrorMessage.of(
            ErrorCode.INVALID_MESSAGE,
            "“" + shown + "” is not the cursor of a page.",
            "Take it from the field next of the page before."));
  }
}
