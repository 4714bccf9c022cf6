package com.seekapa.engine.question.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a glossary says of names that a question uses: "ASP = average sale price", "note that
 * revenue refers to the sum of price". Definitions in plain words stand for the name; those that
 * calculate become measures.
 *
 * @param entries in the order of the text
 */
record Definitions(List<Entry> entries) {
  /**
   * A name and what it means.
   *
   * @param text words, or arithmetic over words
   */
  record Entry(String name, String text) {
    boolean calculates() {
      return text.matches("(?s).*\\s[-+*/]\\s.*");
    }
  }

  private static final Pattern EQUATION =
      Pattern.compile("^\\s*([A-Za-z][\\w-]*(?: [\\w-]+){0,2})\\s*(?:\\([^)]*\\))?\\s*=\\s*(.+)$");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)(?:[.?;,]\\s*|^)(?:(?:please )?note that\\s+|where\\s+)?"
              + "([a-z][\\w-]*(?: [\\w-]+)?)\\s+"
              + "(?:refers to|is defined as|are defined as|is calculated as|means)\\s+([^.;?]+)\\.?");
  private static final Pattern TIME = Pattern.compile("(?i).*\\b(last|past|date|now|days?)\\b.*");

  Definitions {
    entries = List.copyOf(entries);
  }

  /** The definitions in a text. */
  static Definitions in(String text) {
    var entries = new ArrayList<Entry>();
    for (var sentence : text.split("(?<=[.;])\\s+(?=[A-Z])")) {
      equation(sentence).or(() -> reference(sentence)).ifPresent(entries::add);
    }
    return new Definitions(entries);
  }

  /** A question without the sentence that defines one of its words, and that definition. */
  static Optional<Explained> explained(String question) {
    var matcher = REFERENCE.matcher(question);
    if (!matcher.find() || matcher.start() == 0) {
      return Optional.empty();
    }
    var rest = question.substring(0, matcher.start() + 1) + question.substring(matcher.end());
    return Optional.of(new Explained(rest, new Entry(matcher.group(1), matcher.group(2).strip())));
  }

  record Explained(String question, Entry entry) {}

  Definitions and(Entry entry) {
    var all = new ArrayList<>(entries);
    all.add(entry);
    return new Definitions(all);
  }

  /** The question with defined names put into words. */
  String inWords(String question) {
    var text = question;
    for (var entry : entries) {
      if (!entry.calculates()) {
        var name =
            Pattern.compile(
                "(?i)(?<![\\w-])(?:total )?" + Pattern.quote(entry.name()) + "(?![\\w-])");
        text = name.matcher(text).replaceAll(Matcher.quoteReplacement(entry.text()));
      }
    }
    return text;
  }

  private static Optional<Entry> equation(String sentence) {
    var matcher = EQUATION.matcher(sentence);
    return matcher.matches() && !TIME.matcher(matcher.group(1)).matches()
        ? Optional.of(new Entry(matcher.group(1).strip(), plain(matcher.group(2))))
        : Optional.empty();
  }

  private static Optional<Entry> reference(String sentence) {
    var matcher = REFERENCE.matcher(sentence);
    return matcher.find()
        ? Optional.of(new Entry(matcher.group(1), plain(matcher.group(2))))
        : Optional.empty();
  }

  /** Without what only narrows the rows, which other words of the question say. */
  private static String plain(String text) {
    return text.replaceAll("[.;]\\s*$", "").replaceAll("(?i),\\s*where .*$", "").strip();
  }
}
