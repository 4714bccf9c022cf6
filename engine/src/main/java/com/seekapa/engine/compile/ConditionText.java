package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.plan.RowCondition;
import com.seekapa.engine.plan.RowSource;
import com.seekapa.engine.plan.RowTime;
import com.seekapa.engine.query.Filter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes conditions on rows. */
final class ConditionText {
  /** Ranges that reach into this year have no end; no day after them can be written. */
  private static final int LAST_YEAR = 9999;

  private final Dialect dialect;
  private final RowText rows;

  ConditionText(Dialect dialect, RowText rows) {
    this.dialect = dialect;
    this.rows = rows;
  }

  Fragment condition(RowCondition condition) {
    return switch (condition) {
      case RowCondition.OneOf(var value, var values) -> oneOf(rows.value(value), values);
      case RowCondition.NoneOf(var value, var values) -> noneOf(rows.value(value), values);
      case RowCondition.Compared(var value, var comparator, var number) ->
          Fragment.of(rows.value(value) + " " + comparator.symbol() + " ?", number);
      case RowCondition.ComparedWith(var value, var comparator, var other) ->
          Fragment.of(rows.value(value) + " " + comparator.symbol() + " " + rows.value(other));
      case RowCondition.ComparedWithResult(var value, var comparator, var plan) ->
          new Compiler()
              .scalar(plan, dialect)
              .indented()
              .inside(rows.value(value) + " " + comparator.symbol() + " (\n", "\n)");
      case RowCondition.Like(var value, var position, var text) ->
          Fragment.of(dialect.like(rows.value(value)), pattern(position, text));
      case RowCondition.Missing(var value, var text) ->
          Fragment.of(missing(rows.value(value), text));
      case RowCondition.Within(var time, var from, var to) -> within(time, from, to);
      case RowCondition.OnParts(var part, var numbers) ->
          numbers.isEmpty() ? Fragment.of("1 = 0") : oneOf(rows.value(part), List.copyOf(numbers));
      case RowCondition.Exists(var source, var conditions) ->
          subquery("1", source, conditions).inside("EXISTS (\n", "\n)");
      case RowCondition.Counted counted -> counted(counted);
      case RowCondition.All(var all) -> joined(" AND ", all);
      case RowCondition.Any(var any) -> joined(" OR ", any);
      case RowCondition.Not(var denied) -> not(denied);
    };
  }

  private Fragment counted(RowCondition.Counted counted) {
    var count =
        counted.distinct().map(it -> "count(DISTINCT " + rows.column(it) + ")").orElse("count(*)");
    var subquery =
        subquery(count, counted.rows(), counted.conditions())
            .inside("(\n", "\n) " + counted.comparator().symbol() + " ?");
    return subquery.with(counted.count());
  }

  private Fragment subquery(String column, RowSource.Joined source, List<RowCondition> conditions) {
    return rows.from(new Select("SELECT", Stream.of(column)), source)
        .where(conditions.stream().map(this::condition))
        .fragment()
        .indented();
  }

  private Fragment joined(String word, List<RowCondition> conditions) {
    return Fragment.joined(word, conditions.stream().map(this::condition).toList())
        .inside("(", ")");
  }

  /** What isn't known doesn't hold; whether rows exist is always known. */
  private Fragment not(RowCondition denied) {
    return denied instanceof RowCondition.Exists
        ? condition(denied).inside("NOT ", "")
        : condition(denied).inside("NOT coalesce(", ", false)");
  }

  private static String missing(String value, boolean text) {
    return text ? "(" + value + " IS NULL OR " + value + " = '')" : value + " IS NULL";
  }

  private static Fragment oneOf(String value, List<Object> values) {
    return values.size() == 1
        ? new Fragment(value + " = ?", values)
        : placeholders(values).inside(value + " IN (", ")");
  }

  private static Fragment noneOf(String value, List<Object> values) {
    var none =
        values.size() == 1
            ? new Fragment(value + " <> ?", values)
            : placeholders(values).inside(value + " NOT IN (", ")");
    return none.inside("(", " OR " + value + " IS NULL)");
  }

  private static Fragment placeholders(List<Object> values) {
    return new Fragment(values.stream().map(_ -> "?").collect(Collectors.joining(", ")), values);
  }

  private Fragment within(RowTime time, LocalDate from, LocalDate to) {
    var value = rows.time(time);
    if (rows.isDay(time.type())) {
      return Fragment.of(value + " BETWEEN ? AND ?", from, to);
    }
    return to.getYear() < LAST_YEAR
        ? Fragment.of(value + " >= ? AND " + value + " < ?", from, to.plusDays(1))
        : Fragment.of(value + " >= ?", from);
  }

  /** The pattern that finds the text as it is, be there signs in it that mean more. */
  private static String pattern(Filter.Position position, String text) {
    var literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return switch (position) {
      case ANYWHERE -> "%" + literal + "%";
      case START -> literal + "%";
      case END -> "%" + literal;
    };
  }
}
