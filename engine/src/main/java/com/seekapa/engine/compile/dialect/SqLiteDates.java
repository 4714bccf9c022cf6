package com.seekapa.engine.compile.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads dates from text in SQLite, which knows no pattern but ISO 8601: the text is cut at what
 * stands between the parts of the date, and the parts are put together the other way round.
 */
final class SqLiteDates {
  private static final String MONTHS = "'janfebmaraprmayjunjulaugsepoctnovdec'";

  private final Map<Character, String> parts = new HashMap<>();
  private final boolean hasMonthNames;
  private final boolean hasShortYears;

  private SqLiteDates(String value, DatePattern pattern) {
    var fields =
        pattern.pieces().stream()
            .filter(DatePattern.Piece.Field.class::isInstance)
            .map(DatePattern.Piece.Field.class::cast)
            .toList();
    hasMonthNames = fields.stream().anyMatch(it -> it.letters().startsWith("MMM"));
    hasShortYears = fields.stream().anyMatch(it -> it.letters().equals("yy"));
    cut(value, pattern.pieces());
  }

  /** The date, or date and time, that the text holds; no value where it holds none. */
  static String iso(String value, String format) {
    var pattern = DatePattern.of(format);
    var dates = new SqLiteDates(value, pattern);
    var hasTime = dates.parts.containsKey('H') || dates.parts.containsKey('h');
    return "CASE WHEN %s GLOB %s THEN %s END"
        .formatted(value, shape(pattern), hasTime ? dates.dateTime() : dates.date());
  }

  /** Of what has no fixed length only the first sign is looked at. */
  private static String shape(DatePattern pattern) {
    return literal(pattern.pieces().stream().map(SqLiteDates::shape).collect(Collectors.joining()));
  }

  private static String shape(DatePattern.Piece piece) {
    return switch (piece) {
      case DatePattern.Piece.Between(var text) -> text.replaceAll("[*?\\[]", "[$0]");
      case DatePattern.Piece.Field field ->
          switch (field.letters()) {
            case "MMM", "MMMM", "E", "EEE", "EEEE", "a" -> "[A-Za-z]*";
            default -> field.width() > 0 ? "[0-9]".repeat(field.width()) : "[0-9]*";
          };
    };
  }

  private void cut(String value, List<DatePattern.Piece> pieces) {
    var rest = value;
    var start = 1;
    for (int i = 0; i < pieces.size(); i++) {
      switch (pieces.get(i)) {
        case DatePattern.Piece.Between(var text) -> start += text.length();
        case DatePattern.Piece.Field field -> {
          var letter = field.letter() == 'u' ? 'y' : field.letter();
          if (field.width() > 0) {
            parts.put(letter, substring(rest, start, field.width()));
            start += field.width();
          } else {
            rest = start == 1 ? rest : "substr(" + rest + ", " + start + ")";
            start = 1;
            var end = end(pieces, i + 1);
            parts.put(letter, end.isEmpty() ? rest : before(rest, end));
            rest = end.isEmpty() ? rest : from(rest, end);
          }
        }
      }
    }
  }

  /** The text that ends the field before it; empty where the field is the last. */
  private static String end(List<DatePattern.Piece> pieces, int next) {
    return next < pieces.size() && pieces.get(next) instanceof DatePattern.Piece.Between(var text)
        ? text
        : "";
  }

  private String date() {
    return "date(printf('%04d-%02d-%02d', " + year() + ", " + month() + ", " + part('d') + "))";
  }

  private String dateTime() {
    return "datetime(printf('%04d-%02d-%02d %02d:%02d:%02d', "
        + String.join(", ", year(), month(), part('d'), hour(), part('m'), part('s'))
        + "))";
  }

  /** Two digits are a year from 1969 to 2068, as in POSIX. */
  private String year() {
    var year = part('y');
    return hasShortYears
        ? year + " + CASE WHEN CAST(" + year + " AS INTEGER) < 69 THEN 2000 ELSE 1900 END"
        : year;
  }

  private String month() {
    var month = part('M');
    return hasMonthNames
        ? "(instr(" + MONTHS + ", lower(substr(" + month + ", 1, 3))) + 2) / 3"
        : month;
  }

  private String hour() {
    return parts.containsKey('h')
        ? part('h') + " % 12 + CASE lower(" + part('a') + ") WHEN 'pm' THEN 12 ELSE 0 END"
        : part('H');
  }

  /** A part that the pattern leaves out is the first there is. */
  private String part(char letter) {
    return parts.getOrDefault(letter, letter == 'd' || letter == 'M' ? "1" : "0");
  }

  private static String substring(String text, int start, int length) {
    return "substr(" + text + ", " + start + ", " + length + ")";
  }

  private static String before(String text, String end) {
    return "substr(" + text + ", 1, instr(" + text + ", " + literal(end) + ") - 1)";
  }

  private static String from(String text, String end) {
    return "substr(" + text + ", instr(" + text + ", " + literal(end) + "))";
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
