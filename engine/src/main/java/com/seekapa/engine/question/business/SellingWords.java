package com.seekapa.engine.question.business;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says with the names of measures what people say with verbs: "how much did we sell" is the
 * revenue, "how many helmets were sold" the units sold of helmets, "who sold the most" the one with
 * the highest revenue, "best-selling products" those with the most units sold.
 *
 * @param revenue what the money taken is called
 * @param units what the quantity sold is called
 */
record SellingWords(Optional<String> revenue, Optional<String> units) {
  /** The ids of the measures that verbs of selling are about. */
  private static final String REVENUE = "revenue";

  private static final String UNITS = "units_sold";
  private static final int SEVERAL = 10;

  private static final String WE = "(?:we|i|you|they|the company|our company)";
  private static final Pattern HOW_MUCH =
      pattern(
          "how much (?:money |revenue )?(?:(?:did|do|have|has|had) "
              + WE
              + " (?:sell|sold|bring in|take in)|(?:was|were|is|has been) (?:sold|invoiced|billed))"
              + "(?: to (?:our )?(?:customers|clients|accounts|buyers)(?= (?:in|from)\\b))?");
  private static final Pattern HOW_MANY =
      pattern(
          "how many (?!different|distinct|unique)((?:[\\w&'-]+ ){1,4}?)(?:(?:did|do|have|has|had) "
              + WE
              + " (?:sell|sold)|(?:were|was|have been|has been|are|got) sold)");
  private static final Pattern SOLD_MOST =
      pattern(
          "(who|(?:which|what) [\\w -]+?) (?:has |have )?(?:sold|sells|sell) the (most|least|fewest)"
              + "(?= (?:in|during|this|last|over|since|by|on|between|from|for|within)\\b|\\s*\\W*$)");
  private static final Pattern SOLD_MOST_OF =
      pattern(
          "(who|(?:which|what) [\\w -]+?) (?:has |have )?(?:sold|sells|sell) the (most|least|fewest) (?=\\w)");
  private static final Pattern SELLING =
      pattern(
          "(?:(\\d+) )?(best|top|most|worst|slowest|least)[ -]?(?:(\\d+) )?(?:selling|sold) ([\\w-]+)");

  static SellingWords of(SemanticModel model) {
    return new SellingWords(label(model, REVENUE), label(model, UNITS));
  }

  private static Optional<String> label(SemanticModel model, String id) {
    return model.measures().stream()
        .filter(it -> it.id().equals(id))
        .map(Measure::names)
        .map(it -> it.label())
        .findFirst();
  }

  /** The question with the names of measures. */
  String said(String question) {
    var text = revenue.map(it -> HOW_MUCH.matcher(question).replaceAll(it)).orElse(question);
    if (units.isPresent()) {
      text = HOW_MANY.matcher(text).replaceAll(it -> ofSold(it));
    }
    text = SOLD_MOST.matcher(text).replaceAll(it -> most(it, revenue.or(() -> units), ""));
    text = SOLD_MOST_OF.matcher(text).replaceAll(it -> most(it, units.or(() -> revenue), " for "));
    return SELLING.matcher(text).replaceAll(it -> ranked(it));
  }

  private String ofSold(MatchResult found) {
    var what = found.group(1).strip();
    return what.matches("units|pieces|items|articles")
        ? units.orElseThrow()
        : units.orElseThrow() + " for " + quoted(what);
  }

  private static String most(MatchResult found, Optional<String> measure, String of) {
    return measure
        .map(it ->
            "%s has the %s %s%s"
                .formatted(
                    found.group(1), found.group(2).equals("most") ? "highest" : "lowest", it, of))
        .map(SellingWords::quoted)
        .orElse(quoted(found.group()));
  }

  private String ranked(MatchResult found) {
    var best = found.group(2).toLowerCase(Locale.ROOT).matches("best|top|most");
    var count = Optional.ofNullable(found.group(1)).or(() -> Optional.ofNullable(found.group(3)));
    var noun = found.group(4);
    boolean many = noun.endsWith("s");
    return units
        .or(() -> revenue)
        .map(it ->
            "%s %s %s by %s"
                .formatted(
                    best ? "top" : "bottom",
                    count.orElse(many ? String.valueOf(SEVERAL) : "1"),
                    noun,
                    it))
        .map(SellingWords::quoted)
        .orElse(quoted(found.group()));
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private static Pattern pattern(String text) {
    return Pattern.compile("\\b" + text, Pattern.CASE_INSENSITIVE);
  }
}
