package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.SemanticQuery.Rows;
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
  private final TimeAxis time;

  Assembly(Sketch sketch) {
    this.sketch = sketch;
    this.time = new TimeAxis(sketch, columns, measures, groups, colours);
  }

  /** The query; empty if nothing is asked for. */
  Optional<SemanticQuery> query() {
    collect();
    time.bins();
    groupedRows();
    counted();
    comparedValues();
    aggregatedByGroup();
    orderedBy();
    axes();
    time.wholeDays();
    new RankedRows(sketch, columns, measures, groups).name();
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

  /** "for each branch": by its rows, under their names. */
  private void groupedRows() {
    for (var table : sketch.groupedRows) {
      boolean shown = columns.stream().anyMatch(it -> it.home().table().equals(table.name()));
      boolean subject =
          !groups.isEmpty()
              && !measures.isEmpty()
              && measures.stream().allMatch(it -> sketch.aggregates.isOf(it, table));
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
            && shown().size() == 1
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
        sketch
            .namedRows()
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
      countedTable().flatMap(time::of).ifPresent(groups::add);
    } else if (columns.isEmpty() && sketch.isDrawnAs(ChartKind.BAR, ChartKind.PIE)) {
      kinds();
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

  /** "a pie of the number of flavours of ice creams": how many ice creams each flavour has. */
  private void kinds() {
    var counted =
        measures.size() == 1
            ? sketch.mentioned().stream()
                .filter(it -> measures.contains(sketch.aggregates.rows(it)))
                .findFirst()
            : Optional.<Table>empty();
    counted
        .flatMap(kind ->
            sketch.mentioned().stream()
                .filter(it -> !it.equals(kind))
                .filter(it -> sketch.connections.refers(it.name(), kind.name()))
                .findFirst())
        .ifPresent(rows ->
            naming(counted.orElseThrow())
                .ifPresent(name -> {
                  groups.add(new Grouping.ByDimension(name));
                  measures.clear();
                  measures.add(sketch.aggregates.rows(rows));
                }));
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

  /** "list all students": by their names. */
  private void rowsThemselves() {
    if (columns.isEmpty() && measures.isEmpty()) {
      sketch
          .namedRows()
          .findFirst()
          .or(() -> groups.isEmpty() ? sketch.subject() : Optional.empty())
          .ifPresent(this::names);
    }
  }

  private void names(Table table) {
    var names = RowLabels.names(sketch, table);
    if (names.isEmpty()) {
      naming(table).ifPresent(columns::add);
    } else {
      columns.addAll(names);
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
    var named = groups.isEmpty() ? new RowsOf(sketch).named(columns) : Optional.<Table>empty();
    var rows =
        sketch.distinct
            ? new Rows.Distinct()
            : new Rows.Every(
                named.or(
                    () -> homes.size() == 1 ? Optional.of(homes.getFirst()) : Optional.empty()));
    return query(List.of(), shown, rows);
  }

  private SemanticQuery grouped() {
    var shown = shown();
    rowOf(shown).map(Grouping.ByRow::new).filter(it -> !shown.contains(it)).ifPresent(shown::add);
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
        .noneMatch(it -> sketch.aggregates.isOf(it, table));
  }

  private Stream<Measure> comparedMeasures() {
    return sketch.conditions.stream()
        .flatMap(it ->
            it.filter() instanceof Filter.MeasureCompared(var measure, _, _)
                ? Stream.of(measure)
                : Stream.empty());
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
        new AskedChart(sketch, groups, colours).of(measures, shown),
        rows);
  }
}
