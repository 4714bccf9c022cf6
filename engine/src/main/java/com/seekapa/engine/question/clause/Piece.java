package com.seekapa.engine.question.clause;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run of tokens and what it may stand for, the likeliest first.
 *
 * @param first the first token
 * @param end the token after the last; equal to {@code first} for punctuation
 * @param text the tokens as typed, in lower case, joined by spaces
 */
record Piece(int first, int end, String text, List<Sense> senses) {
  Piece {
    senses = List.copyOf(senses);
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

  /** The same words with a sense in front. */
  Piece meaning(Sense chosen) {
    return with(Stream.concat(Stream.of(chosen), senses.stream()).distinct().toList());
  }

  Piece with(List<Sense> others) {
    return new Piece(first, end, text, others);
  }
}
