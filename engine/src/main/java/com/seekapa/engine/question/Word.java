package com.seekapa.engine.question;

/** The closed class of words and phrases that say how the others belong together. */
enum Word {
  BY,
  AND,
  OR,
  NOT,
  /** A preposition before a filter or time. */
  IN,
  WITH,
  VERSUS,
  COMPARE,
  WHICH,
  WHO,
  WHERE,
  WHEN,
  HOW_MANY,
  HOW_MUCH,
  LIST,
  MOST,
  LEAST,
  TOP,
  BOTTOM,
  /** "best": high, but of what? */
  BEST,
  WORST,
  GROWTH,
  DECLINE,
  PREVIOUS_PERIOD,
  PREVIOUS_YEAR,
  /** "month over month": the grain comes before it. */
  OVER_PREVIOUS,
  LESS,
  AT_MOST,
  EXACTLY,
  AT_LEAST,
  MORE,
  BETWEEN,
  SORT,
  ASCENDING,
  DESCENDING,
  OVER_TIME,
  AVERAGE,
  MEDIAN,
  /** "performance": some measure, but which? */
  VAGUE,
  /** Verbs of trade, which every measure implies. */
  TRADE,
  NOISE,
  /** "share of revenue": of the sum over all groups. */
  SHARE,
  /** Calculations over groups that can't be made. */
  CALCULATION,
  /** "drill into Europe": a row for each thing one level below. */
  DRILL,
  /** "good": a judgement that no data makes. */
  JUDGEMENT,
  FORECAST,
  WHY,
  COMMAND,
  NESTED,
  HOLIDAY,
  SEASON,
  ELSE_TIME
}
