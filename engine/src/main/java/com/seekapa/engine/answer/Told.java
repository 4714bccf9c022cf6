package com.seekapa.engine.answer;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.phrase.Conditions;
import com.seekapa.engine.phrase.English;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.phrase.TimeText;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.QueryEdit;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A query and its result, and how to say their pieces. */
record Told(
    SemanticQuery query,
    ResultTable table,
    LocalDate dataFrom,
    LocalDate dataUntil,
    SemanticModel model,
    Conditions conditions,
    Columns columns,
    Tense tense) {

  static Told of(
      SemanticQuery query,
      ResultTable table,
      LocalDate dataFrom,
      LocalDate dataUntil,
      SemanticModel model,
      Conditions conditions) {
    return new Told(
        query,
        table,
        dataFrom,
        dataUntil,
        model,
        conditions,
        Columns.of(query, table),
        Tense.of(query, dataUntil));
  }

  /** The query's conditions after a measure: " in Germany last quarter", " over all time". */
  String under() {
    var time = query.time().isPresent() ? soFar() : isDated() ? " over all time" : "";
    return conditionsOnly() + time;
  }

  /** As {@link #under}, with the thresholds that whole groups had to pass. */
  String underAll() {
    return under() + thresholds();
  }

  /** " with revenue over 1,000,000". */
  String thresholds() {
    return after(conditions.ofGroups(query));
  }

  /** The conditions alone, for things that have no time: " in Europe". */
  String conditionsOnly() {
    return after(conditions.of(query));
  }

  private static String after(String said) {
    return said.isEmpty() ? "" : " " + said;
  }

  private String soFar() {
    var words = Conditions.time(query.time().orElseThrow());
    boolean open = words.startsWith("this ") || words.startsWith("in ") || words.equals("today");
    return tense == Tense.SO_FAR && open ? " so far" : "";
  }

  /**
   * Whether leaving the time open is worth a word: not where conditions say which days are meant,
   * nor where it was inferred that a date of the rows dates what is measured.
   */
  private boolean isDated() {
    return !model.inferred()
        && query.filters().stream().noneMatch(Told::saysTime)
        && query.measures().stream()
            .anyMatch(measure ->
                measure.time().isPresent() || tableOf(measure).flatMap(Table::time).isPresent());
  }

  private static boolean saysTime(Filter filter) {
    return switch (filter) {
      case Filter.Within _, Filter.OnParts _ -> true;
      case Filter.Not(var not) -> saysTime(not);
      case Filter.All(var all) -> all.stream().anyMatch(Told::saysTime);
      case Filter.Any(var any) -> any.stream().anyMatch(Told::saysTime);
      case Filter.OneOf _,
          Filter.NoneOf _,
          Filter.Compared _,
          Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Extreme _,
          Filter.Like _,
          Filter.Missing _,
          Filter.Related _,
          Filter.Sharing _,
          Filter.MeasureCompared _ ->
          false;
    };
  }

  /** The table whose rows a measure is made of. */
  Optional<Table> tableOf(Measure measure) {
    return tableOf(measure.expression()).map(model::table);
  }

  private Optional<String> tableOf(Expression expression) {
    return switch (expression) {
      case Expression.Aggregate(_, var column) -> Optional.of(column.table());
      case Expression.CountRows(var table) -> Optional.of(table);
      case Expression.AggregateOf(var table, _) -> Optional.of(table);
      case Expression.AggregateOfValues(var table, _, _) -> Optional.of(table);
      case Expression.Where(var of, _) -> tableOf(of);
      case Expression.ShareOfTotal(var measure) -> tableOf(model.measure(measure).expression());
      case Expression.MeasureValue(var measure) -> tableOf(model.measure(measure).expression());
      case Expression.Constant _ -> Optional.empty();
      case Expression.Arithmetic(_, var left, var right) -> tableOf(left).or(() -> tableOf(right));
    };
  }

  /** The query's conditions, but for those on the one dimension that the rows name themselves. */
  String underButNamed() {
    List<QueryEdit> withoutNamed =
        query.filters().stream()
            .filter(filter ->
                filter instanceof Filter.OneOf(var dimension, _)
                    && query.groupings().contains(new Grouping.ByDimension(dimension)))
            .<QueryEdit>map(QueryEdit.DropFilter::new)
            .toList();
    var unnamed = QueryEdit.apply(query, withoutNamed).orElse(query);
    return of(unnamed, table, dataFrom, dataUntil, model, conditions).underAll();
  }

  Optional<Against> against() {
    return Phraser.comparesNeighbours(query)
        ? grain().map(grain -> Against.theOneBefore(grain))
        : query
            .comparison()
            .map(
                comparison -> Against.of(query.time().orElseThrow(), comparison, model.calendar()));
  }

  private Optional<TimeGrain> grain() {
    return query.groupings().stream()
        .flatMap(grouping ->
            grouping instanceof Grouping.ByTime(var grain, _) ? Stream.of(grain) : Stream.empty())
        .findFirst();
  }

  /**
   * The measure within a sentence; a percent sign in its name is dropped where its value has one.
   */
  String label(Measure measure) {
    var label = measure.names().label();
    var bare = label.endsWith("%") ? label.substring(0, label.length() - 1).stripTrailing() : label;
    boolean clear =
        measure.format().kind() == Format.Kind.PERCENT
            && model.measures().stream()
                .filter(other -> !other.equals(measure))
                .flatMap(other -> other.names().all())
                .noneMatch(bare::equalsIgnoreCase);
    return English.lower(clear ? bare : label);
  }

  static boolean isPlural(Measure measure) {
    return English.isPlural(measure.names().label());
  }

  /** Writes a cell as a sentence has it. */
  Prose cell(Prose prose, int row, int column) {
    return prose.value(inSentence(table.cell(row, column), column), row, column);
  }

  private String inSentence(Cell cell, int column) {
    var of = table.columns().get(column);
    boolean plain =
        cell instanceof Cell.Number
            && !CellText.isDifferenceOfPercents(of)
            && of.role() != ResultColumn.Role.TIME_PART
            && !isYear(of);
    return plain ? number(((Cell.Number) cell).value(), of) : text(cell, of);
  }

  /** A cell as tables have it. */
  String text(int row, int column) {
    return text(table.cell(row, column), table.columns().get(column));
  }

  private String text(Cell cell, ResultColumn of) {
    var fiscal = of.grain().filter(TimeGrain::isFiscal);
    if (cell instanceof Cell.Number(var year) && isYear(of)) {
      return CellText.plain(year);
    }
    return cell instanceof Cell.Day(var start) && fiscal.isPresent()
        ? TimeText.period(model.calendar(), fiscal.get(), start)
        : CellText.of(cell, of);
  }

  private boolean isYear(ResultColumn column) {
    return column.role() == ResultColumn.Role.DIMENSION
        && model.dimensions().stream()
            .anyMatch(it -> it.id().equals(column.of()) && it.role() == Dimension.Role.YEAR);
  }

  private String number(BigDecimal number, ResultColumn column) {
    boolean bare = column.role() == ResultColumn.Role.DIMENSION || namesItsUnit(column);
    return bare
        ? NumberText.large(number, column.format())
        : NumberText.inSentence(number, column.format());
  }

  /** Whether the measure's own name says what is counted, as "active customers" does. */
  private boolean namesItsUnit(ResultColumn column) {
    var unit = column.format().unit().toLowerCase(Locale.ROOT);
    return query.measures().stream()
        .filter(measure -> measure.id().equals(column.of()))
        .anyMatch(measure -> measure.names().label().toLowerCase(Locale.ROOT).contains(unit));
  }

  boolean isMissing(int row, int column) {
    return table.cell(row, column) instanceof Cell.Missing;
  }

  Optional<BigDecimal> number(int row, int column) {
    return table.cell(row, column) instanceof Cell.Number(var number)
        ? Optional.of(number)
        : Optional.empty();
  }

  /** The rows that have a number in this column, in their order. */
  List<Integer> rowsWith(int column) {
    return IntStream.range(0, table.rows().size())
        .filter(row -> number(row, column).isPresent())
        .boxed()
        .toList();
  }

  /** The first of the rows that has the largest number in this column. */
  int highest(List<Integer> rows, int column) {
    return rows.stream().max(by(column).thenComparing(Comparator.reverseOrder())).orElseThrow();
  }

  /** The first of the rows that has the smallest number in this column. */
  int lowest(List<Integer> rows, int column) {
    return rows.stream().min(by(column).thenComparing(Comparator.naturalOrder())).orElseThrow();
  }

  private Comparator<Integer> by(int column) {
    return Comparator.comparing(row -> number(row, column).orElseThrow());
  }

  boolean sameNumber(int row, int other, int column) {
    return number(row, column).orElseThrow().compareTo(number(other, column).orElseThrow()) == 0;
  }

  /** The groupings that have a column, in the order of {@link Columns#groupings()}. */
  List<Grouping> shown() {
    var all = query.groupings().stream().filter(it -> !(it instanceof Grouping.ByRow)).toList();
    return all.size() == columns.groupings().size() ? all : all.stream().distinct().toList();
  }

  /** What the rows are: "countries", "students", "combinations of region and month". */
  String things() {
    return conditions.rows(query).orElseGet(this::values);
  }

  private String values() {
    var groupings = shown();
    return groupings.size() == 1
        ? Phraser.plural(groupings.getFirst())
        : "combinations of " + English.list(groupings.stream().map(Phraser::singular).toList());
  }

  /** What one row is: "country", "student", "combination of region and month". */
  String thing() {
    return conditions.row(query).orElseGet(this::value);
  }

  private String value() {
    var groupings = shown();
    return groupings.size() == 1
        ? Phraser.singular(groupings.getFirst())
        : "combination of " + English.list(groupings.stream().map(Phraser::singular).toList());
  }

  /** How many rows there are, in words: "24 countries", "first 10,000 countries". */
  String howMany() {
    var number = English.number(BigDecimal.valueOf(table.rows().size()));
    return (table.truncated() ? "first " : "") + number + " " + things();
  }

  /** Whether a row's period was cut short, by the range asked about or by the ends of the data. */
  boolean isPartial(int row) {
    return periods(row)
        .anyMatch(period ->
            period.start().isBefore(dataFrom)
                || period.end().isAfter(dataUntil)
                || query
                    .time()
                    .filter(range ->
                        period.start().isBefore(range.from()) || period.end().isAfter(range.to()))
                    .isPresent());
  }

  /** The rows whose periods are whole, or all if none is. */
  List<Integer> whole(List<Integer> rows) {
    var whole = rows.stream().filter(row -> !isPartial(row)).toList();
    return whole.isEmpty() ? rows : whole;
  }

  /** The periods that a row is about. */
  Stream<Period> periods(int row) {
    return columns.groupings().stream().flatMap(column -> period(row, column).stream());
  }

  private Optional<Period> period(int row, int column) {
    var grain = table.columns().get(column).grain();
    return grain.flatMap(length ->
        switch (table.cell(row, column)) {
          case Cell.Day(var day) -> Optional.of(period(length, day));
          case Cell.Moment(var moment) -> Optional.of(period(length, moment.toLocalDate()));
          case Cell.Text _, Cell.Number _, Cell.Flag _, Cell.Missing _ -> Optional.empty();
        });
  }

  private Period period(TimeGrain grain, LocalDate start) {
    Calendar calendar = model.calendar();
    return new Period(grain, start, calendar.endOf(grain, start));
  }

  /** A calendar period, both ends included. */
  record Period(TimeGrain grain, LocalDate start, LocalDate end) {}
}
