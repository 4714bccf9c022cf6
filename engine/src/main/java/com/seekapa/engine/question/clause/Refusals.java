package com.seekapa.engine.question.clause;

import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions that would be answered wrongly because only a part of them is understood: those in
 * another language, two in one, and those that deny something that isn't there.
 */
final class Refusals {
  private static final int FEW_WORDS = 3;
  private static final double MOST_WORDS = 0.5;
  private static final Set<String> DENIALS =
      Set.of(
          "neither",
          "nor",
          "nobody",
          "nothing",
          "nowhere",
          "hardly",
          "barely",
          "scarcely",
          "unless",
          "instead");

  private final String question;
  private final Sketch sketch;
  private final List<Span> spans;

  Refusals(String question, Sketch sketch, List<Span> spans) {
    this.question = question;
    this.sketch = sketch;
    this.spans = spans;
  }

  Optional<NotUnderstood> found() {
    return Stream.of(
            check(
                isForeign(),
                Reason.UNKNOWN_WORD,
                "I know too few of these words. Ask in English, with the names of tables and"
                    + " columns."),
            check(
                isTwoQuestions() || ranksTwice(),
                Reason.NOT_SUPPORTED,
                "These are two questions. Ask them one after the other."),
            unreadDenial()
                .flatMap(it ->
                    check(
                        true,
                        Reason.NOT_SUPPORTED,
                        "I can't tell what “"
                            + it
                            + "” leaves out here. Say which rows you want, or name the value to"
                            + " leave out.")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<NotUnderstood> check(boolean refuses, Reason reason, String message) {
    return refuses ? Optional.of(new NotUnderstood(reason, message, spans)) : Optional.empty();
  }

  /** Most words outside quotes are unknown, or some are of another script. */
  private boolean isForeign() {
    var words = sketch.pieces.stream().filter(this::isWord).mapToInt(Piece::length).sum();
    var unknown =
        sketch.pieces.stream()
            .filter(it -> it.is(Sense.Unknown.class).isPresent())
            .mapToInt(Piece::length)
            .sum();
    return unknown >= FEW_WORDS && unknown >= MOST_WORDS * words
        || sketch.pieces.stream()
            .anyMatch(it -> it.is(Sense.Unknown.class).isPresent() && isOfOtherScript(it.text()));
  }

  private boolean isWord(Piece piece) {
    return piece.is(Sense.Quoted.class).isEmpty() && piece.is(Sense.OfNumber.class).isEmpty();
  }

  private static boolean isOfOtherScript(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .anyMatch(it -> Character.UnicodeScript.of(it) != Character.UnicodeScript.LATIN);
  }

  /** The first word that denies something and that no condition was made of. */
  private Optional<String> unreadDenial() {
    return IntStream.range(0, sketch.size())
        .filter(i -> sketch.isOpen(i) && (sketch.is(i, Cue.NOT, Cue.NONE) || isDenial(i)))
        .mapToObj(sketch::typed)
        .findFirst();
  }

  private boolean isDenial(int i) {
    return sketch.at(i).is(Sense.Unknown.class).isPresent()
        && DENIALS.contains(sketch.at(i).text());
  }

  /** "Which member is the oldest and which book is the longest?": each has one answer. */
  private boolean ranksTwice() {
    return IntStream.range(1, sketch.size())
        .filter(i -> sketch.is(i, Cue.AND, Cue.STOP))
        .anyMatch(i -> asksFor(i + 1) && isRanked(0, i) && isRanked(i + 1, sketch.size()));
  }

  private boolean asksFor(int from) {
    int first = from;
    while (sketch.is(first, Cue.AND, Cue.FILLER, Cue.COMMA)) {
      first++;
    }
    return sketch.is(first, Cue.WHICH, Cue.WHO, Cue.WHEN);
  }

  private boolean isRanked(int from, int end) {
    return IntStream.range(from, end).anyMatch(this::isSuperlative);
  }

  private boolean isSuperlative(int i) {
    return sketch
        .at(i)
        .is(Sense.OfCue.class)
        .filter(it -> it.cue().kind() == Cue.Kind.SUPERLATIVE)
        .isPresent();
  }

  /** "How many … ? Which … ?", where the second speaks of other rows or picks some of its own. */
  private boolean isTwoQuestions() {
    return question.indexOf('?') < question.lastIndexOf('?')
        && IntStream.range(1, sketch.size())
            .filter(i -> sketch.is(i, Cue.STOP))
            .anyMatch(this::asksAgain);
  }

  private boolean asksAgain(int stop) {
    int first = stop + 1;
    while (sketch.is(first, Cue.AND, Cue.FILLER, Cue.COMMA)) {
      first++;
    }
    return isAsking(first)
        && !sketch.tables(first, sketch.size()).isEmpty()
        && !sketch.tables(0, stop).isEmpty()
        && !sketch.tables(0, stop).containsAll(sketch.tables(first, sketch.size()))
        && IntStream.range(first, sketch.size())
            .noneMatch(
                i -> sketch.is(i, Cue.THEIR) || sketch.at(i).is(Sense.OfChart.class).isPresent());
  }

  private boolean isAsking(int i) {
    return sketch.is(i, Cue.WHICH, Cue.WHO, Cue.WHEN)
        || i < sketch.size() && sketch.at(i).text().matches("how .*|what.*");
  }
}
