package com.seekapa.engine.question.clause;

/**
 * The closed class of words that say how the names, values and numbers around them belong together.
 */
enum Cue {
  /** Words that ask for something to be shown. */
  SHOW,
  WHICH,
  WHO,
  /** "when" and "where" at the start: a date or place is asked for. */
  WHEN,
  COUNT,
  AVERAGE,
  SUM,
  MAXIMUM,
  MINIMUM,
  MEDIAN,
  DISTINCT,
  /** One for each of what follows. */
  EACH,
  BY,
  AND,
  OR,
  NOT,
  /** "neither" and "without any": none at all. */
  NONE,
  EVERY,
  /** The start of a clause that says more about what stands before it. */
  RELATIVE,
  HAVE,
  OF,
  IN,
  IS,
  THAN,
  MORE,
  AT_LEAST,
  LESS,
  AT_MOST,
  EXACTLY,
  /** After the number: "3 or more". */
  OR_MORE,
  OR_LESS,
  BETWEEN,
  TO,
  BEFORE,
  AFTER,
  SINCE,
  CONTAINS,
  STARTS,
  ENDS,
  MISSING,
  PRESENT,
  TOP,
  BOTTOM,
  MOST,
  LEAST,
  /** "most common": the value that most rows have. */
  COMMON,
  RARE,
  LATEST,
  EARLIEST,
  ORDER,
  ASCENDING,
  DESCENDING,
  ALPHABETICAL,
  X_AXIS,
  Y_AXIS,
  BIN,
  COLOUR,
  VERSUS,
  OVER,
  BOTH,
  EVERYTHING,
  /** "id", "name", "number" of the thing mentioned last. */
  THEIR,
  PERCENTAGE,
  RATIO,
  COMMA,
  STOP,
  FILLER
}
