package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.plan.Part;
import com.seekapa.engine.plan.QueryPlan;
import com.seekapa.engine.plan.RowAggregate;
import com.seekapa.engine.plan.RowCondition;
import com.seekapa.engine.plan.RowSource;
import com.seekapa.engine.plan.RowValue;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes what happens to the rows of a fact table before they are aggregated, and how they are. */
final class RowText {
  private final Dialect dialect;

  RowText(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The rows of the part, joined and filtered. */
  Select select(String keyword, Stream<String> columns, Part part) {
    return from(new Select(keyword, columns), part.source())
        .where(part.conditions().stream().map(this::condition));
  }

  Select from(Select select, RowSource source) {
    select.from(dialect.identifier(source.table()));
    source.joins().forEach(join -> select.join(join(join, source.isComplete(join))));
    return select;
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
      case RowValue.PeriodStart period -> periodStart(period, column(period.column()));
    };
  }

  String aggregate(RowAggregate aggregate) {
    return dialect.aggregate(
        aggregate.aggregation(), aggregate.column().map(this::column).orElse("*"));
  }

  /** The expression under this name, which a column needn't be given that has it already. */
  String named(String expression, String name) {
    var identifier = dialect.identifier(name);
    var isColumn = expression.matches("\\w+\\." + Pattern.quote(identifier));
    return isColumn ? expression : expression + " AS " + identifier;
  }

  /** A row that refers to nothing must not be lost, so most tables are joined to the left. */
  private String join(Relationship relationship, boolean complete) {
    return (complete ? "JOIN " : "LEFT JOIN ")
        + dialect.identifier(relationship.to().table())
        + " ON "
        + column(relationship.to())
        + " = "
        + column(relationship.from());
  }

  /** The first day of the period that holds the time; a date is the first day of its day. */
  String periodStart(RowValue.PeriodStart period, String time) {
    var isDay = period.type() == DataType.DATE && period.grain() == TimeGrain.DAY;
    if (isDay && period.shift().isEmpty()) {
      return time;
    }
    var shifted =
        period.shift().map(shift -> dialect.later(shift.grain(), shift.count(), time)).orElse(time);
    return dialect.periodStart(period.grain(), period.weekStart(), shifted);
  }

  private Fragment condition(RowCondition condition) {
    var column = column(condition.column());
    return switch (condition) {
      case RowCondition.OneOf(_, var values) -> oneOf(column, values);
      case RowCondition.NoneOf(_, var values) ->
          noneOf(column, values).inside("(", " OR " + column + " IS NULL)");
      case RowCondition.Compared(_, var comparator, var number) ->
          Fragment.of(column + " " + comparator.symbol() + " ?", number);
      case RowCondition.Within(_, var type, var from, var to) -> within(column, type, from, to);
    };
  }

  private static Fragment oneOf(String column, List<Object> values) {
    return values.size() == 1
        ? new Fragment(column + " = ?", values)
        : placeholders(values).inside(column + " IN (", ")");
  }

  private static Fragment noneOf(String column, List<Object> values) {
    return values.size() == 1
        ? new Fragment(column + " <> ?", values)
        : placeholders(values).inside(column + " NOT IN (", ")");
  }

  private static Fragment placeholders(List<Object> values) {
    return new Fragment(values.stream().map(_ -> "?").collect(Collectors.joining(", ")), values);
  }

  private static Fragment within(String column, DataType type, LocalDate from, LocalDate to) {
    return type == DataType.TIMESTAMP
        ? Fragment.of(column + " >= ? AND " + column + " < ?", from, to.plusDays(1))
        : Fragment.of(column + " BETWEEN ? AND ?", from, to);
  }
}
