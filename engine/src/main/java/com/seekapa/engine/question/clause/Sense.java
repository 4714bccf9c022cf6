package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.TimeRange;
import java.math.BigDecimal;
import java.util.Optional;

/** What a piece of a question may stand for. */
sealed interface Sense {
  /** How well the words say it, up to 1. */
  default double quality() {
    return 1;
  }

  /** The table whose column or value it is. */
  default Optional<String> home() {
    return Optional.empty();
  }

  /** Whether the model or the data has a name for it. */
  default boolean isNamed() {
    return this instanceof OfTable || this instanceof OfColumn || this instanceof OfValue;
  }

  record OfCue(Cue cue) implements Sense {}

  /**
   * The rows of a table.
   *
   * @param quality how well the words name it, up to 1
   */
  record OfTable(Table table, double quality) implements Sense {}

  /** What a column holds; quality as for tables. */
  record OfColumn(Dimension dimension, double quality) implements Sense {
    @Override
    public Optional<String> home() {
      return Optional.of(dimension.home().table());
    }
  }

  record OfValue(Dimension dimension, String value) implements Sense {
    @Override
    public Optional<String> home() {
      return Optional.of(dimension.home().table());
    }
  }

  record OfNumber(BigDecimal number) implements Sense {}

  /**
   * Days of the calendar.
   *
   * @param grain the length of the periods that were named
   */
  record OfRange(TimeRange range, TimeGrain grain) implements Sense {}

  /** A measure that a glossary defines. */
  record OfMeasure(Measure measure) implements Sense {}

  record OfPart(TimePart part) implements Sense {}

  record OfChart(ChartKind kind) implements Sense {}

  /** Text in quotes, whether or not it is a value of the data. */
  record Quoted(String text) implements Sense {}

  /** A word that nothing is known of. */
  record Unknown() implements Sense {}
}
