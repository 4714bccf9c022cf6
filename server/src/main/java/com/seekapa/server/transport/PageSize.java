package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import java.util.Optional;

/** How many lines a page has. */
final class PageSize {
  static final int STANDARD = 50;
  static final int MOST = 1000;

  private PageSize() {}

  /**
   * @throws ProblemException unless it is a number from 1 to {@link #MOST}
   */
  static int of(Optional<String> limit) {
    return limit.map(PageSize::of).orElse(STANDARD);
  }

  private static int of(String text) {
    int size = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    if (size < 1 || size > MOST) {
      throw new ProblemException(
          ErrorMessage.of(
              ErrorCode.INVALID_MESSAGE,
              "A page cannot have so many lines as limit says.",
              "Use a whole number from 1 to " + MOST + "."));
    }
    return size;
  }
}
