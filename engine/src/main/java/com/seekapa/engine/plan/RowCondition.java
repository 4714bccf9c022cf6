package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.query.Filter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A condition on each row of a source. */
public sealed interface RowCondition {
  record OneOf(RowValue value, List<Object> values) implements RowCondition {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** None of the values, or no value at all. */
  record NoneOf(RowValue value, List<Object> values) implements RowCondition {
    public NoneOf {
      values = List.copyOf(values);
    }
  }

  record Compared(RowValue value, Filter.Comparator comparator, BigDecimal number)
      implements RowCondition {}

  record ComparedWith(RowValue value, Filter.Comparator comparator, RowValue other)
      implements RowCondition {}

  /** Compared with the only value of the only row of another plan. */
  record ComparedWithResult(RowValue value, Filter.Comparator comparator, QueryPlan plan)
      implements RowCondition {}

  /** A text holds, starts or ends with another, without regard to case. */
  record Like(RowValue value, Filter.Position position, String text) implements RowCondition {}

  /**
   * There is no value.
   *
   * @param text whether an empty text counts as none
   */
  record Missing(RowValue value, boolean text) implements RowCondition {}

  /** On or between two days. */
  record Within(RowTime time, LocalDate from, LocalDate to) implements RowCondition {}

  record OnParts(RowValue.PartOf part, Set<Integer> numbers) implements RowCondition {
    public OnParts {
      numbers = new TreeSet<>(numbers);
    }
  }

  /** Other rows fulfil conditions, among them those that tie them to this row. */
  record Exists(RowSource.Joined rows, List<RowCondition> conditions) implements RowCondition {
    public Exists {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * So many other rows fulfil conditions.
   *
   * @param distinct tells the rows counted apart where joins repeat them
   */
  record Counted(
      RowSource.Joined rows,
      List<RowCondition> conditions,
      Optional<ColumnReference> distinct,
      Filter.Comparator comparator,
      int count)
      implements RowCondition {
    public Counted {
      conditions = List.copyOf(conditions);
    }
  }

  record All(List<RowCondition> conditions) implements RowCondition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  record Any(List<RowCondition> conditions) implements RowCondition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /** The other doesn't hold, be it for want of a value. */
  record Not(RowCondition condition) implements RowCondition {}

  /** One condition that says that all of these hold; there is at least one. */
  static RowCondition all(List<RowCondition> conditions) {
    return conditions.size() == 1 ? conditions.getFirst() : new All(conditions);
  }
}
