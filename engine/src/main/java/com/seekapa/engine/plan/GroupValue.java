package com.seekapa.engine.plan;

import com.seekapa.engine.model.Expression;
import java.math.BigDecimal;

/** A value calculated from the aggregates of a group. */
public sealed interface GroupValue {
  /**
   * An aggregate of a part.
   *
   * @param zeroIfAbsent whether a group without rows in that part counts as zero
   */
  record Aggregated(String part, String name, boolean zeroIfAbsent) implements GroupValue {}

  /** The value as a share of its sum over all groups; no value where that is zero. */
  record ShareOfTotal(GroupValue value) implements GroupValue {}

  record Constant(BigDecimal value) implements GroupValue {}

  /** Arithmetic; a division by zero has no value. */
  record Arithmetic(Expression.Operator operator, GroupValue left, GroupValue right)
      implements GroupValue {}
}
