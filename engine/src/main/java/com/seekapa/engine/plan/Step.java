package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Relationship;

/**
 * A relationship followed in one direction.
 *
 * @param toOne whether it leads from many rows to the one that they refer to, so that following it
 *     repeats nothing
 */
record Step(Relationship relationship, boolean toOne) {
  ColumnReference from() {
    return toOne ? relationship.from() : relationship.to();
  }

  ColumnReference to() {
    return toOne ? relationship.to() : relationship.from();
  }

  Step back() {
    return new Step(relationship, !toOne);
  }
}
