package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Expression;
import java.util.List;
import java.util.stream.Stream;

/**
 * A calculation over rows and what they refer to is made row by row: the cost of cars in the margin
 * of sales is taken once for each sale.
 */
final class OneFact {
  private final Connections connections;

  OneFact(Connections connections) {
    this.connections = connections;
  }

  /** The same over the table that refers to all others, if there is one. */
  Expression of(Expression expression) {
    var tables = tables(expression).distinct().toList();
    return tables.stream()
        .filter(it -> tables.size() > 1 && refersToAll(it, tables))
        .findFirst()
        .map(it -> over(it, expression))
        .orElse(expression);
  }

  private boolean refersToAll(String fact, List<String> tables) {
    return tables.stream().allMatch(it -> it.equals(fact) || connections.refers(fact, it));
  }

  private static Stream<String> tables(Expression expression) {
    return switch (expression) {
      case Expression.Aggregate(_, var column) -> Stream.of(column.table());
      case Expression.CountRows(var table) -> Stream.of(table);
      case Expression.AggregateOf(var table, _) -> Stream.of(table);
      case Expression.AggregateOfValues(var table, _, _) -> Stream.of(table);
      case Expression.Where(var of, _) -> tables(of);
      case Expression.Arithmetic(_, var left, var right) ->
          Stream.concat(tables(left), tables(right));
      case Expression.ShareOfTotal _, Expression.MeasureValue _, Expression.Constant _ ->
          Stream.empty();
    };
  }

  private static Expression over(String fact, Expression expression) {
    return switch (expression) {
      case Expression.Aggregate aggregate when !aggregate.column().table().equals(fact) ->
          new Expression.AggregateOf(fact, aggregate);
      case Expression.Arithmetic(var operator, var left, var right) ->
          new Expression.Arithmetic(operator, over(fact, left), over(fact, right));
      case Expression.Where(var of, var conditions) ->
          new Expression.Where(over(fact, of), conditions);
      case Expression.Aggregate _,
          Expression.CountRows _,
          Expression.AggregateOf _,
          Expression.AggregateOfValues _,
          Expression.ShareOfTotal _,
          Expression.MeasureValue _,
          Expression.Constant _ ->
          expression;
    };
  }
}
