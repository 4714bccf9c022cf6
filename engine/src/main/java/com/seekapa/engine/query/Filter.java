package com.seekapa.engine.query;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.TimeDimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A condition; all filters of a query hold together. */
public sealed interface Filter {
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

  /** How a number is compared. */
  enum Comparator {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
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

  private static List<String> nonEmpty(List<String> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a filter by value needs a value");
    }
    return List.copyOf(values);
  }
}
