package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Table;
import com.seekapa.engine.question.Tokenizer;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * "members who had no club before": each member has a club now, and its earlier ones are rows of a
 * table that refers to both.
 */
final class Past {
  private static final String SAID =
      "past|previous|previously|prior|former|formerly|earlier|history|before|ever";
  private static final Set<String> KEPT =
      Set.of("history", "past", "previous", "former", "log", "archive");
  private static final int REACH = 4;

  private final Sketch sketch;

  Past(Sketch sketch) {
    this.sketch = sketch;
  }

  /**
   * The table that keeps what rows of the subject had of the named one, where the question speaks
   * of the past; else the named table.
   *
   * @param from the word that denies
   * @param at the table
   */
  Table kept(int from, int at, Table subject, Table named) {
    if (!sketch.connections.refers(subject.name(), named.name())) {
      return named;
    }
    return said(from, at)
        .flatMap(word ->
            keeps(subject, named)
                .map(it -> {
                  sketch.use(word);
                  return it;
                }))
        .orElse(named);
  }

  private Optional<Integer> said(int from, int at) {
    for (int i = from; i < Math.min(sketch.size(), at + REACH); i++) {
      if (i > at && sketch.is(i, Cue.COMMA, Cue.STOP)) {
        return Optional.empty();
      }
      if (sketch.at(i).text().matches(SAID)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Optional<Table> keeps(Table subject, Table named) {
    return sketch.model.tables().stream()
        .filter(it -> !it.equals(subject) && !it.equals(named))
        .filter(it -> sketch.connections.refers(it.name(), subject.name()))
        .filter(it -> sketch.connections.refers(it.name(), named.name()))
        .min(Comparator.comparing(it -> !isHistory(it)));
  }

  private static boolean isHistory(Table table) {
    return Tokenizer.bases(table.row().label()).stream().anyMatch(KEPT::contains);
  }
}
