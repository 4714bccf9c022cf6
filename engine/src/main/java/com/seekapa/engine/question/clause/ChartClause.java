package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.ChartKind;
import java.util.Optional;

/**
 * "draw a bar chart of …", "… as a pie chart": what is drawn, which says nothing about the data.
 */
final class ChartClause {
  private final Sketch sketch;

  ChartClause(Sketch sketch) {
    this.sketch = sketch;
  }

  void read() {
    for (int i = 0; i < sketch.size(); i++) {
      int at = i;
      sketch
          .at(i)
          .is(Sense.OfChart.class)
          .ifPresent(it -> {
            if (it.kind() != ChartKind.TABLE || !isOfData(at)) {
              sketch.chart = Optional.of(it.kind());
            }
            use(at);
          });
    }
  }

  /** "a pie chart … from the member table": a table of the data, and none to be drawn. */
  private boolean isOfData(int at) {
    return sketch.chart.isPresent() || sketch.table(at - 1).isPresent();
  }

  /** With the words that lead to it: "by a", "in the form of a", "using a". */
  private void use(int at) {
    sketch.use(at);
    for (int i = at - 1;
        i >= 0
            && sketch.is(i, Cue.FILLER, Cue.BY, Cue.IN, Cue.RELATIVE, Cue.OF, Cue.OVER, Cue.IS)
            && at - i <= 3;
        i--) {
      if (!sketch.is(i, Cue.OF, Cue.OVER)) {
        sketch.use(i);
      }
    }
  }
}
