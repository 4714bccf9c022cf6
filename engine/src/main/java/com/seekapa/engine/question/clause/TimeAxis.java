package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.clause.Sketch.Bin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How dates group rows: by parts of the calendar that were said, by the days of moments, and by the
 * time of the rows where none was named. Changes what is shown and grouped in place.
 */
record TimeAxis(
    Sketch sketch,
    Set<Dimension> columns,
    Set<Measure> measures,
    Set<Grouping> groups,
    Set<Dimension> colours) {
  void bins() {
    days();
    overTime();
    for (var bin : sketch.bins) {
      var column = bin.column().or(this::onlyDate).or(() -> called(bin.part()));
      column.ifPresent(it -> bin(bin, it));
    }
  }

  /** "in each day" beside "by weekday" says the same of one date, and the narrower word holds. */
  private void days() {
    sketch.days.stream()
        .filter(_ -> sketch.bins.isEmpty())
        .forEach(it -> {
          columns.remove(it);
          groups.add(new Grouping.ByDimension(it));
        });
  }

  /** "over time": by the date of the rows; in bars, dates are put into months. */
  private void overTime() {
    if (!sketch.overTime || !sketch.bins.isEmpty()) {
      return;
    }
    var dated =
        Stream.concat(
                columns.stream(),
                groups.stream()
                    .flatMap(it ->
                        it instanceof Grouping.ByDimension(var column)
                            ? Stream.of(column)
                            : Stream.empty()))
            .filter(it -> Dates.tellsTime(sketch.model, it))
            .findFirst();
    if (dated.isPresent()) {
      boolean bars = sketch.isDrawnAs(ChartKind.BAR, ChartKind.STACKED_BAR);
      if (bars && dated.get().role() != Dimension.Role.YEAR) {
        sketch.bins.add(new Bin(TimePart.MONTH_OF_YEAR, dated));
      }
    } else {
      onlyDate()
          .ifPresent(it -> {
            if (it.role() == Dimension.Role.YEAR) {
              groups.add(new Grouping.ByDimension(it));
            } else {
              sketch.bins.add(new Bin(TimePart.YEAR, Optional.of(it)));
            }
          });
    }
  }

  private void bin(Bin bin, Dimension column) {
    columns.remove(column);
    groups.remove(new Grouping.ByDimension(column));
    var time = Dates.of(sketch.model, column);
    var grouping =
        time.isEmpty() || (column.role() == Dimension.Role.YEAR && bin.part() == TimePart.YEAR)
            ? new Grouping.ByDimension(column)
            : new Grouping.ByTimePart(bin.part(), time);
    var rest = new ArrayList<>(groups);
    groups.clear();
    groups.add(grouping);
    groups.addAll(rest);
    if (measures.isEmpty() && columns.stream().noneMatch(it -> it.type().isNumeric())) {
      sketch.counted = true;
    }
  }

  /** Years that are numbers like others, under the name of years. */
  private Optional<Dimension> called(TimePart part) {
    return part == TimePart.YEAR
        ? sketch.subject().flatMap(it -> sketch.columnOf(it, List.of("year")))
        : Optional.empty();
  }

  private Optional<Dimension> onlyDate() {
    return sketch
        .subject()
        .flatMap(table ->
            sketch.columns(table).stream()
                .filter(it -> Dates.tellsTime(sketch.model, it))
                .findFirst());
  }

  Optional<Grouping> of(Table table) {
    return sketch.columns(table).stream()
        .filter(it -> it.role() == Dimension.Role.YEAR)
        .findFirst()
        .<Grouping>map(Grouping.ByDimension::new)
        .or(() ->
            Dates.of(sketch.model, table)
                .map(it -> new Grouping.ByTimePart(TimePart.YEAR, Optional.of(it))));
  }

  /** Moments are grouped by their days, unless they tell groups apart themselves. */
  void wholeDays() {
    if (measures.isEmpty()) {
      return;
    }
    for (var column : List.copyOf(columns)) {
      if (isMoment(column)) {
        columns.remove(column);
        groups.add(day(column));
      }
    }
    var all = List.copyOf(groups);
    groups.clear();
    all.forEach(it ->
        groups.add(
            it instanceof Grouping.ByDimension(var column) && isMoment(column) ? day(column) : it));
  }

  private boolean isMoment(Dimension column) {
    var table = sketch.home(column);
    return !colours.contains(column)
        && Dates.of(sketch.model, column).filter(it -> it.format().isEmpty()).isPresent()
        && table
            .column(column.home().column())
            .filter(it -> it.type() == DataType.TIMESTAMP)
            .isPresent();
  }

  private Grouping day(Dimension column) {
    return new Grouping.ByTimePart(TimePart.DATE, Dates.of(sketch.model, column));
  }
}
