package com.seekapa.engine.phrase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The few rules of English that phrases and sentences need. */
public final class English {
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "per", "in", "to", "by", "for", "from", "with", "on", "at");
  private static final Set<String> PARTICIPLES =
      Set.of("sold", "sent", "paid", "made", "lost", "won", "bought", "held");
  private static final Set<String> IRREGULAR_PLURALS =
      Set.of("people", "men", "women", "children", "staff");

  private static final Set<String> DEFINITE =
      Set.of("number", "largest", "smallest", "biggest", "highest", "lowest", "gap", "total");
  private static final Set<String> PLACES_WITH_ARTICLE =
      Set.of("Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia", "Americas", "Middle");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private English() {}

  /** The things as a list: "a", "a and b", "a, b and c". */
  public static String list(List<String> things) {
    if (things.size() < 2) {
      return String.join("", things);
    }
    var allButLast = String.join(", ", things.subList(0, things.size() - 1));
    return allButLast + " and " + things.getLast();
  }

  /** The text without the first of these that it starts with. */
  static String without(String text, String... beginnings) {
    for (var beginning : beginnings) {
      if (text.startsWith(beginning)) {
        return text.substring(beginning.length());
      }
    }
    return text;
  }

  /** A label as written within a sentence: "Order value" becomes "order value", "VAT" stays. */
  public static String lower(String label) {
    int first = firstWord(label);
    boolean ordinary = label.chars().limit(first).skip(1).noneMatch(Character::isUpperCase);
    boolean initial = first < 2 && label.length() > 1 && label.charAt(1) == '/';
    return ordinary && !initial && !label.isEmpty()
        ? Character.toLowerCase(label.charAt(0)) + label.substring(1)
        : label;
  }

  /** How long the first word is, or the first part of a joined one. */
  private static int firstWord(String label) {
    int end = 0;
    while (end < label.length() && " /-".indexOf(label.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The text with a capital letter in front. */
  public static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Whether a label is a plural, so that its verb is "were": orders, units sold, but not cost. */
  public static boolean isPlural(String label) {
    var head = headNoun(label.toLowerCase(Locale.ROOT));
    boolean endsLikeOne =
        head.endsWith("s")
            && !head.endsWith("ss")
            && !head.endsWith("us")
            && !head.endsWith("is")
            && !head.equals("news");
    return !label.endsWith("%") && (endsLikeOne || IRREGULAR_PLURALS.contains(head));
  }

  private static String headNoun(String label) {
    var head = "";
    for (var word : NO_LETTERS.split(label)) {
      if (PREPOSITIONS.contains(word) && !head.isEmpty()) {
        return head;
      }
      if (head.isEmpty() || !PARTICIPLES.contains(word) && !word.endsWith("ed")) {
        head = word;
      }
    }
    return head;
  }

  /** The noun with "a" or "an" in front, by the usual sound of its first letters. */
  public static String withArticle(String noun) {
    var start = noun.toLowerCase(Locale.ROOT);
    boolean consonantSound =
        start.startsWith("uni")
            || start.startsWith("eu")
            || start.startsWith("use")
            || start.startsWith("one");
    boolean silent = start.startsWith("hour") || start.startsWith("hono");
    boolean vowel = !start.isEmpty() && "aeiou".indexOf(start.charAt(0)) >= 0;
    return (silent || vowel && !consonantSound ? "an " : "a ") + noun;
  }

  /** A label with "the" in front where English wants it: "the number of customers". */
  public static String withThe(String label) {
    return (DEFINITE.contains(label.split(" ", 2)[0]) ? "the " : "") + label;
  }

  /** What stands before the name of a place: "the " for the United States, else nothing. */
  public static String articleOfPlace(String name) {
    var first = name.split(" ", 2)[0];
    boolean composed =
        first.equals("United") && name.contains(" ")
            || name.endsWith(" Republic")
            || name.endsWith(" Kingdom")
            || name.endsWith(" Islands");
    return composed || PLACES_WITH_ARTICLE.contains(first) ? "the " : "";
  }

  /** A number with commas between thousands, and as many decimals as it has: "1,000,000". */
  public static String number(BigDecimal number) {
    var plain = number.abs().stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    var whole = point < 0 ? plain : plain.substring(0, point);
    var fraction = point < 0 ? "" : plain.substring(point);
    return (number.signum() < 0 ? "-" : "") + grouped(whole) + fraction;
  }

  /** Digits with a comma between thousands. */
  public static String grouped(String digits) {
    var text = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
