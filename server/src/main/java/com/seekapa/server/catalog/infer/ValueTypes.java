package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.DataType;
import java.util.Set;

/**
 * The types of columns and of their values. Most sources hold every column to its type. SQLite does
 * not: there the values decide, and a text column that holds numbers only is asked as numbers,
 * because SQLite calculates with such texts.
 *
 * @param loose whether values may be of other types than their columns
 */
record ValueTypes(boolean loose, Findings findings) {
  private static final double NEARLY_ALL = 0.95;
  private static final Set<String> FLAGS = Set.of("0", "1");

  /** The type that the column has in the model. */
  DataType ofColumn(String table, ColumnProfile profile) {
    var declared = profile.column().type();
    if (!loose || profile.isEmpty()) {
      return declared;
    }
    return switch (declared) {
      case TEXT -> profile.column().declared().isBlank() ? ofNumbers(profile) : DataType.TEXT;
      case INTEGER, DECIMAL -> number(table, profile, declared);
      case BOOLEAN -> profile.share(FLAGS::contains) == 1 ? DataType.BOOLEAN : ofNumbers(profile);
      case DATE, TIMESTAMP -> date(profile, declared);
    };
  }

  private DataType number(String table, ColumnProfile profile, DataType declared) {
    double numbers = profile.share(ColumnProfile::isNumber);
    if (numbers < 1) {
      findings.add(
          Finding.Kind.MIXED_VALUES,
          table + "." + profile.name(),
          "is declared as %s, but %.0f %% of its values are text"
              .formatted(profile.column().declared(), 100 * (1 - numbers)));
    }
    if (numbers < NEARLY_ALL) {
      return DataType.TEXT;
    }
    return profile.share(ColumnProfile::isInteger) < numbers ? DataType.DECIMAL : declared;
  }

  private static DataType date(ColumnProfile profile, DataType declared) {
    var format = DateFormats.in(profile.filled());
    return format.isPresent() && format.get().pattern().isEmpty() ? declared : DataType.TEXT;
  }

  private static DataType ofNumbers(ColumnProfile profile) {
    if (profile.holdsIntegers()) {
      return DataType.INTEGER;
    }
    return profile.holdsNumbers() ? DataType.DECIMAL : DataType.TEXT;
  }

  /** The type that questions take the values for. */
  DataType ofValues(DataType column, ColumnProfile profile, ColumnName name) {
    return loose && column == DataType.TEXT && mayBeNumber(name) && !hasLeadingZero(profile)
        ? ofNumbers(profile)
        : column;
  }

  /** Keys are only compared, which numbers in text are as well. */
  private static boolean mayBeNumber(ColumnName name) {
    return name.isKey() || !name.isCode();
  }

  private static boolean hasLeadingZero(ColumnProfile profile) {
    return profile.share(value -> value.matches("0\\d+")) > 0;
  }
}
