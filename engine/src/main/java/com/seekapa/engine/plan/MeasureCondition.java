package com.seekapa.engine.plan;

import com.seekapa.engine.query.Filter;
import java.math.BigDecimal;
import java.util.List;

/** A condition on whole rows of the result. */
public sealed interface MeasureCondition {
  /** A measure, by the name of its column, compared with a number. */
  record Compared(String measure, Filter.Comparator comparator, BigDecimal number)
      implements MeasureCondition {}

  record All(List<MeasureCondition> conditions) implements MeasureCondition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  record Any(List<MeasureCondition> conditions) implements MeasureCondition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /** The other doesn't hold, be it for want of a value. */
  record Not(MeasureCondition condition) implements MeasureCondition {}
}
