package com.seekapa.engine.question;

import java.util.List;
import java.util.Optional;

/**
 * A run of tokens and what it may stand for, the likeliest first.
 *
 * @param first the first token
 * @param end the token after the last
 */
record Mark(int first, int end, List<Meaning> meanings) {
  int length() {
    return end - first;
  }

  /** The first meaning of this kind. */
  <M extends Meaning> Optional<M> as(Class<M> kind) {
    return meanings.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  boolean is(Word word) {
    return meanings.getFirst().equals(Meaning.Grammatical.of(word));
  }

  boolean isAny(Word... words) {
    for (var word : words) {
      if (is(word)) {
        return true;
      }
    }
    return false;
  }

  boolean isUnknown() {
    return meanings.getFirst() instanceof Meaning.Unknown;
  }
}
