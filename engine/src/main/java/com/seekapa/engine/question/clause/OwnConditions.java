package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Measure;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * "The number of open orders and the total amount of cancelled orders": two measures, each with
 * conditions that the other hasn't.
 */
final class OwnConditions {
  private final Sketch sketch;

  OwnConditions(Sketch sketch) {
    this.sketch = sketch;
  }

  void read() {
    if (sketch.chart.isPresent() || !sketch.outputs.isEmpty()) {
      return;
    }
    int end =
        IntStream.range(0, sketch.size()).filter(this::ends).findFirst().orElse(sketch.size());
    IntStream.range(1, end)
        .filter(it -> sketch.is(it, Cue.AND) && measures(sketch.after(it, Cue.FILLER)))
        .findFirst()
        .ifPresent(it -> sides(it, end));
  }

  private boolean ends(int i) {
    return sketch.is(i, Cue.STOP, Cue.EACH, Cue.BY, Cue.ORDER)
        || sketch.at(i).is(Sense.OfChart.class).isPresent();
  }

  private boolean measures(int i) {
    return sketch.is(i, Cue.COUNT) || Aggregating.of(sketch, i).isPresent();
  }

  private void sides(int and, int end) {
    int start = IntStream.range(0, and).filter(this::measures).findFirst().orElse(and);
    if (start == and
        || !IntStream.range(0, start).allMatch(it -> sketch.is(it, Cue.SHOW, Cue.FILLER, Cue.IS))) {
      return;
    }
    var first = Portion.of(sketch, start, and);
    var second = Portion.of(sketch, and + 1, end);
    var left = own(first);
    var right = own(second);
    if (left.isPresent() && right.isPresent() && !first.filters().equals(second.filters())) {
      sketch.show(left.get());
      sketch.show(right.get());
      first.use(sketch);
      second.use(sketch);
      sketch.use(and);
    }
  }

  /** What the side measures, under its conditions; empty where it has none. */
  private static Optional<Measure> own(Portion side) {
    var part = side.part();
    long shown = part.outputs.stream().filter(it -> !(it instanceof Sketch.Output.OfRows)).count();
    boolean alone = shown == 1 && part.groups.isEmpty() && part.orders.isEmpty();
    return alone && !side.filters().isEmpty() && side.isOfRows()
        ? side.measure().map(it -> side.part().aggregates.where(it, side.filters()))
        : Optional.empty();
  }
}
