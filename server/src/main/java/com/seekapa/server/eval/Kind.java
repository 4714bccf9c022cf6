package com.seekapa.server.eval;

import java.util.Locale;

/** What a column of right answers holds, where the same thing can be written in several ways. */
enum Kind {
  PLAIN,
  YEAR,
  YEARMONTH,
  MONTH,
  WEEKDAY;

  /** A kind by the name that files use; a name that says nothing is plain. */
  static Kind named(String name) {
    for (var kind : values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    return PLAIN;
  }
}
