package com.seekapa.engine.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts text into words, numbers and signs. Names of the model, values of the data and questions go
 * through the same cuts, so that they meet.
 */
public final class Tokenizer {
  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              "\\d{4}-\\d{2}(?:-\\d{2})?(?!\\d)", // ISO dates and months
              "\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}", // other dates
              "\\d+(?:st|nd|rd|th)(?!\\p{L})", // 3rd
              "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?", // 1,000,000.50
              "\\d+(?:\\.\\d+)?", // 12 or 12.5
              "\\p{L}[\\p{L}\\p{M}\\d]*(?:['’]\\p{L}+)?", // words: q3, don't
              "[<>]=?|[≤≥=%€$£&+]")); // signs that mean something

  private static final Pattern POSSESSIVE = Pattern.compile("'s?$");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private Tokenizer() {}

  public static List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String folded = fold(matcher.group());
      tokens.add(new Token(matcher.start(), matcher.end(), folded, Inflection.base(folded)));
    }
    return tokens;
  }

  /** The words of a name or value in their base forms. */
  public static List<String> bases(String text) {
    return tokens(text).stream().map(Token::base).toList();
  }

  private static String fold(String word) {
    String plain =
        word.chars().allMatch(c -> c < 128)
            ? word
            : ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    return POSSESSIVE.matcher(plain.toLowerCase(Locale.ROOT).replace('’', '\'')).replaceAll("");
  }
}
