package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.RowExpression;
import java.util.Optional;

/**
 * What a business sells, as its tables tell.
 *
 * @param lines the table with a row for each sale, or each line of one
 * @param order what a row of the lines belongs to, and by which column
 * @param revenue the money taken
 * @param taken what that is, in words
 * @param quantity how many units were sold
 * @param cost what they cost
 * @param costTaken what that is, in words
 * @param date what dates the rows
 * @param evidence why the table is believed to hold sales
 */
record Sales(
    TableReading lines,
    Optional<Order> order,
    Expression revenue,
    String taken,
    Optional<ColumnReading> quantity,
    Optional<RowExpression> cost,
    String costTaken,
    ColumnReference date,
    String evidence) {
  /** A document that lines belong to. */
  record Order(TableReading table, ColumnReference by) {}
}
