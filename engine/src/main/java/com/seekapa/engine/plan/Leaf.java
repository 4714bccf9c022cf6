package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.RowExpression;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.query.Filter;
import java.util.List;
import java.util.Optional;

/**
 * An aggregate over the rows of one table that a measure is calculated from.
 *
 * @param measure the measure whose own expression holds it
 * @param expression the {@link Expression.Aggregate} or {@link Expression.CountRows} itself
 * @param column what is aggregated; empty where rows are counted
 * @param value what is calculated from each row and aggregated, where it isn't a column
 * @param filters what rows have to fulfil besides the conditions of the query
 * @param time what dates the rows, if anything does
 */
record Leaf(
    Measure measure,
    Expression expression,
    String table,
    Aggregation aggregation,
    Optional<ColumnReference> column,
    Optional<RowExpression> value,
    List<Filter> filters,
    Optional<TimeDimension> time) {}
