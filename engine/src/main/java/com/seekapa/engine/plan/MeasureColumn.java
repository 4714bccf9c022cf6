package com.seekapa.engine.plan;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Measure;
import java.util.Optional;

/**
 * A measure, calculated.
 *
 * @param name unique among the columns of the plan
 * @param shown whether it is a column of the result, and not only ordered or filtered by
 */
public record MeasureColumn(
    Measure measure,
    String name,
    DataType type,
    GroupValue value,
    Optional<Compared> compared,
    boolean shown) {

  /** The same in the range compared with, and the names of the columns that follow from it. */
  public record Compared(GroupValue value, String previous, String change, String changeRatio) {}
}
