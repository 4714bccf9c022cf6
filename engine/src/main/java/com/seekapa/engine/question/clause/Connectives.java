package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.Filter;

/** The words before a condition that deny it, or say that it holds instead of the one before. */
final class Connectives {
  private final Sketch sketch;

  Connectives(Sketch sketch) {
    this.sketch = sketch;
  }

  /** "not in department number 40": the negation stands before the column. */
  boolean isDenied(int i) {
    for (int j = i - 1; j >= 0 && j >= i - 4; j--) {
      if (sketch.isOpen(j) && sketch.is(j, Cue.NOT, Cue.NONE)) {
        sketch.use(j);
        return true;
      }
      if (!sketch.is(j, Cue.FILLER, Cue.IN, Cue.HAVE, Cue.IS, Cue.OF, Cue.TO, Cue.RELATIVE)
          && !sketch.isLooseKey(j)
          && sketch.at(j).is(Sense.Unknown.class).isEmpty()) {
        return false;
      }
    }
    return false;
  }

  /** What holds where the filter doesn't. */
  static Filter denied(Filter filter) {
    return switch (filter) {
      case Filter.Compared(var dimension, var comparator, var number) ->
          new Filter.Compared(dimension, Comparisons.negated(comparator), number);
      case Filter.OneOf(var dimension, var values) -> new Filter.NoneOf(dimension, values);
      case Filter.NoneOf(var dimension, var values) -> new Filter.OneOf(dimension, values);
      case Filter.Not(var inner) -> inner;
      case Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.MeasureCompared _,
          Filter.Within _,
          Filter.OnParts _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.Sharing _,
          Filter.All _,
          Filter.Any _ ->
          new Filter.Not(filter);
    };
  }

  /**
   * "students who are on leave": the word goes on about the noun before it and asks for nothing.
   */
  boolean saysMore(int who) {
    int before = sketch.before(who, Cue.FILLER);
    return before >= 0 && (sketch.table(before).isPresent() || sketch.column(before).isPresent());
  }

  /** "department number 5": the word belongs to the name before it, and counts nothing. */
  boolean isSuffix(int number) {
    return sketch.at(number).text().matches("numbers?")
        && sketch.column(number - 1).isPresent()
        && number + 1 < sketch.size()
        && sketch.at(number + 1).as(Sense.OfNumber.class).isPresent();
  }

  /** Whether an "or" stands before it, or before the rows it is said of again. */
  boolean isAlternative(int i) {
    int j = i - 1;
    while (j >= 0 && (leadsTo(j) || sketch.at(j).is(Sense.Unknown.class).isPresent())) {
      j--;
    }
    return sketch.is(j, Cue.OR);
  }

  private boolean leadsTo(int j) {
    return sketch.is(
            j,
            Cue.FILLER,
            Cue.RELATIVE,
            Cue.THEIR,
            Cue.HAVE,
            Cue.IS,
            Cue.COMMA,
            Cue.IN,
            Cue.TO,
            Cue.NOT,
            Cue.NONE,
            Cue.BOTH)
        || sketch.table(j).isPresent() && sketch.table(j).equals(sketch.subject());
  }
}
