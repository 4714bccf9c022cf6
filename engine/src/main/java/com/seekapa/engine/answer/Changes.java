package com.seekapa.engine.answer;

import com.seekapa.engine.answer.Answer.Change.Direction;
import java.util.Comparator;

/** Tells where a measure rose and fell most, in a sentence of its own. */
record Changes(Clauses clauses) {

  void tell(Columns.OfMeasure measure) {
    told().against().ifPresent(against -> tell(measure, against));
  }

  private void tell(Columns.OfMeasure measure, Against against) {
    var trends =
        told().rowsWith(measure.value()).stream()
            .filter(row -> told().periods(row).findAny().isEmpty() || !told().isPartial(row))
            .flatMap(row -> Trend.of(told().table(), row, measure).stream())
            .filter(trend -> trend.direction() != Direction.FLAT)
            .sorted(Comparator.comparing(Trend::by))
            .toList();
    if (!trends.isEmpty()) {
      var it = Told.isPlural(measure.measure()) ? "they" : "it";
      clauses.words(". Compared with " + against.name() + ", " + it + " ");
      tell(trends.getFirst(), trends.getLast());
    }
  }

  private void tell(Trend least, Trend most) {
    boolean anyRise = most.direction() == Direction.UP;
    boolean anyFall = least.direction() == Direction.DOWN;
    if (least.row() == most.row()) {
      moved(anyRise ? "rose " : "fell ", most);
    } else if (anyRise && anyFall) {
      moved("rose most ", most);
      moved(" and fell most ", least);
    } else if (anyRise) {
      moved("rose most ", most);
      moved(" and least ", least);
    } else {
      moved("fell most ", least);
      moved(" and least ", most);
    }
  }

  private void moved(String words, Trend trend) {
    clauses.words(words).places().place(trend.row());
    clauses.size(" (by ", trend).words(")");
  }

  private Told told() {
    return clauses.told();
  }
}
