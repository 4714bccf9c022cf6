package com.seekapa.server.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads cells of JSON as {@link Value}s of a kind of column. */
final class Values {
  private static final Pattern NUMBER = pattern("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern SMALL_NUMBER = pattern("\\d{1,2}(\\.0)?");
  private static final Pattern YEAR = pattern("(\\d{4})(\\D|$)");
  private static final Pattern YEAR_MONTH = pattern("(\\d{4})-(\\d{1,2})");
  private static final Pattern MIDNIGHT = pattern("(\\d{4}-\\d\\d-\\d\\d)[T ]00:00(:00(\\.0+)?)?");
  private static final String SPACE = "[\\s\\x1c-\\x1f]+";
  private static final Pattern SPACES = pattern(SPACE);
  private static final Pattern OUTER_SPACES = pattern("^" + SPACE + "|" + SPACE + "$");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  private Values() {}

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.UNICODE_CHARACTER_CLASS);
  }

  static Value of(JsonNode cell, Kind kind) {
    if (cell.isNull() || cell.isMissingNode()) {
      return new Value.Missing();
    }
    var text = written(cell);
    return ofKind(text, kind).orElseGet(() -> plain(cell, text));
  }

  private static String written(JsonNode cell) {
    if (cell.isBoolean()) {
      return cell.booleanValue() ? "1" : "0";
    }
    return cell.isIntegralNumber() || !cell.isNumber()
        ? OUTER_SPACES.matcher(cell.isValueNode() ? cell.asText() : cell.toString()).replaceAll("")
        : Double.toString(cell.doubleValue());
  }

  private static Optional<Value> ofKind(String text, Kind kind) {
    return switch (kind) {
      case PLAIN -> Optional.empty();
      case MONTH -> month(text);
      case WEEKDAY ->
          Optional.of(WEEKDAYS.indexOf(begin(text)))
              .filter(day -> day >= 0)
              .map(Value.Weekday::new);
      case YEAR -> {
        var year = YEAR.matcher(text);
        yield year.lookingAt()
            ? Optional.of(Value.Number.of(number(year.group(1))))
            : Optional.empty();
      }
      case YEARMONTH -> {
        var month = YEAR_MONTH.matcher(text);
        yield month.lookingAt()
            ? Optional.of(
                new Value.YearMonth((int) number(month.group(1)), (int) number(month.group(2))))
            : Optional.empty();
      }
    };
  }

  private static Optional<Value> month(String text) {
    int named = MONTHS.indexOf(begin(text));
    if (named >= 0) {
      return Optional.of(new Value.Month(named + 1));
    }
    return SMALL_NUMBER.matcher(text).matches()
        ? Optional.of(new Value.Month((int) number(text)))
        : Optional.empty();
  }

  private static String begin(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return lower.substring(0, Math.min(3, lower.length()));
  }

  private static Value plain(JsonNode cell, String text) {
    if (cell.isNumber()) {
      return Value.Number.of(cell.doubleValue());
    }
    if (NUMBER.matcher(text).matches()) {
      return Value.Number.of(number(text));
    }
    var midnight = MIDNIGHT.matcher(text);
    return new Value.Text(folded(midnight.matches() ? midnight.group(1) : text));
  }

  /** Digits may be those of any script. */
  private static double number(String text) {
    var digits = new StringBuilder();
    text.codePoints()
        .forEach(it -> {
          if (Character.isDigit(it)) {
            digits.append(Character.digit(it, 10));
          } else {
            digits.appendCodePoint(it);
          }
        });
    return Double.parseDouble(digits.toString());
  }

  /** Without regard to case, kinds of dashes and the width of gaps. */
  private static String folded(String text) {
    var even = SPACES.matcher(text).replaceAll(" ").replace('\u2013', '-').replace('\u2014', '-');
    if (even.chars().allMatch(it -> it < 128)) {
      return even.toLowerCase(Locale.ROOT);
    }
    var folded = new StringBuilder();
    even.codePoints().forEach(it -> folded.append(folded(it)));
    return folded.toString();
  }

  /** A capital may stand for several letters, as SS does for ß; the Turkish ı is no i. */
  private static String folded(int letter) {
    return letter == 'ı'
        ? "ı"
        : Character.toString(letter)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT)
            .replace('ς', 'σ');
  }
}
