package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.question.Stem;
import com.seekapa.engine.question.Tokenizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is denied of rows: "without loans", "who do not live in houses with …", "never been
 * repaired", "cities where no branch is older than 10 years". All that is said of the rows behind
 * the word is denied together.
 */
final class Denials {
  private static final int REACH = 6;

  private final Sketch sketch;
  private final Subclauses subclauses;

  Denials(Sketch sketch, Subclauses subclauses) {
    this.sketch = sketch;
    this.subclauses = subclauses;
  }

  /**
   * Rows that are spoken of.
   *
   * @param at the piece that says so
   */
  private record Target(Table table, int at) {}

  /** Reads what is denied behind this piece; false if it isn't about rows. */
  boolean read(int i) {
    var listed = sketch.listed();
    var target = listed.flatMap(it -> target(i, it));
    if (target.isEmpty()) {
      return false;
    }
    boolean own = target.get().table().equals(listed.get());
    int end = subclauses.end(target.get().at());
    if (isKey(target.get().at() + 1)
        || own && end <= target.get().at() + 1
        || own && !isHad(i, target.get().at())) {
      return false;
    }
    sketch.use(i, target.get().at());
    var said = subclauses.said(target.get().at() + 1, end);
    if (own && !said.isEmpty()) {
      sketch.condition(ofOwnRows(said), false);
    } else if (!own) {
      var related =
          said.isEmpty()
              ? new Past(sketch).kept(i, target.get().at(), listed.get(), target.get().table())
              : target.get().table();
      sketch.condition(Filter.Related.none(listed.get(), related, said), false);
    }
    return true;
  }

  /** "not in branch 40" is about the row's own department. */
  private boolean isKey(int i) {
    return sketch.isOpen(i) && sketch.at(i).is(Sense.OfNumber.class).isPresent();
  }

  private Optional<Target> target(int i, Table listed) {
    var verb = Optional.<Target>empty();
    for (int j = i + 1; j < sketch.size() && j <= i + REACH && sketch.isOpen(j); j++) {
      int at = j;
      var rows = sketch.table(j).or(() -> byColumn(at, listed));
      if (rows.isPresent()) {
        return rows.filter(it -> isConnected(it, listed)).map(it -> new Target(it, at));
      }
      if (sketch.at(j).is(Sense.Unknown.class).isPresent()) {
        verb = verb.or(() -> byVerb(at, listed));
      } else if (!isPassed(j)) {
        break;
      }
    }
    return verb;
  }

  private boolean isConnected(Table table, Table listed) {
    return table.equals(listed)
        || sketch.connections.between(table.name(), listed.name()) < Connections.NONE;
  }

  /** "no branch has", "cities that don't have a branch with": the value shown has several rows. */
  private boolean isHad(int i, int target) {
    return sketch.is(i, Cue.NONE)
        || IntStream.range(i, target)
            .anyMatch(j ->
                sketch.is(j, Cue.HAVE) || sketch.at(j).text().matches(".*(have|has|had|having).*"));
  }

  private boolean isPassed(int j) {
    return sketch.is(
        j,
        Cue.FILLER,
        Cue.IN,
        Cue.HAVE,
        Cue.IS,
        Cue.OF,
        Cue.TO,
        Cue.BEFORE,
        Cue.BY,
        Cue.EVERY,
        Cue.DISTINCT,
        Cue.RELATIVE,
        Cue.WHO);
  }

  /** A column of rows that refer to those listed: "no riders" are bikes without riders. */
  private Optional<Table> byColumn(int j, Table listed) {
    var column = sketch.column(j);
    if (column.isEmpty() || isCondition(j, column.get())) {
      return Optional.empty();
    }
    var alike =
        sketch.at(j).senses().stream()
            .flatMap(it ->
                it instanceof Sense.OfTable(var table, _) ? Stream.of(table) : Stream.empty());
    var home = Stream.of(sketch.home(column.get()));
    return Stream.concat(alike, home)
        .filter(it -> sketch.connections.refers(it.name(), listed.name()) && !it.equals(listed))
        .min(Comparator.comparingInt(it -> sketch.connections.between(it.name(), listed.name())));
  }

  private boolean isCondition(int j, Dimension column) {
    return new ColumnCondition(sketch, column).after(j).isPresent();
  }

  /** "never been repaired": rows of repairs that refer to those listed. */
  private Optional<Target> byVerb(int j, Table listed) {
    var stem = Stem.of(Tokenizer.bases(sketch.at(j).text()).getLast());
    return sketch.model.tables().stream()
        .filter(it -> sketch.connections.between(it.name(), listed.name()) == 1)
        .filter(it -> sketch.connections.refers(it.name(), listed.name()))
        .filter(
            it -> Tokenizer.bases(it.row().label()).stream().map(Stem::of).anyMatch(stem::equals))
        .findFirst()
        .map(it -> new Target(it, j));
  }

  /** Of rows of the listed table itself: of all with the value that is shown, or of each alone. */
  private Filter ofOwnRows(List<Filter> said) {
    var shown = sketch.shownColumns().stream().distinct().toList();
    if (shown.size() == 1 && !sketch.isNaming(shown.getFirst())) {
      sketch.distinct = true;
      return new Filter.Not(new Filter.Sharing(shown.getFirst(), said));
    }
    return new Filter.Not(said.size() == 1 ? said.getFirst() : new Filter.All(said));
  }
}
