package com.seekapa.engine.plan;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import java.util.List;
import java.util.Optional;

/** What obstacles are told of: a measure, or the rows of a table. */
record Subject(String title, Optional<Measure> measure) {
  static Subject of(Measure measure) {
    return new Subject(measure.names().title(), Optional.of(measure));
  }

  static Subject of(Table table) {
    return new Subject(table.row().title(), Optional.empty());
  }

  Refusal notRelated(Dimension dimension, List<Dimension> known) {
    return new Refusal(
        measure
            .<Obstacle>map(it -> new Obstacle.NotRelated(it, dimension, known))
            .orElseGet(() -> notConnected(dimension.names().label())));
  }

  Refusal notDatedBy(TimeDimension time) {
    return new Refusal(
        measure.isPresent()
            ? new Obstacle.NotDatedBy(title, time)
            : notConnected(time.names().label()));
  }

  Obstacle notConnected(String what) {
    return new Obstacle.NotConnected(List.of(title, what));
  }
}
