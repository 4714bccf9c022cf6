package com.seekapa.engine.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as people write them: "1,000", "500k", "€1.5 million", "20 %", "five". */
final class NumberReader {
  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("k", 3),
          Map.entry("thousand", 3),
          Map.entry("m", 6),
          Map.entry("mn", 6),
          Map.entry("mio", 6),
          Map.entry("million", 6),
          Map.entry("b", 9),
          Map.entry("bn", 9),
          Map.entry("billion", 9));
  private static final List<String> WRITTEN =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen");

  private static final Pattern IN_DIGITS =
      Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d{1,18}(\\.\\d{1,9})?");

  private NumberReader() {}

  static Optional<TimeReader.Read> read(List<Token> tokens, int start) {
    var cursor = new TokenCursor(tokens, start);
    cursor.take("€", "$", "£");
    return number(cursor)
        .map(number -> scaled(number, cursor))
        .map(
            number -> new TimeReader.Read(cursor.position() - start, new Meaning.OfNumber(number)));
  }

  /** A number in words: "three". */
  static Optional<Integer> written(String word) {
    int number = WRITTEN.indexOf(word);
    return number < 0 ? Optional.empty() : Optional.of(number);
  }

  private static Optional<BigDecimal> number(TokenCursor cursor) {
    String text = cursor.text();
    var written = written(text);
    if (written.isPresent()) {
      cursor.advance();
      return written.map(BigDecimal::valueOf);
    }
    if (!cursor.isAtDigit() || !cursor.isAt(IN_DIGITS)) {
      return Optional.empty();
    }
    cursor.advance();
    return Optional.of(new BigDecimal(text.replace(",", "")));
  }

  private static BigDecimal scaled(BigDecimal number, TokenCursor cursor) {
    var result = number;
    if (SCALES.containsKey(cursor.base())) {
      result = number.multiply(BigDecimal.TEN.pow(SCALES.get(cursor.base())));
      cursor.advance();
    }
    if (cursor.take("%", "percent")) {
      return result.movePointLeft(2);
    }
    cursor.take("€", "$", "£", "eur", "euro", "euros", "usd", "dollars");
    return result;
  }
}
