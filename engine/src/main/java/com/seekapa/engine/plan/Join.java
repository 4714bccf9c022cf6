package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;

/**
 * A table joined to those before it.
 *
 * @param near the column of a table already there
 * @param far the column of the table joined
 * @param required whether a row without a partner is left out
 */
public record Join(TableUse table, ColumnReference near, ColumnReference far, boolean required) {
  Join asRequired() {
    return new Join(table, near, far, true);
  }
}
