package com.seekapa.engine.compile.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pattern of {@link java.time.format.DateTimeFormatter}, cut into its pieces. */
record DatePattern(List<Piece> pieces) {
  private static final Pattern PIECES =
      Pattern.compile("'((?:[^']|'')*)'|(([A-Za-z])\\3*)|([^A-Za-z']+)");

  DatePattern {
    pieces = List.copyOf(pieces);
  }

  /** Part of a date, or the text between parts. */
  sealed interface Piece {
    /** Letters that stand for a part of a date: yyyy, M. */
    record Field(String letters) implements Piece {
      char letter() {
        return letters.charAt(0);
      }

      /** How many characters it always has; 0 where that depends on the value. */
      int width() {
        return switch (letters) {
          case "yyyy", "uuuu" -> 4;
          case "MMM", "EEE" -> 3;
          case "yy", "MM", "dd", "HH", "hh", "mm", "ss", "a" -> 2;
          default -> 0;
        };
      }
    }

    record Between(String text) implements Piece {}
  }

  static DatePattern of(String format) {
    var pieces = new ArrayList<Piece>();
    var matcher = PIECES.matcher(format);
    while (matcher.find()) {
      if (matcher.group(2) != null) {
        pieces.add(new Piece.Field(matcher.group(2)));
      } else {
        var quoted = matcher.group(1);
        var text = quoted == null ? matcher.group(4) : quoted.isEmpty() ? "'" : quoted;
        pieces.add(new Piece.Between(text.replace("''", "'")));
      }
    }
    return new DatePattern(pieces);
  }

  /** The regular expression of texts that look like it. */
  String shape() {
    return pieces.stream().map(DatePattern::shape).collect(Collectors.joining("", "^", "$"));
  }

  private static String shape(Piece piece) {
    return switch (piece) {
      case Piece.Between(var text) -> text.replaceAll("([^\\w\\s])", "\\\\$1");
      case Piece.Field field ->
          switch (field.letters()) {
            case "MMM", "MMMM", "E", "EEE", "EEEE", "a" -> "[A-Za-z]+";
            default -> field.width() > 0 ? "[0-9]{" + field.width() + "}" : "[0-9]+";
          };
    };
  }

  /** Of month and day, the letters of those that it leaves out. */
  List<Character> missing() {
    return Stream.of('M', 'd').filter(letter -> !has(letter)).toList();
  }

  private boolean has(char letter) {
    return pieces.stream()
        .anyMatch(piece -> piece instanceof Piece.Field field && field.letter() == letter);
  }

  /** The literal of the pattern in the language of strptime. */
  String strptime() {
    return pieces.stream().map(DatePattern::strptime).collect(Collectors.joining("", "'", "'"));
  }

  private static String strptime(Piece piece) {
    return switch (piece) {
      case Piece.Between(var text) -> text.replace("%", "%%").replace("'", "''");
      case Piece.Field field -> strptime(field);
    };
  }

  private static String strptime(Piece.Field field) {
    return switch (field.letters()) {
      case "yy" -> "%y";
      case "M" -> "%-m";
      case "MM" -> "%m";
      case "MMM" -> "%b";
      case "MMMM" -> "%B";
      case "d" -> "%-d";
      case "dd" -> "%d";
      case "H" -> "%-H";
      case "HH" -> "%H";
      case "h" -> "%-I";
      case "hh" -> "%I";
      case "m" -> "%-M";
      case "mm" -> "%M";
      case "s" -> "%-S";
      case "ss" -> "%S";
      case "a" -> "%p";
      case "E", "EEE" -> "%a";
      case "EEEE" -> "%A";
      default -> field.letter() == 'y' || field.letter() == 'u' ? "%Y" : "%f";
    };
  }
}
