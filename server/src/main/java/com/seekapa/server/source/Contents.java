package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.question.Context.DataExtent;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a source contains, as far as questions need to know.
 *
 * @param values the values of each dimension of text, in order
 * @param extent the days with data, by the time dimension that dates the default measure
 * @param rows the rows of the largest table
 */
public record Contents(
    Map<Dimension, List<String>> values, Optional<DataExtent> extent, long rows) {
  /** A dimension with more values is not looked up by them. */
  private static final int MAX_VALUES = 100_000;

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** Asks the source. */
  public static Contents of(DataSource source, SemanticModel model) throws InterruptedException {
    var values = new LinkedHashMap<Dimension, List<String>>();
    for (var dimension : model.dimensions()) {
      if (dimension.type() == DataType.TEXT) {
        values.put(dimension, values(source, dimension));
      }
    }
    return of(source, model, values);
  }

  /** Asks the source for all but the values, which are known. */
  public static Contents of(
      DataSource source, SemanticModel model, Map<Dimension, List<String>> values)
      throws InterruptedException {
    return new Contents(values, extent(source, model), rows(source, model));
  }

  private static List<String> values(DataSource source, Dimension dimension)
      throws InterruptedException {
    var dialect = source.dialect();
    var column = dialect.identifier(dimension.home().column());
    var result =
        source.query(
            "SELECT DISTINCT %s FROM %s WHERE %s IS NOT NULL ORDER BY 1"
                .formatted(column, dialect.identifier(dimension.home().table()), column),
            MAX_VALUES,
            TIMEOUT);
    return result.truncated() ? List.of() : texts(result);
  }

  private static List<String> texts(ResultTable result) {
    return result.rows().stream().flatMap(row -> text(row.getFirst())).toList();
  }

  private static Stream<String> text(Cell cell) {
    return cell instanceof Cell.Text(var text) ? Stream.of(text) : Stream.empty();
  }

  private static Optional<DataExtent> extent(DataSource source, SemanticModel model)
      throws InterruptedException {
    var time = mainTime(model);
    if (time.isEmpty()) {
      return Optional.empty();
    }
    var day = day(time.get(), source.dialect(), model);
    var text =
        "SELECT min(%s) AS first_day, max(%s) AS last_day FROM %s"
            .formatted(day, day, source.dialect().identifier(time.get().column().table()));
    var columns =
        List.of(
            SqlColumns.column("first_day", DataType.DATE),
            SqlColumns.column("last_day", DataType.DATE));
    var row =
        source.execute(new CompiledQuery.Sql(text, List.of(), columns), TIMEOUT).rows().getFirst();
    return day(row.get(0)).flatMap(from -> day(row.get(1)).map(to -> new DataExtent(from, to)));
  }

  /** The day of a row, however its column keeps it. */
  private static String day(TimeDimension time, Dialect dialect, SemanticModel model) {
    var column = time.column();
    var type = model.table(column.table()).column(column.column()).orElseThrow().type();
    return dialect.date(dialect.time(dialect.identifier(column.column()), type, time.format()));
  }

  private static Optional<TimeDimension> mainTime(SemanticModel model) {
    return model
        .defaultMeasure()
        .map(model::measure)
        .flatMap(measure -> timeOf(measure, model))
        .map(model::timeDimension)
        .or(() -> model.timeDimensions().stream().findFirst());
  }

  private static Optional<String> timeOf(Measure measure, SemanticModel model) {
    return measure
        .time()
        .or(() ->
            tables(measure.expression(), model)
                .flatMap(table -> table.time().stream())
                .findFirst());
  }

  private static Stream<Table> tables(Expression expression, SemanticModel model) {
    return switch (expression) {
      case Expression.Aggregate(_, var column) -> Stream.of(model.table(column.table()));
      case Expression.CountRows(var table) -> Stream.of(model.table(table));
      case Expression.AggregateOf(var table, _) -> Stream.of(model.table(table));
      case Expression.AggregateOfValues(var table, _, _) -> Stream.of(model.table(table));
      case Expression.Where(var of, _) -> tables(of, model);
      case Expression.ShareOfTotal(var measure) ->
          tables(model.measure(measure).expression(), model);
      case Expression.MeasureValue(var measure) ->
          tables(model.measure(measure).expression(), model);
      case Expression.Constant _ -> Stream.of();
      case Expression.Arithmetic(_, var left, var right) ->
          Stream.concat(tables(left, model), tables(right, model));
    };
  }

  private static Optional<LocalDate> day(Cell cell) {
    return switch (cell) {
      case Cell.Day(var day) -> Optional.of(day);
      case Cell.Moment(LocalDateTime moment) -> Optional.of(moment.toLocalDate());
      case Cell.Text _, Cell.Number _, Cell.Flag _, Cell.Missing _ -> Optional.empty();
    };
  }

  private static long rows(DataSource source, SemanticModel model) throws InterruptedException {
    long most = 0;
    for (var table : model.tables()) {
      var count = "SELECT count(*) FROM " + source.dialect().identifier(table.name());
      var cell = source.query(count, 1, TIMEOUT).cell(0, 0);
      if (cell instanceof Cell.Number(var rows)) {
        most = Math.max(most, rows.longValue());
      }
    }
    return most;
  }
}
