package com.seekapa.engine.answer;

import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.time.LocalDate;

/** How the time asked about lies to the end of the data, and so which verbs tell it. */
enum Tense {
  PAST("was", "were", "had", "was", "were"),
  /** Begun and not over. */
  SO_FAR("is", "are", "has", "has been", "have been"),
  /** Any time, or none of it yet. */
  PRESENT("is", "are", "has", "is", "are");

  private final String singular;
  private final String plural;
  private final String have;
  private final String thereSingular;
  private final String therePlural;

  Tense(String singular, String plural, String have, String thereSingular, String therePlural) {
    this.singular = singular;
    this.plural = plural;
    this.have = have;
    this.thereSingular = thereSingular;
    this.therePlural = therePlural;
  }

  static Tense of(SemanticQuery query, LocalDate dataUntil) {
    return query.time().map(range -> of(range, dataUntil)).orElse(PRESENT);
  }

  private static Tense of(TimeRange range, LocalDate dataUntil) {
    if (range.complete()) {
      return PAST;
    }
    return range.from().isAfter(dataUntil) ? PRESENT : SO_FAR;
  }

  /** "was" or "were". */
  String be(boolean isPlural) {
    return isPlural ? plural : singular;
  }

  /** "had", of one thing. */
  String have() {
    return have;
  }

  /** "were" as in "there were". */
  String there(boolean isPlural) {
    return isPlural ? therePlural : thereSingular;
  }
}
