package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension.Role;
import java.util.Optional;

/**
 * What a column is taken for.
 *
 * @param type the type of the column in the model
 * @param values the type that questions take its values for
 * @param date how its dates are written, if it holds dates
 * @param refers whether it refers to another table
 */
record ColumnReading(
    ColumnReference place,
    ColumnProfile profile,
    PhysicalName physical,
    ColumnName name,
    DataType type,
    DataType values,
    Role role,
    Optional<DateFormats.Found> date,
    boolean refers) {
  boolean isText() {
    return values == DataType.TEXT && date.isEmpty();
  }
}
