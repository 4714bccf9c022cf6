package com.seekapa.engine.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a measure is calculated. Leaves are aggregates over one table or other measures; inner nodes
 * are arithmetic on aggregated values, so a ratio is a ratio of sums and never a sum of ratios.
 */
public sealed interface Expression {
  /** An aggregate of one column of one table. */
  record Aggregate(Aggregation aggregation, ColumnReference column) implements Expression {}

  /** The number of rows of a table. */
  record CountRows(String table) implements Expression {}

  /** An aggregate of what rows of another table refer to ("countries of the orders"). */
  record AggregateOf(String table, Aggregate aggregate) implements Expression {}

  /**
   * The value of another measure, by its id, as a share of the sum over all groups of the result.
   */
  record ShareOfTotal(String measure) implements Expression {}

  /** The value of another measure, by its id. */
  record MeasureValue(String measure) implements Expression {}

  /**
   * The same over those rows alone that fulfil conditions of their own ("revenue of returned
   * orders").
   */
  record Where(Expression expression, List<? extends Condition> conditions) implements Expression {
    public Where {
      conditions = List.copyOf(conditions);
      if (conditions.isEmpty()) {
        throw new IllegalArgumentException("rows are told apart by at least one condition");
      }
    }
  }

  /**
   * An aggregate of what is calculated from each row of a table ("days from order to delivery").
   */
  record AggregateOfValues(String table, Aggregation aggregation, RowExpression value)
      implements Expression {}

  record Constant(BigDecimal value) implements Expression {}

  /** Arithmetic; a division by zero has no value. */
  record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {}

  /** The four operations. */
  enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
