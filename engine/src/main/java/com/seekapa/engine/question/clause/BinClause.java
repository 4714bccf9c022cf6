package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.question.clause.Sketch.Bin;
import java.util.List;
import java.util.Optional;

/** "bin the hire date by month", "in each year", "per weekday": dates put into parts. */
final class BinClause {
  private static final int REACH = 6;

  private final Sketch sketch;

  BinClause(Sketch sketch) {
    this.sketch = sketch;
  }

  void read() {
    for (int i = 0; i < sketch.size(); i++) {
      int at = i;
      sketch
          .at(i)
          .as(Sense.OfPart.class)
          .filter(_ -> sketch.isOpen(at))
          .ifPresent(it -> part(at, it.part()));
    }
    for (int i = 0; i < sketch.size(); i++) {
      if (sketch.isOpen(i) && sketch.is(i, Cue.BIN)) {
        unnamed(i);
      }
    }
  }

  private void part(int at, TimePart part) {
    if (part == TimePart.DATE) {
      day(at);
      return;
    }
    int before = sketch.before(at, Cue.FILLER, Cue.OF);
    boolean binned = verb(at);
    boolean each =
        sketch.is(before, Cue.EACH, Cue.BY, Cue.BIN, Cue.OVER)
            || isAdjective(at)
            || (sketch.is(before, Cue.IN) && binned);
    boolean isColumn = sketch.column(at).isPresent();
    if (!binned && (isColumn || !each)) {
      return;
    }
    if (isColumn && !sketch.column(at).get().type().isTemporal() && column(at).isEmpty()) {
      return;
    }
    sketch.bins.add(new Bin(part, column(at)));
    sketch.use(at);
    if (each && !isAdjective(at)) {
      sketch.use(before, at);
    }
  }

  /** "the annual number of", "monthly sales". */
  private boolean isAdjective(int at) {
    return sketch.at(at).text().matches("annual|yearly|quarterly|monthly|hourly")
        && (sketch.is(at + 1, Cue.COUNT, Cue.SUM, Cue.AVERAGE)
            || sketch.table(at + 1).isPresent()
            || sketch.column(at + 1).filter(it -> it.type().isNumeric()).isPresent());
  }

  /** "for each day": by the date of the rows, unless a column is called so. */
  private void day(int at) {
    int before = sketch.before(at, Cue.FILLER, Cue.OF);
    boolean each = sketch.at(at).text().equals("daily") || sketch.is(before, Cue.EACH, Cue.BY);
    boolean named =
        sketch.at(at).is(Sense.OfColumn.class).filter(it -> it.quality() > 0.9).isPresent();
    if (!each || named) {
      return;
    }
    var date = column(at).or(this::called);
    date.ifPresent(it -> {
      sketch.days.add(it);
      sketch.use(Math.min(at, before + 1), at);
      if (sketch.is(before, Cue.EACH, Cue.BY)) {
        sketch.use(before);
      }
    });
  }

  /** The dates of the rows spoken of, also those that aren't written as dates. */
  private Optional<Dimension> called() {
    return sketch.mentioned().stream()
        .flatMap(it ->
            Dates.of(sketch.model, it).stream()
                .flatMap(time ->
                    sketch.columns(it).stream()
                        .filter(column -> column.home().equals(time.column()))))
        .findFirst()
        .or(() ->
            sketch.mentioned().stream()
                .flatMap(it -> sketch.columnOf(it, List.of("date", "day")).stream())
                .findFirst());
  }

  /** Whether a word of binning stands before the part, or right behind it. */
  private boolean verb(int at) {
    for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
      if (sketch.is(i, Cue.BIN)) {
        sketch.use(i);
        return true;
      }
      if (sketch.is(i, Cue.STOP)) {
        break;
      }
    }
    int next = sketch.after(at, Cue.FILLER);
    if (sketch.is(next, Cue.BIN) && next - at <= 2) {
      sketch.use(next);
      return true;
    }
    return false;
  }

  /** The date that stands nearest before the part, else the nearest behind it. */
  private Optional<Dimension> column(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (isDate(i)) {
        return sketch.column(i);
      }
    }
    for (int i = at + 1; i < sketch.size(); i++) {
      if (isDate(i)) {
        return sketch.column(i);
      }
    }
    return Optional.empty();
  }

  private boolean isDate(int i) {
    return sketch.column(i).filter(it -> Dates.isDated(sketch.model, it)).isPresent();
  }

  /** Binned, but not said how: by month. */
  private void unnamed(int at) {
    sketch.use(at);
    if (sketch.bins.isEmpty() && column(at).isPresent()) {
      sketch.bins.add(new Bin(TimePart.MONTH_OF_YEAR, column(at)));
    }
  }
}
