package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.query.Filter;
import java.util.List;

/** Columns of yes and no, which say of rows what they are. */
final class Flags {
  private final Sketch sketch;
  private final Connectives connectives;

  Flags(Sketch sketch) {
    this.sketch = sketch;
    this.connectives = new Connectives(sketch);
  }

  /** "express parcels": a column of yes and no before the noun that it describes. */
  boolean read(int i, Dimension column, boolean inCondition) {
    var flag = sketch.flag(column);
    boolean describes =
        sketch.table(i + 1).filter(sketch.home(column)::equals).isPresent()
            || sketch.table(i + 1).isPresent() && !inCondition;
    boolean owned =
        inCondition
                && sketch.is(
                    sketch.before(i, Cue.FILLER),
                    Cue.HAVE,
                    Cue.NONE,
                    Cue.RELATIVE,
                    Cue.NOT,
                    Cue.WHO,
                    Cue.IS)
            || column.type() == DataType.BOOLEAN
                && sketch.is(sketch.before(i, Cue.FILLER, Cue.IN), Cue.IS, Cue.RELATIVE, Cue.NOT);
    if (flag.isEmpty() || !(describes || owned)) {
      return false;
    }
    boolean denied = connectives.isDenied(i);
    sketch.condition(
        new Filter.OneOf(column, List.of(denied ? flag.get().no() : flag.get().yes())),
        connectives.isAlternative(i));
    return true;
  }
}
