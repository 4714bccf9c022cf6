package com.seekapa.engine.question.clause;

/**
 * The closed class of words that say how the names, values and numbers around them belong together.
 */
enum Cue {
  /** Words that ask for something to be shown. */
  SHOW(Kind.LINK),
  WHICH(Kind.LINK),
  WHO(Kind.LINK),
  /** "when" and "where" at the start: a date or place is asked for. */
  WHEN(Kind.LINK),
  COUNT(Kind.AGGREGATE),
  AVERAGE(Kind.AGGREGATE),
  SUM(Kind.AGGREGATE),
  MAXIMUM(Kind.AGGREGATE),
  MINIMUM(Kind.AGGREGATE),
  MEDIAN(Kind.AGGREGATE),
  DISTINCT(Kind.LINK),
  /** One for each of what follows. */
  EACH(Kind.LINK),
  BY(Kind.LINK),
  AND(Kind.LINK),
  OR(Kind.OPERATOR),
  NOT(Kind.OPERATOR),
  /** "neither" and "without any": none at all. */
  NONE(Kind.OPERATOR),
  EVERY(Kind.LINK),
  /** The start of a clause that says more about what stands before it. */
  RELATIVE(Kind.LINK),
  HAVE(Kind.LINK),
  OF(Kind.LINK),
  IN(Kind.LINK),
  IS(Kind.LINK),
  THAN(Kind.OPERATOR),
  MORE(Kind.OPERATOR),
  AT_LEAST(Kind.OPERATOR),
  LESS(Kind.OPERATOR),
  AT_MOST(Kind.OPERATOR),
  EXACTLY(Kind.OPERATOR),
  /** After the number: "3 or more". */
  OR_MORE(Kind.LINK),
  OR_LESS(Kind.LINK),
  BETWEEN(Kind.OPERATOR),
  TO(Kind.LINK),
  BEFORE(Kind.OPERATOR),
  AFTER(Kind.OPERATOR),
  SINCE(Kind.OPERATOR),
  CONTAINS(Kind.OPERATOR),
  STARTS(Kind.OPERATOR),
  ENDS(Kind.OPERATOR),
  MISSING(Kind.OPERATOR),
  PRESENT(Kind.OPERATOR),
  /** "out of stock": there is none left of the amount. */
  OUT_OF(Kind.OPERATOR),
  TOP(Kind.SUPERLATIVE),
  BOTTOM(Kind.SUPERLATIVE),
  MOST(Kind.SUPERLATIVE),
  LEAST(Kind.SUPERLATIVE),
  /** "most common": the value that most rows have. */
  COMMON(Kind.SUPERLATIVE),
  RARE(Kind.SUPERLATIVE),
  LATEST(Kind.SUPERLATIVE),
  EARLIEST(Kind.SUPERLATIVE),
  ORDER(Kind.ORDERING),
  ASCENDING(Kind.ORDERING),
  DESCENDING(Kind.ORDERING),
  ALPHABETICAL(Kind.ORDERING),
  X_AXIS(Kind.LINK),
  Y_AXIS(Kind.LINK),
  BIN(Kind.LINK),
  COLOUR(Kind.LINK),
  VERSUS(Kind.LINK),
  OVER(Kind.LINK),
  BOTH(Kind.OPERATOR),
  EVERYTHING(Kind.LINK),
  /** "id", "name", "number" of the thing mentioned last. */
  THEIR(Kind.LINK),
  PERCENTAGE(Kind.OPERATOR),
  RATIO(Kind.OPERATOR),
  COMMA(Kind.LINK),
  STOP(Kind.LINK),
  FILLER(Kind.FILLER);

  /** What a cue does in a question. */
  enum Kind {
    /** Makes one value of many rows. */
    AGGREGATE,
    ORDERING,
    /** Picks the first rows of an order. */
    SUPERLATIVE,
    /** Changes which rows are meant: a question without it is another question. */
    OPERATOR,
    /** Says how its neighbours belong together. */
    LINK,
    /** Says nothing. */
    FILLER
  }

  private final Kind kind;

  Cue(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
