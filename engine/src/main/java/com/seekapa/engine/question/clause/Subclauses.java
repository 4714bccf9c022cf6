package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Parts of a question that say something of other rows than those asked for. */
final class Subclauses {
  private final Sketch sketch;
  private final IntConsumer conditions;

  /**
   * @param conditions reads the condition that stands at a piece
   */
  Subclauses(Sketch sketch, IntConsumer conditions) {
    this.sketch = sketch;
    this.conditions = conditions;
  }

  /** The piece before which what is said of the rows at this piece ends. */
  int end(int from) {
    int end = from;
    while (end < sketch.size() && !isEnd(end)) {
      end++;
    }
    return end;
  }

  private boolean isEnd(int i) {
    return sketch.is(i, Cue.COMMA, Cue.STOP, Cue.SHOW)
        || sketch.is(i, Cue.AND, Cue.OR)
            && sketch.is(i + 1, Cue.RELATIVE, Cue.WHO, Cue.NOT, Cue.NONE);
  }

  /** The conditions between two pieces, taken out of those that hold for the rows asked for. */
  List<Filter> said(int from, int end) {
    int before = sketch.conditions.size();
    for (int j = from; j < end; j++) {
      if (sketch.isOpen(j)) {
        conditions.accept(j);
      }
    }
    var last = sketch.conditions.subList(before, sketch.conditions.size());
    var said = new ArrayList<>(Alternatives.of(last));
    last.clear();
    return said;
  }
}
