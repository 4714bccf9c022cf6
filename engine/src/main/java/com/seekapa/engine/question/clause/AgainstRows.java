package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Filter.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Comparisons with other rows: "cheaper than all lamps from Berlin", "salary above that of the
 * employee whose id is 7", "before the year of any book by Jane". More than all of them is more
 * than the highest; more than some of them is more than the lowest.
 */
final class AgainstRows {
  private static final int REACH = 4;

  private final Sketch sketch;
  private final Subclauses subclauses;

  AgainstRows(Sketch sketch, Subclauses subclauses) {
    this.sketch = sketch;
    this.subclauses = subclauses;
  }

  /** Reads a comparison that stands behind the column; false if it isn't one with rows. */
  boolean after(int column, Dimension dimension) {
    int at = sketch.after(column, Cue.FILLER, Cue.IS, Cue.HAVE);
    return at <= column + REACH && comparator(column, at) && read(column, at, dimension);
  }

  private boolean comparator(int column, int at) {
    return Comparisons.of(sketch, at).isPresent() || beside(column).isPresent();
  }

  /** Reads a comparison with a column of other rows: "before the date of all loans by Jane". */
  boolean at(int comparator) {
    int next = sketch.after(comparator, Cue.FILLER, Cue.THAN);
    return Comparisons.of(sketch, comparator).isPresent()
        && sketch.column(next).filter(it -> read(comparator, comparator, it)).isPresent();
  }

  private boolean read(int from, int at, Dimension dimension) {
    var comparator = Comparisons.of(sketch, at).or(() -> beside(from));
    int rows = rows(at, dimension);
    if (comparator.isEmpty() || !isCompared(dimension) || rows < 0) {
      return false;
    }
    int end = subclauses.end(rows);
    if (end <= rows + 1) {
      return false;
    }
    sketch.use(from, rows);
    var among = subclauses.said(rows + 1, end);
    var bound = bound(comparator.get(), isSome(at, rows));
    sketch.condition(
        new Filter.ComparedWithMeasure(
            dimension, comparator.get(), sketch.aggregates.of(bound, dimension), among),
        new Connectives(sketch).isAlternative(from));
    return true;
  }

  /** "more salary than", "higher price than": the comparative stands before the column. */
  private Optional<Comparator> beside(int column) {
    if (!sketch.is(column + 1, Cue.THAN) || column == 0) {
      return Optional.empty();
    }
    var before = sketch.at(column - 1).text();
    return before.matches("more|greater|higher|larger|bigger|longer")
        ? Optional.of(Comparator.MORE)
        : before.matches("less|lower|smaller|fewer|shorter")
            ? Optional.of(Comparator.LESS)
            : Optional.empty();
  }

  private boolean isCompared(Dimension dimension) {
    return (dimension.type().isNumeric() || Dates.tellsTime(sketch.model, dimension))
        && dimension.role() != Dimension.Role.IDENTIFIER;
  }

  /**
   * The piece that names the rows compared with, which have the column as well; -1 if none does.
   */
  private int rows(int at, Dimension dimension) {
    for (int j = at + 1; j < sketch.size() && j <= at + 2 * REACH && sketch.isOpen(j); j++) {
      if (sketch.table(j).filter(sketch.home(dimension)::equals).isPresent()) {
        return j;
      }
      boolean passed =
          sketch.is(j, Cue.FILLER, Cue.THAN, Cue.OF, Cue.IS, Cue.EVERY, Cue.EACH, Cue.IN)
              || sketch.column(j).filter(dimension::equals).isPresent()
              || sketch.at(j).text().matches("that|those|some|any|all|that of|those of");
      if (!passed) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isSome(int at, int rows) {
    return IntStream.range(at, rows).anyMatch(j -> sketch.at(j).text().equals("some"));
  }

  private static Aggregation bound(Comparator comparator, boolean some) {
    return switch (comparator) {
      case MORE, AT_LEAST, EQUAL, NOT_EQUAL -> some ? Aggregation.MINIMUM : Aggregation.MAXIMUM;
      case LESS, AT_MOST -> some ? Aggregation.MAXIMUM : Aggregation.MINIMUM;
    };
  }
}
