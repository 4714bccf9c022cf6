package com.seekapa.server.catalog.infer;

/**
 * Something that will confuse people, or that was assumed.
 *
 * @param where a table or column, or what several of them share
 * @param message what it is and what to do, in a sentence
 */
public record Finding(Kind kind, String where, String message) {
  /** What kind of thing was found, the gravest first. */
  public enum Kind {
    UNREADABLE_TABLE,
    EMPTY_TABLE,
    UNREACHABLE_TABLE,
    NO_KEY,
    COMPOSITE_KEY,
    BROKEN_REFERENCE,
    ASSUMED_RELATIONSHIP,
    MIXED_VALUES,
    AMBIGUOUS_DATE,
    NO_VALUES,
    VALUES_LEFT_OUT,
    LEFT_OUT,
    UNCLEAR_REVENUE,
    AMBIGUOUS_NAME,
    UNKNOWN_WORD,
    NO_SYNONYMS;

    String title() {
      var words = name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
  }
}
