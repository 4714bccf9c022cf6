package com.seekapa.engine.question.clause;

import java.util.List;
import java.util.Optional;

/**
 * A run of tokens and what it may stand for, the likeliest first.
 *
 * @param first the first token
 * @param end the token after the last; equal to {@code first} for punctuation
 * @param text the tokens as typed, in lower case, joined by spaces
 * @param margin by how much the likeliest sense is better than the next of its kind
 */
record Piece(int first, int end, String text, List<Sense> senses, double margin) {
  private static final double ALONE = 99;

  Piece {
    senses = List.copyOf(senses);
  }

  Piece(int first, int end, String text, List<Sense> senses) {
    this(first, end, text, senses, ALONE);
  }

  int length() {
    return end - first;
  }

  Sense sense() {
    return senses.getFirst();
  }

  boolean is(Cue... cues) {
    for (var cue : cues) {
      if (sense().equals(new Sense.OfCue(cue))) {
        return true;
      }
    }
    return false;
  }

  /** Whether any sense is this cue, the likeliest or not. */
  boolean mayBe(Cue cue) {
    return senses.contains(new Sense.OfCue(cue));
  }

  <S extends Sense> Optional<S> as(Class<S> kind) {
    return senses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The likeliest sense, if it is of this kind. */
  <S extends Sense> Optional<S> is(Class<S> kind) {
    return Optional.of(sense()).filter(kind::isInstance).map(kind::cast);
  }

  Piece with(List<Sense> others, double chosenBy) {
    return new Piece(first, end, text, others, chosenBy);
  }
}
