package com.seekapa.engine.question;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.TimeRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a piece of a question may stand for. */
sealed interface Meaning {
  record OfMeasure(Measure measure) implements Meaning {}

  record OfDimension(Dimension dimension) implements Meaning {}

  record OfTimeDimension(TimeDimension time) implements Meaning {}

  /** A row of a table ("order"). */
  record OfRow(Table table) implements Meaning {}

  /** One or more values of a dimension ("EMEA" is two regions). */
  record OfValues(Dimension dimension, List<String> values) implements Meaning {}

  record OfNumber(BigDecimal number) implements Meaning {}

  /**
   * Days of the calendar.
   *
   * @param grain the length of the period that was named
   * @param count how many of them
   * @param assumption what had to be assumed to resolve it
   */
  record OfRange(TimeRange range, TimeGrain grain, int count, Optional<Assumption> assumption)
      implements Meaning {}

  /** Two ranges are possible ("03/04/2026"). */
  record OfEitherRange(List<OfRange> ranges) implements Meaning {}

  /** Parts of the calendar that come back: Mondays, every March. */
  record OfParts(TimePart part, Set<Integer> numbers) implements Meaning {
    public OfParts {
      numbers = new TreeSet<>(numbers);
    }
  }

  /** Which parts of the calendar a result has a row for: "day of the week". */
  record OfPart(TimePart part) implements Meaning {}

  /**
   * The time before the one asked about: "the 3 months before", "same days last month".
   *
   * @param sameDays whether only as many days of it are meant as have passed
   */
  record OfEarlier(TimeGrain grain, int count, boolean sameDays) implements Meaning {}

  /** The name of a period ("month"); an adverb ("monthly") can only group. */
  record OfGrain(TimeGrain grain, boolean adverb) implements Meaning {}

  record Charted(ChartKind kind) implements Meaning {}

  record Grammatical(Word word) implements Meaning {
    static Meaning of(Word word) {
      return new Grammatical(word);
    }
  }

  /** Nothing that the vocabulary knows. */
  record Unknown() implements Meaning {}
}
