package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.phrase.English;
import com.seekapa.engine.question.Assumption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts into words which of several things a word was taken for, or asks for it. */
final class SenseText {
  private static final String ID = "word:";
  private static final List<String> OCCURRENCES = List.of("", "second ", "third ", "fourth ");
  private static final Pattern SAID =
      Pattern.compile(
          "(?is)^(.+?),? taking (?:the )?(second |third |fourth )?[“\"]([^”\"]+)[”\"] as (?:the )?"
              + "((?:(?! taking (the )?(second |third |fourth )?[“\"]).)+?)[?.\\s]*$");

  private final SemanticModel model;

  SenseText(SemanticModel model) {
    this.model = model;
  }

  /**
   * A question, and what a word is taken for at its end.
   *
   * @param rest what stands before that, which is the start of the question
   * @param word as {@link #word} calls it
   */
  record Said(String rest, String word, String sense) {}

  /** "competitions in each year, taking “year” as the year of a competition". */
  static Optional<Said> said(String question) {
    var matcher = SAID.matcher(question);
    return matcher.matches()
        ? Optional.of(
            new Said(
                matcher.group(1),
                lower(Optional.ofNullable(matcher.group(2)).orElse("") + matcher.group(3)),
                matcher.group(4)))
        : Optional.empty();
  }

  /** A piece among the others: "year", "second year". */
  static String word(List<Piece> pieces, int at) {
    var text = pieces.get(at).text();
    long before = pieces.stream().limit(at).filter(it -> it.text().equals(text)).count();
    return OCCURRENCES.get((int) Math.min(before, OCCURRENCES.size() - 1)) + text;
  }

  /** The question that means just this. */
  String asked(String question, List<Piece> pieces, int at, Sense sense) {
    var text = pieces.get(at).text();
    var word = word(pieces, at);
    var occurrence = word.substring(0, word.length() - text.length());
    return question.replaceAll("[\\s?.!]+$", "")
        + ", taking "
        + (occurrence.isEmpty() ? "" : "the " + occurrence)
        + "“"
        + text
        + "” as the "
        + name(sense);
  }

  static String question(Piece piece) {
    return "“" + piece.text() + "” can be more than one thing. Which is meant?";
  }

  /**
   * @param others what it may be, this among them
   */
  Assumption assumed(List<Piece> pieces, int at, List<Sense> others) {
    var piece = pieces.get(at);
    var taken = name(piece.sense());
    return new Assumption(
        id(word(pieces, at)),
        taken(piece, piece.sense()),
        taken,
        others.stream().map(this::name).filter(it -> !it.equals(taken)).distinct().toList());
  }

  String taken(Piece piece, Sense sense) {
    return "“" + piece.text() + "” taken as the " + name(sense);
  }

  /** The override that settles what a word is taken for. */
  static String id(String word) {
    return ID + lower(word);
  }

  /** The word that an override settles; empty if it settles something else. */
  static Optional<String> word(String id) {
    return id.startsWith(ID) ? Optional.of(id.substring(ID.length())) : Optional.empty();
  }

  /** "year of a competition", "competitions". */
  String name(Sense sense) {
    return switch (sense) {
      case Sense.OfTable(var table, _) -> table.row().plural();
      case Sense.OfColumn(var column, _) -> of(column.names().label(), column.home().table());
      case Sense.OfValue(var column, _) -> of(column.names().label(), column.home().table());
      case Sense.OfCue _,
          Sense.OfNumber _,
          Sense.OfRange _,
          Sense.OfMeasure _,
          Sense.OfPart _,
          Sense.OfChart _,
          Sense.Quoted _,
          Sense.Unknown _ ->
          "";
    };
  }

  private String of(String label, String table) {
    return label + " of " + English.withArticle(model.table(table).row().label());
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
