package com.seekapa.engine.question;

import com.seekapa.engine.model.Dimension;
import java.util.List;

/**
 * Finds values of dimensions by what people type. Port: the in-memory version is {@link
 * MemoryValueLookup}; larger vocabularies use an index. Safe for use by many threads.
 */
public interface ValueLookup {
  /**
   * The values whose words are exactly these, without regard to case, accents and plural.
   *
   * @param words one or more words in lower case, as the tokenizer cuts them
   * @return every match, in the order of the model's dimensions; empty if there is none
   */
  List<Match> find(List<String> words);

  /**
   * The values that were nearly typed: one error away from five letters on, two from nine; the
   * nearest only. None, if this isn't known.
   */
  default List<Match> nearly(List<String> words) {
    return List.of();
  }

  /** Values whose text starts with this, for suggestions; at most {@code limit}. */
  List<Match> startingWith(String prefix, int limit);

  /** The number of words of the longest value, so that callers know when to stop. */
  int longest();

  /** A value of a dimension. */
  record Match(Dimension dimension, String value) {}
}
