package com.seekapa.engine.question;

import java.util.List;

/**
 * Knows what other words mean about the same. Port: {@link #everyday()} knows a few hundred words
 * of most databases; a dictionary knows the rest. Safe for use by many threads.
 */
public interface WordKnowledge {
  /**
   * Words that mean about the same, the closest first, never more than a few dozen; empty for what
   * is not known, or not known yet. Never throws, never waits.
   *
   * @param word one word or several joined by spaces, in lower case and base form
   */
  List<Related> related(String word);

  /**
   * Whether this is a word of the language, in any of its forms, so that it was hardly typed in
   * error.
   */
  boolean isWord(String word);

  /**
   * A word and how much it says the same.
   *
   * @param word in lower case and base form; several words are joined by spaces
   * @param closeness from 0 to 1, which is a word for the very same thing
   */
  record Related(String word, double closeness) {
    public Related {
      if (!(closeness > 0 && closeness <= 1)) {
        throw new IllegalArgumentException("closeness must be above 0 and at most 1");
      }
    }
  }

  /** Knows nothing. */
  static WordKnowledge none() {
    return new WordKnowledge() {
      @Override
      public List<Related> related(String word) {
        return List.of();
      }

      @Override
      public boolean isWord(String word) {
        return false;
      }
    };
  }

  /** Words that databases of any kind have several names for, such as surname and last name. */
  static WordKnowledge everyday() {
    return EverydayWords.KNOWLEDGE;
  }

  /** What either knows; of the same word, the closer. */
  default WordKnowledge and(WordKnowledge other) {
    return new JoinedWordKnowledge(this, other);
  }
}
