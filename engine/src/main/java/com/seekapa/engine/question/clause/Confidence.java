package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import java.util.stream.IntStream;

/**
 * How likely a reading is what was meant: a logistic function of what the reading had to leave
 * unused, and of how well the words named what they were taken for. See docs/understanding.md for
 * how the weights are fitted.
 */
final class Confidence {
  /** What a reading left open, counted. */
  record Signs(
      int unknownWords,
      int unusedNumbers,
      int unusedValues,
      int unusedNames,
      int unusedOperators,
      double looseNames,
      int tables,
      int pieces) {}

  private static final double INTERCEPT = 2.2;
  private static final double UNKNOWN = -0.45;
  private static final double NUMBER = -1.5;
  private static final double VALUE = -1.2;
  private static final double NAME = -0.5;
  private static final double OPERATOR = -1.0;
  private static final double LOOSE = -1.2;
  private static final double TABLE = -0.25;

  private Confidence() {}

  static double of(Signs signs) {
    double sum =
        INTERCEPT
            + UNKNOWN * signs.unknownWords()
            + NUMBER * signs.unusedNumbers()
            + VALUE * signs.unusedValues()
            + NAME * signs.unusedNames()
            + OPERATOR * signs.unusedOperators()
            + LOOSE * signs.looseNames()
            + TABLE * Math.max(0, signs.tables() - 1);
    return 1 / (1 + Math.exp(-sum));
  }

  static Signs signs(Sketch sketch, SemanticQuery query) {
    return new Signs(
        count(sketch, Sense.Unknown.class),
        open(sketch, Sense.OfNumber.class),
        open(sketch, Sense.OfValue.class) + open(sketch, Sense.Quoted.class),
        open(sketch, Sense.OfColumn.class),
        operators(sketch),
        looseNames(sketch),
        tables(query),
        sketch.size());
  }

  private static int count(Sketch sketch, Class<? extends Sense> kind) {
    return (int) sketch.pieces.stream().filter(it -> it.is(kind).isPresent()).count();
  }

  private static int open(Sketch sketch, Class<? extends Sense> kind) {
    return (int)
        IntStream.range(0, sketch.size())
            .filter(i -> sketch.isOpen(i) && sketch.at(i).is(kind).isPresent())
            .count();
  }

  private static int operators(Sketch sketch) {
    return (int)
        IntStream.range(0, sketch.size())
            .filter(i ->
                sketch.isOpen(i)
                    && sketch.is(
                        i,
                        Cue.NOT,
                        Cue.NONE,
                        Cue.MORE,
                        Cue.LESS,
                        Cue.AT_LEAST,
                        Cue.AT_MOST,
                        Cue.EXACTLY,
                        Cue.BETWEEN,
                        Cue.CONTAINS,
                        Cue.STARTS,
                        Cue.ENDS,
                        Cue.BEFORE,
                        Cue.AFTER,
                        Cue.SINCE,
                        Cue.TOP,
                        Cue.BOTTOM,
                        Cue.MOST,
                        Cue.LEAST,
                        Cue.COMMON,
                        Cue.LATEST,
                        Cue.EARLIEST,
                        Cue.BOTH,
                        Cue.PERCENTAGE,
                        Cue.RATIO,
                        Cue.MISSING,
                        Cue.PRESENT))
            .count();
  }

  private static double looseNames(Sketch sketch) {
    return sketch.pieces.stream()
        .filter(
            it -> it.is(Sense.OfTable.class).isPresent() || it.is(Sense.OfColumn.class).isPresent())
        .mapToDouble(it -> 1 - Lexicon.quality(it.sense()))
        .sum();
  }

  private static int tables(SemanticQuery query) {
    return (int)
        query.groupings().stream()
            .flatMap(it ->
                it instanceof Grouping.ByDimension(Dimension dimension)
                    ? java.util.stream.Stream.of(dimension.home().table())
                    : it instanceof Grouping.ByRow(Table table)
                        ? java.util.stream.Stream.of(table.name())
                        : java.util.stream.Stream.empty())
            .distinct()
            .count();
  }
}
