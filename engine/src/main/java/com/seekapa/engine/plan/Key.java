package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.Grouping;
import java.time.DayOfWeek;
import java.util.Optional;

/** A column that rows of the result are told apart by. */
public record Key(String name, Grouping grouping, Form form) {

  /** Whether it is a column of the result. */
  public boolean shown() {
    return !(form instanceof Form.Hidden);
  }

  /** How a key is shown and ordered. */
  public sealed interface Form {
    /** As it is. */
    record Plain() implements Form {}

    /** Not at all: it only tells rows apart, by this column of their table. */
    record Hidden(ColumnReference column) implements Form {}

    /** As it is, and ordered by the number that the text holds. */
    record NumberInText() implements Form {}

    /** As it is, and ordered by the date that the text holds. */
    record DateInText(DataType type, Optional<String> format) implements Form {}

    /** By name for days of the week and months, and ordered by number. */
    record PartOfCalendar(TimePart part, DayOfWeek weekStart) implements Form {}
  }
}
