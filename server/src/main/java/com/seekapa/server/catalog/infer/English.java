package com.seekapa.server.catalog.infer;

import com.seekapa.server.catalog.EnglishPlural;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One and many, as far as names of tables need it. */
final class English {
  private static final Map<String, String> ONE_TO_MANY =
      Map.ofEntries(
          Map.entry("person", "people"),
          Map.entry("man", "men"),
          Map.entry("woman", "women"),
          Map.entry("child", "children"),
          Map.entry("foot", "feet"),
          Map.entry("mouse", "mice"),
          Map.entry("analysis", "analyses"),
          Map.entry("diagnosis", "diagnoses"),
          Map.entry("criterion", "criteria"),
          Map.entry("medium", "media"),
          Map.entry("wife", "wives"),
          Map.entry("shelf", "shelves"));
  private static final Map<String, String> MANY_TO_ONE =
      ONE_TO_MANY.entrySet().stream()
          .filter(entry -> !entry.getKey().equals("medium"))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  /** Words that are the same for one and many, or that end as if they were many. */
  private static final Set<String> UNCHANGED =
      Set.of(
          "series",
          "species",
          "news",
          "staff",
          "data",
          "media",
          "sales",
          "headquarters",
          "goods",
          "information",
          "equipment",
          "furniture",
          "aircraft",
          "sheep",
          "fish",
          "gas",
          "bus",
          "physics",
          "mathematics",
          "economics",
          "politics",
          "details",
          "lens",
          "canvas",
          "chaos",
          "christmas",
          "atlas",
          "alias",
          "bias",
          "contents",
          "statistics",
          "earnings",
          "savings");

  /** Participles that stand behind what they are said of: "payments received". */
  private static final Set<String> SAID_OF_MANY =
      Set.of(
          "received",
          "made",
          "taken",
          "placed",
          "sold",
          "paid",
          "sent",
          "used",
          "given",
          "held",
          "owned",
          "attended",
          "visited",
          "ordered",
          "shipped",
          "returned",
          "produced",
          "played",
          "won",
          "awarded",
          "granted",
          "issued",
          "reported");

  private English() {}

  /** The last word as one of its kind. */
  static String singular(String phrase) {
    int start = phrase.lastIndexOf(' ') + 1;
    return phrase.substring(0, start) + one(phrase.substring(start));
  }

  static String plural(String phrase) {
    int start = phrase.lastIndexOf(' ') + 1;
    return phrase.substring(0, start) + many(phrase.substring(start));
  }

  private static String many(String word) {
    if (SAID_OF_MANY.contains(word)) {
      return word;
    }
    if (UNCHANGED.contains(word) || MANY_TO_ONE.containsKey(word)) {
      return word;
    }
    var irregular = ONE_TO_MANY.get(word);
    return irregular != null ? irregular : EnglishPlural.of(word);
  }

  private static String one(String word) {
    var irregular = MANY_TO_ONE.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() <= 3 || !word.endsWith("s") || UNCHANGED.contains(word)) {
      return word;
    }
    if (word.endsWith("ies")) {
      return Set.of("movies", "cookies", "ties", "pies", "zombies", "calories").contains(word)
          ? word.substring(0, word.length() - 1)
          : word.substring(0, word.length() - 3) + "y";
    }
    if (word.matches(".*(ss|x|ch|sh|zz|[^aeiou]us)es") || word.matches("(buses|viruses|gases)")) {
      return word.substring(0, word.length() - 2);
    }
    return word.matches(".*(ss|us|is)") ? word : word.substring(0, word.length() - 1);
  }
}
