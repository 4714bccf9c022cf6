package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.SemanticQuery.Rows;
import com.seekapa.engine.question.clause.Sketch.Bin;
import com.seekapa.engine.question.clause.Sketch.Key;
import com.seekapa.engine.question.clause.Sketch.Output;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a query of what the clauses said: decides what is listed, what is grouped and counted. */
final class Assembly {
  private final Sketch sketch;
  private final Set<Dimension> columns = new LinkedHashSet<>();
  private final Set<Measure> measures = new LinkedHashSet<>();
  private final Set<Grouping> groups = new LinkedHashSet<>();
  private final Set<Dimension> colours = new LinkedHashSet<>();

  Assembly(Sketch sketch) {
    this.sketch = sketch;
  }

  /** The query; empty if nothing is asked for. */
  Optional<SemanticQuery> query() {
    collect();
    bins();
    groupedRows();
    counted();
    comparedValues();
    aggregatedByGroup();
    orderedBy();
    axes();
    wholeDays();
    rowsThemselves();
    if (columns.isEmpty() && measures.isEmpty() && groups.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(measures.isEmpty() && !needsGroups() ? listing() : grouped());
  }

  // --- What is shown

  private void collect() {
    for (var output : sketch.outputs) {
      switch (output) {
        case Output.OfColumn(var column) -> columns.add(column);
        case Output.OfMeasure(var measure) -> measures.add(measure);
        case Output.OfRows _ -> {}
      }
    }
    if (sketch.everything) {
      sketch.subject().ifPresent(it -> columns.addAll(sketch.columns(it)));
    }
    groups.addAll(sketch.groups);
    colours.addAll(sketch.colours);
  }

  private void bins() {
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
    if (measures.isEmpty() && numericColumns().isEmpty()) {
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

  /** "for each branch": by its rows, under their names. */
  private void groupedRows() {
    for (var table : sketch.groupedRows) {
      boolean shown = columns.stream().anyMatch(it -> it.home().table().equals(table.name()));
      boolean subject =
          !groups.isEmpty()
              && !measures.isEmpty()
              && measures.stream().allMatch(it -> isOf(it, table));
      if (!shown && !subject) {
        naming(table).ifPresent(it -> groups.add(new Grouping.ByDimension(it)));
      }
    }
  }

  private Optional<Dimension> naming(Table table) {
    return table
        .naming()
        .map(sketch.model::dimension)
        .or(() -> sketch.key(table))
        .or(() -> sketch.columns(table).stream().findFirst());
  }

  // --- What is counted

  /** "and count them", "a pie chart of cities": rows are counted though none are named. */
  private void counted() {
    if (!measures.isEmpty()) {
      return;
    }
    boolean drawsOne =
        sketch.chart.isPresent()
            && !sketch.isDrawnAs(ChartKind.TABLE, ChartKind.SCATTER, ChartKind.GROUPED_SCATTER)
            && columns.size() + groups.size() == 1
            && numericMeasurable().isEmpty();
    boolean rowsByGroup =
        columns.isEmpty()
            && !groups.isEmpty()
            && sketch.outputs.stream().anyMatch(Output.OfRows.class::isInstance);
    if (sketch.counted || drawsOne || rowsByGroup) {
      countedTable().ifPresent(it -> measures.add(sketch.aggregates.rows(it)));
    }
  }

  private List<Dimension> numericMeasurable() {
    return columns.stream()
        .filter(it -> it.role() == Dimension.Role.AMOUNT || it.role() == Dimension.Role.LEVEL)
        .toList();
  }

  /** The rows counted: those the question is about, if they can be told by what is shown. */
  private Optional<Table> countedTable() {
    var shown =
        Stream.concat(
                columns.stream().map(sketch::home),
                groups.stream().flatMap(it -> home(it).stream()))
            .findFirst();
    var named =
        sketch.outputs.stream()
            .flatMap(
                it -> it instanceof Output.OfRows(var table) ? Stream.of(table) : Stream.empty())
            .filter(it ->
                shown.isEmpty()
                    || it.equals(shown.get())
                    || sketch.connections.refers(it.name(), shown.get().name()))
            .findFirst();
    return named.or(() -> shown).or(sketch::subject);
  }

  private Optional<Table> home(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> Optional.of(sketch.home(dimension));
      case Grouping.ByRow(var table) -> Optional.of(table);
      case Grouping.ByTime(_, var on) -> on.map(it -> sketch.model.table(it.column().table()));
      case Grouping.ByTimePart(_, var on) -> on.map(it -> sketch.model.table(it.column().table()));
    };
  }

  /** A chart needs something along its x axis: time for a line, names for a single number. */
  private void axes() {
    if (sketch.chart.isEmpty() || !groups.isEmpty()) {
      return;
    }
    boolean line = sketch.chart.get() == ChartKind.LINE;
    if (line && columns.isEmpty() && measures.size() == 1) {
      countedTable().flatMap(this::timeOf).ifPresent(groups::add);
    } else if (measures.isEmpty()
        && columns.size() == 1
        && numericMeasurable().size() == 1
        && sketch.chart.get() == ChartKind.BAR) {
      var number = columns.iterator().next();
      naming(sketch.home(number))
          .ifPresent(it -> {
            columns.clear();
            columns.add(it);
            columns.add(number);
          });
    }
  }

  private Optional<Grouping> timeOf(Table table) {
    return sketch.columns(table).stream()
        .filter(it -> it.role() == Dimension.Role.YEAR)
        .findFirst()
        .<Grouping>map(Grouping.ByDimension::new)
        .or(() ->
            Dates.of(sketch.model, table)
                .map(it -> new Grouping.ByTimePart(TimePart.YEAR, Optional.of(it))));
  }

  /** Moments are grouped by their days, unless they tell groups apart themselves. */
  private void wholeDays() {
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

  /** "how many … ordered by year": what it is ordered by is shown. */
  private void orderedBy() {
    if (!measures.isEmpty() && columns.isEmpty() && groups.isEmpty() && sketch.limit.isEmpty()) {
      sketch.orders.stream()
          .flatMap(it ->
              it.key() instanceof Key.OfColumn(var column) ? Stream.of(column) : Stream.empty())
          .filter(it -> measures.stream().noneMatch(measure -> Aggregates.isOver(measure, it)))
          .findFirst()
          .map(Grouping.ByDimension::new)
          .ifPresent(groups::add);
    }
  }

  /** "the number of male and female students" is one for each. */
  private void comparedValues() {
    if (!measures.isEmpty()) {
      sketch.compared.stream().map(Grouping.ByDimension::new).forEach(groups::add);
    }
  }

  /** "price by supplier", "for each supplier the weight": numbers of many rows become one. */
  private void aggregatedByGroup() {
    boolean grouped = !groups.isEmpty() || !sketch.groupedRows.isEmpty();
    var numbers = numericMeasurable();
    boolean scatter = sketch.isDrawnAs(ChartKind.SCATTER, ChartKind.GROUPED_SCATTER);
    boolean against = sketch.versus && numbers.size() > 1;
    if (sketch.versus
        && !grouped
        && measures.isEmpty()
        && numbers.size() == 1
        && columns.size() > 1
        && !scatter) {
      grouped = true;
    }
    if (grouped
        && measures.isEmpty()
        && !numbers.isEmpty()
        && !scatter
        && !against
        && !groupsAreNumbers()) {
      for (var number : numbers) {
        columns.remove(number);
        measures.add(sketch.aggregates.usual(number));
      }
    } else if (measures.isEmpty() && sketch.counted) {
      countedTable().ifPresent(it -> measures.add(sketch.aggregates.rows(it)));
    }
  }

  /** "price by weight" sets two numbers against each other. */
  private boolean groupsAreNumbers() {
    return groups.stream()
        .allMatch(it ->
            it instanceof Grouping.ByDimension(var dimension)
                && (dimension.role() == Dimension.Role.AMOUNT
                    || dimension.role() == Dimension.Role.LEVEL));
  }

  private List<Dimension> numericColumns() {
    return columns.stream().filter(it -> it.type().isNumeric()).toList();
  }

  /** "list all students": by their names. */
  private void rowsThemselves() {
    if (columns.isEmpty() && measures.isEmpty()) {
      sketch.outputs.stream()
          .flatMap(it -> it instanceof Output.OfRows(var table) ? Stream.of(table) : Stream.empty())
          .findFirst()
          .or(() -> groups.isEmpty() ? sketch.subject() : Optional.empty())
          .flatMap(this::naming)
          .ifPresent(columns::add);
    }
  }

  // --- The query

  private boolean needsGroups() {
    return sketch.conditions.stream().anyMatch(it -> it.filter() instanceof Filter.MeasureCompared)
        || sketch.orders.stream()
            .anyMatch(it ->
                it.key() instanceof Key.OfMeasure
                    || it.key() instanceof Key.Count && !sketch.drawsPairs(columns));
  }

  private SemanticQuery listing() {
    var shown = shown();
    var homes = shown.stream().flatMap(it -> home(it).stream()).distinct().toList();
    var rows =
        sketch.distinct
            ? new Rows.Distinct()
            : new Rows.Every(homes.size() == 1 ? Optional.of(homes.getFirst()) : Optional.empty());
    return query(List.of(), shown, rows);
  }

  private SemanticQuery grouped() {
    var shown = shown();
    rowOf(shown).ifPresent(it -> shown.add(new Grouping.ByRow(it)));
    return query(List.copyOf(measures), shown, new Rows.Distinct());
  }

  /** Rows whose names are shown are told apart by their keys, not their names. */
  private Optional<Table> rowOf(List<Grouping> shown) {
    return shown.stream()
        .flatMap(it ->
            it instanceof Grouping.ByDimension(var dimension)
                ? Stream.of(dimension)
                : Stream.empty())
        .filter(it -> it.role() == Dimension.Role.NAME)
        .filter(it -> !isDistinct(it))
        .map(sketch::home)
        .filter(it -> it.primaryKey().isPresent())
        .filter(this::countsOthers)
        .findFirst();
  }

  /** "of different company names": each name once, whoever has it. */
  private boolean isDistinct(Dimension name) {
    for (int i = 1; i < sketch.size(); i++) {
      if (sketch.column(i).filter(name::equals).isPresent()
          && isDistinctWord(sketch.before(i, Cue.FILLER))) {
        return true;
      }
    }
    return false;
  }

  private boolean isDistinctWord(int i) {
    return sketch.is(i, Cue.DISTINCT)
        || sketch.is(i, Cue.EACH)
            && sketch.at(i).text().matches(".*\\b(different|distinct|unique)");
  }

  private boolean countsOthers(Table table) {
    return Stream.of(measures.stream(), orderedMeasures(), comparedMeasures())
        .flatMap(it -> it)
        .noneMatch(it -> isOf(it, table));
  }

  private Stream<Measure> comparedMeasures() {
    return sketch.conditions.stream()
        .flatMap(it ->
            it.filter() instanceof Filter.MeasureCompared(var measure, _, _)
                ? Stream.of(measure)
                : Stream.empty());
  }

  private boolean isOf(Measure measure, Table table) {
    return measure.equals(sketch.aggregates.rows(table))
        || (measure.expression() instanceof Expression.Aggregate(_, var over)
            && over.table().equals(table.name()));
  }

  private Stream<Measure> orderedMeasures() {
    return sketch.orders.stream()
        .flatMap(it ->
            it.key() instanceof Key.OfMeasure(var measure) ? Stream.of(measure) : Stream.empty());
  }

  private List<Grouping> shown() {
    var shown = new LinkedHashSet<Grouping>();
    columns.forEach(it -> shown.add(new Grouping.ByDimension(it)));
    shown.addAll(groups);
    colours.stream()
        .filter(it -> !isShown(shown, it))
        .map(Grouping.ByDimension::new)
        .forEach(shown::add);
    return new ArrayList<>(shown);
  }

  /** A colour that is the date along the axis tells nothing apart. */
  private static boolean isShown(Set<Grouping> shown, Dimension colour) {
    return shown.stream()
        .anyMatch(it ->
            it instanceof Grouping.ByTimePart(_, var on)
                && on.filter(time -> time.column().equals(colour.home())).isPresent());
  }

  private SemanticQuery query(List<Measure> measures, List<Grouping> shown, Rows rows) {
    return new SemanticQuery(
        measures,
        shown,
        Alternatives.of(sketch.conditions),
        Optional.empty(),
        Optional.empty(),
        new OrderKeys(sketch, columns, groups, measures, shown, countedTable()).of(sketch.orders),
        sketch.limit,
        chart(measures, shown),
        rows);
  }

  /** Colours tell groups apart; whether other groupings do is seen in what comes back. */
  private Optional<ChartKind> chart(List<Measure> measures, List<Grouping> shown) {
    boolean coloured = !colours.isEmpty() && visible(shown) + measures.size() > 2;
    return sketch.chart.map(kind ->
        !coloured
            ? kind
            : switch (kind) {
              case BAR -> ChartKind.STACKED_BAR;
              case LINE -> ChartKind.GROUPED_LINE;
              case SCATTER -> ChartKind.GROUPED_SCATTER;
              case NUMBER,
                  STACKED_BAR,
                  GROUPED_BAR,
                  GROUPED_LINE,
                  AREA,
                  GROUPED_SCATTER,
                  PIE,
                  TABLE ->
                  kind;
            });
  }

  private static long visible(List<Grouping> shown) {
    return shown.stream().filter(it -> !(it instanceof Grouping.ByRow)).count();
  }
}
