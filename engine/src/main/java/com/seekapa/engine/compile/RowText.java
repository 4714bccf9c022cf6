package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.plan.Cut;
import com.seekapa.engine.plan.Join;
import com.seekapa.engine.plan.Part;
import com.seekapa.engine.plan.QueryPlan;
import com.seekapa.engine.plan.RowAggregate;
import com.seekapa.engine.plan.RowSource;
import com.seekapa.engine.plan.RowTime;
import com.seekapa.engine.plan.RowValue;
import com.seekapa.engine.plan.TableUse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes what happens to the rows of a fact table before they are aggregated, and how they are. */
final class RowText {
  private final Dialect dialect;
  private final CutText cuts;

  RowText(Dialect dialect) {
    this.dialect = dialect;
    this.cuts = new CutText(dialect);
  }

  Select select(String keyword, Stream<String> columns, Part part) {
    var conditions = new ConditionText(dialect, this);
    return from(new Select(keyword, columns), part.source())
        .where(part.conditions().stream().map(conditions::condition));
  }

  Select from(Select select, RowSource source) {
    return switch (source) {
      case RowSource.Joined joined -> from(select, joined);
      case RowSource.Distinct distinct ->
          select.from(
              distinct(distinct)
                  .indented()
                  .inside("(\n", "\n) AS " + dialect.identifier(distinct.name())));
      case RowSource.WithMedians medians ->
          select.from(
              withMedians(medians)
                  .indented()
                  .inside("(\n", "\n) AS " + dialect.identifier(medians.name())));
    };
  }

  private Select from(Select select, RowSource.Joined source) {
    select.from(Fragment.of(use(source.table())));
    source.joins().forEach(join -> select.join(join(join)));
    return select;
  }

  private Fragment distinct(RowSource.Distinct distinct) {
    var columns = distinct.columns().stream().map(it -> named(value(it.value()), it.name()));
    var conditions = new ConditionText(dialect, this);
    return from(new Select("SELECT DISTINCT", columns), distinct.from())
        .where(distinct.conditions().stream().map(conditions::condition))
        .fragment();
  }

  private Fragment withMedians(RowSource.WithMedians source) {
    var by = source.keys().stream().map(this::value).collect(Collectors.joining(", "));
    var window = by.isEmpty() ? "OVER ()" : "OVER (PARTITION BY " + by + ")";
    var taken = source.columns().stream().map(it -> named(value(it.value()), it.name()));
    var medians =
        source.medians().stream()
            .map(it -> named("median(" + value(it.value()) + ") " + window, it.name()));
    var conditions = new ConditionText(dialect, this);
    return from(new Select("SELECT", Stream.concat(taken, medians)), source.from())
        .where(source.conditions().stream().map(conditions::condition))
        .fragment();
  }

  /** The keys of the part under the names that the plan gives them. */
  Stream<String> keys(QueryPlan plan, Part part) {
    return IntStream.range(0, plan.keys().size())
        .mapToObj(i -> named(value(part.keys().get(i)), plan.keys().get(i).name()));
  }

  String column(ColumnReference reference) {
    return dialect.identifier(reference.table()) + "." + dialect.identifier(reference.column());
  }

  String value(RowValue value) {
    return switch (value) {
      case RowValue.Stored(var column) -> column(column);
      case RowValue.AsNumber(var column) -> dialect.number(column(column));
      case RowValue.AsText(var column) -> dialect.text(column(column));
      case RowValue.Day(var time) -> day(time);
      case RowValue.Moment(var time) -> time(time);
      case RowValue.PeriodStart period -> periodStart(period, time(period.time()));
      case RowValue.PartOf(var time, var part) -> dialect.part(part, time(time));
      case RowValue.Constant(var number) -> number.toPlainString();
      case RowValue.Arithmetic(var operator, var left, var right) ->
          arithmetic(operator, operand(left), operand(right));
      case RowValue.DaysBetween(var from, var to) ->
          dialect.daysBetween(dialect.date(time(from)), dialect.date(time(to)));
    };
  }

  private String arithmetic(Expression.Operator operator, String left, String right) {
    return operator == Expression.Operator.DIVIDE
        ? dialect.quotient(left, "nullif(" + right + ", 0)")
        : left + " " + operator.symbol() + " " + right;
  }

  private String operand(RowValue value) {
    return value instanceof RowValue.Arithmetic ? "(" + value(value) + ")" : value(value);
  }

  /** The date or time that a column holds, however it is kept. */
  String time(RowTime time) {
    return dialect.time(column(time.column()), time.type(), time.format());
  }

  private String day(RowTime time) {
    return isDay(time.type()) ? time(time) : dialect.date(time(time));
  }

  String aggregate(RowAggregate aggregate) {
    return dialect.aggregate(
        aggregate.aggregation(), aggregate.argument().map(this::value).orElse("*"));
  }

  /** The expression under this name, which a column needn't be given that has it already. */
  String named(String expression, String name) {
    var identifier = dialect.identifier(name);
    return dialect.ordersByColumnNames() && isColumn(expression, identifier)
        ? expression
        : expression + " AS " + identifier;
  }

  /** Whether it is a column of this name, of a table whose name needs no quotes. */
  private static boolean isColumn(String expression, String identifier) {
    int point = expression.length() - identifier.length() - 1;
    return point > 0
        && expression.charAt(point) == '.'
        && expression.endsWith(identifier)
        && expression.chars().limit(point).allMatch(RowText::isPlain);
  }

  private static boolean isPlain(int character) {
    return character == '_' || character < 128 && Character.isLetterOrDigit(character);
  }

  /** A row that refers to nothing must not be lost, so most tables are joined to the left. */
  private String join(Join join) {
    return (join.required() ? "JOIN " : "LEFT JOIN ")
        + use(join.table())
        + " ON "
        + column(join.far())
        + " = "
        + column(join.near());
  }

  private String use(TableUse use) {
    var table = dialect.identifier(use.table());
    return use.table().equals(use.name()) ? table : table + " AS " + dialect.identifier(use.name());
  }

  /** The first day of the period that holds the time; a date is the first day of its day. */
  String periodStart(RowValue.PeriodStart period, String time) {
    if (isDay(period.time().type())
        && period.grain() == TimeGrain.DAY
        && period.cut() instanceof Cut.Regular regular
        && regular.shift().isEmpty()) {
      return time;
    }
    return cuts.start(period, time);
  }

  /** Whether the values are days, without a time of day. */
  boolean isDay(DataType type) {
    return type == DataType.DATE && dialect.hasDates();
  }
}
