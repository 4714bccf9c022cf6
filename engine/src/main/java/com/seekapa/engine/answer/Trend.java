package com.seekapa.engine.answer;

import com.seekapa.engine.answer.Answer.Change.Direction;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which way a measure went in one row, told without a sign: in percent, in percentage points where
 * the measure is a percent itself, or in its own unit where there is no ratio.
 *
 * @param by the signed number, to find the largest
 * @param text its size ("12.4 %")
 * @param column the column of the cell that holds it
 */
record Trend(Direction direction, BigDecimal by, String text, int row, int column) {

  static Optional<Trend> of(ResultTable table, int row, Columns.OfMeasure measure) {
    boolean percent = measure.measure().format().kind() == Format.Kind.PERCENT;
    return (percent ? Optional.<Trend>empty() : of(table, row, measure.ratio()))
        .or(() -> of(table, row, measure.change()));
  }

  private static Optional<Trend> of(ResultTable table, int row, OptionalInt column) {
    return column.isPresent() && table.cell(row, column.getAsInt()) instanceof Cell.Number(var by)
        ? Optional.of(of(by, table.columns().get(column.getAsInt()), row, column.getAsInt()))
        : Optional.empty();
  }

  private static Trend of(BigDecimal by, ResultColumn column, int row, int index) {
    boolean flat = NumberText.roundsToZero(by, column.format());
    var direction = flat ? Direction.FLAT : by.signum() > 0 ? Direction.UP : Direction.DOWN;
    return new Trend(direction, by, CellText.of(new Cell.Number(by.abs()), column), row, index);
  }

  boolean isExactlyZero() {
    return by.signum() == 0;
  }
}
