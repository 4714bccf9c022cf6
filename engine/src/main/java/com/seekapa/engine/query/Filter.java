package com.seekapa.engine.query;

import com.seekapa.engine.model.Condition;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimePart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A condition; all filters of a query hold together. */
public sealed interface Filter extends Condition {
  /** The dimension has one of these values. */
  record OneOf(Dimension dimension, List<String> values) implements Filter {
    public OneOf {
      values = nonEmpty(values);
    }
  }

  /** The dimension has none of these values; a row without a value stays. */
  record NoneOf(Dimension dimension, List<String> values) implements Filter {
    public NoneOf {
      values = nonEmpty(values);
    }
  }

  /** A numeric dimension of a single row, compared with a number. */
  record Compared(Dimension dimension, Comparator comparator, BigDecimal number) implements Filter {
    public Compared {
      number = plain(number);
    }
  }

  /** Two dimensions of a single row, compared with each other ("cost above list price"). */
  record ComparedWith(Dimension dimension, Comparator comparator, Dimension other)
      implements Filter {}

  /**
   * A numeric dimension of a single row, compared with an aggregate ("above average").
   *
   * @param among conditions on the rows that are aggregated; empty for all rows there are
   */
  record ComparedWithMeasure(
      Dimension dimension, Comparator comparator, Measure measure, List<Filter> among)
      implements Filter {
    public ComparedWithMeasure {
      among = List.copyOf(among);
    }
  }

  /** The text of a dimension holds, starts or ends with this, without regard to case. */
  record Like(Dimension dimension, Position position, String text) implements Filter {}

  /** The dimension has no value. */
  record Missing(Dimension dimension) implements Filter {}

  /** A measure of a whole group, compared with a number ("products with revenue over 1 M"). */
  record MeasureCompared(Measure measure, Comparator comparator, BigDecimal number)
      implements Filter {
    public MeasureCompared {
      number = plain(number);
    }
  }

  /** A date other than the one that dates the measure lies between two days, both included. */
  record Within(TimeDimension time, LocalDate from, LocalDate to) implements Filter {
    public Within {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("a time range must not end before it starts");
      }
    }
  }

  /** A date falls on these parts of the calendar, whatever the year: weekends, every March. */
  record OnParts(TimeDimension time, TimePart part, Set<Integer> numbers) implements Filter {
    public OnParts {
      numbers = new TreeSet<>(numbers);
    }
  }

  /**
   * The dimension has the lowest or highest value of all rows of its table that fulfil {@code
   * among} ("the warehouse with the highest capacity"); rows that tie are all in.
   */
  record Extreme(Dimension dimension, Ordering.Direction direction, List<Filter> among)
      implements Filter {
    public Extreme {
      among = List.copyOf(among);
    }
  }

  /**
   * How many rows of a table belong to the row and fulfil conditions: at least one ("customers with
   * an order"), none ("without orders"), more than three.
   *
   * @param subject the table whose rows are counted for
   * @param related the table of the rows counted
   */
  record Related(
      Table subject, Table related, List<Filter> filters, Comparator comparator, int count)
      implements Filter {
    public Related {
      filters = List.copyOf(filters);
    }

    public static Related some(Table subject, Table related, List<Filter> filters) {
      return new Related(subject, related, filters, Comparator.AT_LEAST, 1);
    }

    public static Related none(Table subject, Table related, List<Filter> filters) {
      return new Related(subject, related, filters, Comparator.EQUAL, 0);
    }
  }

  /**
   * Some row of the dimension's own table that has the same value of it fulfils the filters
   * ("cities that also have a branch opened in 2010", "employees in the department of Jane").
   */
  record Sharing(Dimension dimension, List<Filter> filters) implements Filter {
    public Sharing {
      filters = List.copyOf(filters);
    }
  }

  /** All of these hold; only needed inside another filter. */
  record All(List<Filter> filters) implements Filter {
    public All {
      filters = nonEmpty(filters);
    }
  }

  /** At least one of these holds. */
  record Any(List<Filter> filters) implements Filter {
    public Any {
      filters = nonEmpty(filters);
    }
  }

  /** The other doesn't hold; it doesn't hold for a row without a value, so such a row stays. */
  record Not(Filter filter) implements Filter {}

  /** Whether it names values of this dimension, to have or not to have. */
  default boolean isOnValuesOf(Dimension dimension) {
    return switch (this) {
      case OneOf(var of, _) -> of.equals(dimension);
      case NoneOf(var of, _) -> of.equals(dimension);
      case Compared _,
          ComparedWith _,
          ComparedWithMeasure _,
          Like _,
          Missing _,
          MeasureCompared _,
          Within _,
          OnParts _,
          Extreme _,
          Related _,
          Sharing _,
          All _,
          Any _,
          Not _ ->
          false;
    };
  }

  /** Where in a text a piece of it is looked for. */
  enum Position {
    ANYWHERE,
    START,
    END
  }

  /** How a number is compared. */
  enum Comparator {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    NOT_EQUAL("<>"),
    AT_LEAST(">="),
    MORE(">");

    private final String symbol;

    Comparator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  /** Databases take no numbers whose last digits are left out (1E+6). */
  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static <T> List<T> nonEmpty(List<T> things) {
    if (things.isEmpty()) {
      throw new IllegalArgumentException("a filter needs something to look for");
    }
    return List.copyOf(things);
  }
}
