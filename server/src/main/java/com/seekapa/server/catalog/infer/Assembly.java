package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Dimension.Kind;
import com.seekapa.engine.model.Dimension.Role;
import com.seekapa.engine.model.Example;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.server.catalog.ModelHash;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the parts of a model together from what its tables were taken for. */
final class Assembly {
  /** What a model file may hold of each kind. */
  private static final int MOST = 2_000;

  private static final int MOST_DECIMALS = 2;

  private final String name;
  private final List<Reference> references;
  private final Findings findings;
  private final Ids ids = new Ids();
  private final List<Table> tables = new ArrayList<>();
  private final Map<Dimension, ColumnReading> dimensions = new LinkedHashMap<>();
  private final List<TimeDimension> times = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();
  private final Map<String, String> rowCounts = new HashMap<>();
  private final Map<String, Claims> claims = new HashMap<>();
  private Optional<Sales> sales = Optional.empty();

  Assembly(String name, List<Reference> references, Findings findings) {
    this.name = name;
    this.references = references;
    this.findings = findings;
  }

  SemanticModel model(List<TableReading> readings) {
    for (int i = 0; i < readings.size(); i++) {
      add(readings.get(i), i + 1);
    }
    sales = new SalesFinder(readings, references, findings).found();
    sales.ifPresent(this::addSales);
    return ModelHash.hashed(
        new SemanticModel(
            name,
            name.replace('_', ' '),
            "",
            tables,
            references.stream().map(Reference::relationship).toList(),
            measures,
            List.copyOf(dimensions.keySet()),
            times,
            List.of(),
            new Calendar(
                ZoneId.of("UTC"), DayOfWeek.MONDAY, Month.JANUARY, Calendar.FiscalYearName.END),
            sales
                .map(_ -> SalesMeasures.REVENUE)
                .or(() ->
                    mainTable(readings).flatMap(it -> Optional.ofNullable(rowCounts.get(it)))),
            firstQuestions(readings),
            true,
            ""));
  }

  private List<Example> firstQuestions(List<TableReading> readings) {
    var rows =
        readings.stream()
            .collect(Collectors.toMap(TableReading::name, it -> it.profile().rows(), Math::max));
    return new FirstQuestions(dimensions.keySet(), rows).all(tables, sales.isPresent());
  }

  /** Why measures are believed to be what they are called, by their ids. */
  Map<String, String> evidence() {
    return sales
        .map(it -> Map.of(SalesMeasures.REVENUE, "assumed: " + it.evidence()))
        .orElse(Map.of());
  }

  private void addSales(Sales sales) {
    var time = times.stream().filter(it -> it.column().equals(sales.date())).findFirst();
    var names =
        Stream.concat(
            tables.stream().flatMap(it -> it.row().all()),
            dimensions.keySet().stream().flatMap(it -> it.names().all()));
    var own = Objects.requireNonNull(claims.get(sales.lines().name()));
    var found = new SalesMeasures(sales, own, names, time.map(TimeDimension::id)).all();
    measures.addAll(0, found);
  }

  /** What each dimension was read from. */
  Map<Dimension, ColumnReading> dimensions() {
    return dimensions;
  }

  private void add(TableReading table, int number) {
    var claims = new Claims();
    this.claims.put(table.name(), claims);
    var names = new ColumnNames(table, claims).names();
    var dimensionIds = new HashMap<ColumnReading, String>();
    var timeIds = new HashMap<ColumnReading, String>();
    var main = MainDate.of(table.columns());
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      var own = Objects.requireNonNull(names.get(column.profile().name()));
      var otherwise = "table_" + number + "_column_" + (i + 1);
      if (isFull(dimensions.size(), column)) {
        continue;
      }
      var dimension = dimension(table, column, own, otherwise);
      dimensions.put(dimension, column);
      dimensionIds.put(column, dimension.id());
      column.date().ifPresent(date -> timeIds.put(column, time(dimension, column, date).id()));
    }
    tables.add(
        new Table(
            table.name(),
            table.row(),
            table.columns().stream().map(it -> new Column(it.profile().name(), it.type())).toList(),
            table.key(),
            size(table).map(dimensionIds::get),
            main.map(timeIds::get),
            NamingColumn.of(table).map(dimensionIds::get)));
    addMeasures(table, claims, names, dimensionIds, "table_" + number);
  }

  private boolean isFull(int size, ColumnReading column) {
    if (size < MOST) {
      return false;
    }
    findings.add(
        Finding.Kind.LEFT_OUT,
        column.place().toString(),
        "a model holds " + MOST + " columns that can be asked for, and there are more");
    return true;
  }

  private Dimension dimension(
      TableReading table, ColumnReading column, Names names, String otherwise) {
    var place = column.place();
    var plain = Ids.plain(column.profile().name());
    return new Dimension(
        ids.of(plain.isEmpty() ? "" : Ids.plain(place.table()) + "_" + plain, otherwise),
        names,
        "",
        List.of(place),
        column.values(),
        format(column),
        kind(table, column),
        column.role(),
        Map.of());
  }

  private static Format format(ColumnReading column) {
    return switch (column.role()) {
      case AMOUNT, LEVEL ->
          new Format(Format.Kind.NUMBER, Math.min(MOST_DECIMALS, column.profile().decimals()), "");
      case IDENTIFIER, NAME, CATEGORY, YEAR, TEXT -> Format.PLAIN;
    };
  }

  private static Kind kind(TableReading table, ColumnReading column) {
    if (!column.isText() || column.role() == Role.TEXT) {
      return Kind.THING;
    }
    var name = column.name();
    if (name.isPlace()) {
      return Kind.PLACE;
    }
    boolean namesRow = NamingColumn.of(table).filter(column::equals).isPresent();
    var row = new ColumnName(PhysicalName.words(table.row().label()));
    if (name.isPerson() || (namesRow && ColumnName.isPerson(row.last()))) {
      return Kind.PERSON;
    }
    return namesRow && ColumnName.isPlace(row.last()) ? Kind.PLACE : Kind.THING;
  }

  private TimeDimension time(Dimension dimension, ColumnReading column, DateFormats.Found date) {
    boolean hasDays = date.pattern().map(it -> it.contains("d")).orElse(true);
    var time =
        new TimeDimension(
            ids.of(dimension.id() + "_time", "time"),
            dimension.names(),
            column.place(),
            hasDays ? TimeGrain.DAY : TimeGrain.MONTH,
            date.pattern());
    times.add(time);
    return time;
  }

  /** The only amount of a row, if it has just one. */
  private static Optional<ColumnReading> size(TableReading table) {
    var amounts = table.columns().stream().filter(it -> it.role() == Role.AMOUNT).toList();
    return amounts.size() == 1 ? Optional.of(amounts.getFirst()) : Optional.empty();
  }

  private void addMeasures(
      TableReading table,
      Claims claims,
      Map<String, Names> names,
      Map<ColumnReading, String> dimensionIds,
      String otherwise) {
    var rows = table.row().plural();
    var count =
        new Measure(
            ids.of("number_of_" + Ids.plain(table.name()), otherwise + "_rows"),
            claims.measure(
                Stream.of("number of " + rows, "count of " + rows),
                Stream.of("count of " + rows, table.row().label() + " count")),
            "",
            new Expression.CountRows(table.name()),
            Format.PLAIN,
            Optional.empty(),
            Measure.Good.NEITHER,
            true);
    add(count);
    rowCounts.put(table.name(), count.id());
    for (var column : table.columns()) {
      var id = dimensionIds.get(column);
      if (id != null) {
        var label = Objects.requireNonNull(names.get(column.profile().name())).label();
        measure(column, id, label, claims).ifPresent(this::add);
      }
    }
  }

  private void add(Measure measure) {
    if (measures.size() < MOST) {
      measures.add(measure);
    }
  }

  private Optional<Measure> measure(ColumnReading column, String id, String label, Claims claims) {
    return switch (column.role()) {
      case AMOUNT ->
          Optional.of(aggregate(column, Aggregation.SUM, "total", "sum", id, label, claims));
      case LEVEL ->
          column.values().isNumeric()
              ? Optional.of(
                  aggregate(column, Aggregation.AVERAGE, "average", "mean", id, label, claims))
              : Optional.empty();
      case IDENTIFIER, NAME, CATEGORY, YEAR, TEXT -> Optional.empty();
    };
  }

  private Measure aggregate(
      ColumnReading column,
      Aggregation aggregation,
      String word,
      String otherWord,
      String id,
      String label,
      Claims claims) {
    var labels = ColumnNames.with(word, label, otherWord);
    boolean isSum = aggregation == Aggregation.SUM;
    return new Measure(
        ids.of(word + "_" + id, word),
        claims.measure(labels.stream(), labels.stream()),
        "",
        new Expression.Aggregate(aggregation, column.place()),
        isSum ? format(column) : new Format(Format.Kind.NUMBER, MOST_DECIMALS, ""),
        Optional.empty(),
        isSum ? Measure.Good.UP : Measure.Good.NEITHER,
        isSum);
  }

  /** The largest of the tables that refer to others, or of all if none does. */
  private Optional<String> mainTable(List<TableReading> readings) {
    var referring = references.stream().map(it -> it.relationship().from().table()).toList();
    return readings.stream()
        .max(
            Comparator.comparing((TableReading it) -> referring.contains(it.name()))
                .thenComparing(it -> it.profile().rows()))
        .map(TableReading::name);
  }
}
