package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.TimeDimension;
import java.util.Optional;

/** Says how the values of a column are read for what is to be done with them. */
final class RowValues {
  private final Ground ground;

  RowValues(Ground ground) {
    this.ground = ground;
  }

  /** A value that a value of the same type can be compared with. */
  RowValue comparable(DataType type, Rows.Found found) {
    var stored = ground.type(found.home(), type);
    return switch (type) {
      case INTEGER, DECIMAL -> number(found);
      case TEXT ->
          stored == DataType.TEXT
              ? new RowValue.Stored(found.column())
              : new RowValue.AsText(found.column());
      case BOOLEAN -> new RowValue.Stored(found.column());
      case DATE, TIMESTAMP -> new RowValue.Day(time(found, type));
    };
  }

  /** A value whose order in the database is the order that people mean. */
  RowValue ordered(DataType type, Rows.Found found) {
    return switch (type) {
      case INTEGER, DECIMAL -> number(found);
      case TEXT, BOOLEAN -> new RowValue.Stored(found.column());
      case DATE, TIMESTAMP -> moment(type, found);
    };
  }

  /** The number in the column, which may be written as text. */
  RowValue number(Rows.Found found) {
    return ground.type(found.home(), DataType.DECIMAL) == DataType.TEXT
        ? new RowValue.AsNumber(found.column())
        : new RowValue.Stored(found.column());
  }

  RowValue argument(Aggregation aggregation, Rows.Found found) {
    return switch (aggregation) {
      case COUNT, COUNT_DISTINCT -> new RowValue.Stored(found.column());
      case SUM, AVERAGE, MEDIAN -> number(found);
      case MINIMUM, MAXIMUM -> ordered(meaning(found), found);
    };
  }

  RowTime time(TimeDimension time, Rows.Found found) {
    return new RowTime(found.column(), ground.type(found.home(), DataType.DATE), time.format());
  }

  private RowTime time(Rows.Found found, DataType otherwise) {
    return new RowTime(
        found.column(), ground.type(found.home(), otherwise), ground.format(found.home()));
  }

  private RowValue moment(DataType type, Rows.Found found) {
    var time = time(found, type);
    return time.type() == DataType.TEXT && time.format().isPresent()
        ? new RowValue.Moment(time)
        : new RowValue.Stored(found.column());
  }

  /** What the values of a column mean, which may be more than the column says. */
  private DataType meaning(Rows.Found found) {
    var ofDimension =
        ground.model().dimensions().stream()
            .filter(it -> it.home().equals(found.home()))
            .map(Dimension::type)
            .findFirst();
    return ground.format(found.home()).isPresent()
        ? DataType.DATE
        : ofDimension.or(() -> Optional.of(ground.type(found.home(), DataType.TEXT))).get();
  }
}
