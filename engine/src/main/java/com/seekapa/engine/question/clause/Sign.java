package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What speaks for or against a reading, each counted in a question and its query. */
enum Sign {
  UNKNOWN_WORDS,
  UNUSED_NUMBERS,
  UNUSED_VALUES,
  UNUSED_COLUMNS,
  UNUSED_OPERATORS,
  /** How far the words are from the names they were taken for, summed. */
  LOOSE_NAMES,
  /** The loosest of the names. */
  LOOSEST_NAME,
  FURTHER_TABLES,
  /** Steps between the tables that the query shows. */
  DISTANCE,
  /** Columns and values of which another reading was nearly as good. */
  CLOSE_CALLS,
  CONDITIONS,
  NESTED_CONDITIONS,
  COUNTED_UNSAID,
  NAMED_UNSAID,
  LISTED,
  SHOWN,
  LIMITED,
  DRAWN,
  LENGTH,
  SENTENCES,
  SEVERAL_MEASURES;

  private static final double CLOSE = 1.0;

  /** Its name as people read it ("unused columns"). */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  double in(Sketch sketch, SemanticQuery query) {
    return switch (this) {
      case UNKNOWN_WORDS ->
          sketch.pieces.stream().filter(it -> it.is(Sense.Unknown.class).isPresent()).count();
      case UNUSED_NUMBERS -> open(sketch, Sense.OfNumber.class) + open(sketch, Sense.OfRange.class);
      case UNUSED_VALUES -> open(sketch, Sense.OfValue.class) + open(sketch, Sense.Quoted.class);
      case UNUSED_COLUMNS -> open(sketch, Sense.OfColumn.class) + open(sketch, Sense.OfPart.class);
      case UNUSED_OPERATORS ->
          IntStream.range(0, sketch.size())
              .filter(i -> sketch.isOpen(i) && isOperator(sketch.at(i).sense()))
              .count();
      case LOOSE_NAMES -> looseness(sketch).sum();
      case LOOSEST_NAME -> looseness(sketch).max().orElse(0);
      case FURTHER_TABLES -> Math.max(0, tables(query).distinct().count() - 1);
      case DISTANCE -> distance(sketch, query);
      case CLOSE_CALLS -> sketch.pieces.stream().filter(it -> it.margin() < CLOSE).count();
      case CONDITIONS -> query.filters().size();
      case NESTED_CONDITIONS -> query.filters().stream().filter(Sign::isNested).count();
      case COUNTED_UNSAID -> sketch.counted ? 1 : 0;
      case NAMED_UNSAID ->
          sketch.outputs.stream().noneMatch(it -> !(it instanceof Sketch.Output.OfRows)) ? 1 : 0;
      case LISTED -> query.measures().isEmpty() ? 1 : 0;
      case SHOWN ->
          query.groupings().stream().filter(it -> !(it instanceof Grouping.ByRow)).count();
      case LIMITED -> query.limit().isPresent() ? 1 : 0;
      case DRAWN -> sketch.chart.isPresent() ? 1 : 0;
      case LENGTH -> sketch.size() / 10.0;
      case SENTENCES ->
          sketch.pieces.stream().limit(sketch.size() - 1L).filter(it -> it.is(Cue.STOP)).count();
      case SEVERAL_MEASURES -> query.measures().size() > 1 ? 1 : 0;
    };
  }

  private static long open(Sketch sketch, Class<? extends Sense> kind) {
    return IntStream.range(0, sketch.size())
        .filter(i -> sketch.isOpen(i) && sketch.at(i).is(kind).isPresent())
        .count();
  }

  private static boolean isOperator(Sense sense) {
    return sense instanceof Sense.OfCue(var cue)
        && (cue.kind() == Cue.Kind.OPERATOR || cue.kind() == Cue.Kind.SUPERLATIVE);
  }

  private static DoubleStream looseness(Sketch sketch) {
    return sketch.pieces.stream()
        .filter(
            it -> it.is(Sense.OfTable.class).isPresent() || it.is(Sense.OfColumn.class).isPresent())
        .mapToDouble(it -> 1 - it.sense().quality());
  }

  private static Stream<String> tables(SemanticQuery query) {
    return query.groupings().stream()
        .flatMap(it ->
            switch (it) {
              case Grouping.ByDimension(var dimension) -> Stream.of(dimension.home().table());
              case Grouping.ByRow(var table) -> Stream.of(table.name());
              case Grouping.ByTime(_, var on) -> on.stream().map(time -> time.column().table());
              case Grouping.ByTimePart(_, var on) -> on.stream().map(time -> time.column().table());
            });
  }

  private static double distance(Sketch sketch, SemanticQuery query) {
    var named =
        Stream.concat(tables(query), sketch.mentioned().stream().map(it -> it.name()))
            .distinct()
            .toList();
    return named.stream()
        .skip(1)
        .mapToInt(it -> Math.min(6, sketch.connections.between(named.getFirst(), it)))
        .sum();
  }

  private static boolean isNested(Filter filter) {
    return switch (filter) {
      case Filter.ComparedWithMeasure _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _,
          Filter.MeasureCompared _ ->
          true;
      case Filter.OneOf _,
          Filter.NoneOf _,
          Filter.Compared _,
          Filter.ComparedWith _,
          Filter.Like _,
          Filter.Missing _,
          Filter.Within _,
          Filter.OnParts _ ->
          false;
    };
  }
}
