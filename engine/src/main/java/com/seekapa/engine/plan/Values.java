package com.seekapa.engine.plan;

import com.seekapa.engine.model.DataType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Values as people type them, turned into what columns hold. */
final class Values {
  private Values() {}

  /** The value in the type; empty if the text is none of its values. */
  static Optional<Object> typed(DataType type, String text) {
    return switch (type) {
      case TEXT, TIMESTAMP -> Optional.of(text);
      case INTEGER, DECIMAL -> number(text);
      case BOOLEAN -> flag(text);
      case DATE -> day(text);
    };
  }

  private static Optional<Object> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<Object> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
