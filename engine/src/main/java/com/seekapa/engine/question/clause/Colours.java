package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.question.clause.Sketch.Output;
import java.util.Optional;

/** "coloured by region", "with the region as a legend": what tells the series of a chart apart. */
final class Colours {
  private final Sketch sketch;

  Colours(Sketch sketch) {
    this.sketch = sketch;
  }

  void read(int i) {
    int next = sketch.after(i, Cue.FILLER, Cue.OF, Cue.BY, Cue.COLOUR, Cue.EACH);
    if (sketch.at(i).text().matches(".*(legend|labels|as color|as the color|by colou?r)")
        && named(i - 1).isPresent()) {
      var column = named(i - 1).orElseThrow();
      sketch.outputs.remove(new Output.OfColumn(column));
      sketch.colours.add(column);
      sketch.use(i);
      return;
    }
    named(next)
        .ifPresent(column -> {
          sketch.colours.add(column);
          sketch.use(i, next);
        });
  }

  /** The column at this piece, or that by which the rows there are named. */
  private Optional<Dimension> named(int i) {
    return sketch
        .column(i)
        .or(() -> sketch.table(i).flatMap(Table::naming).map(sketch.model::dimension));
  }
}
