package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What speaks for or against a reading, each counted in a question and its query. */
enum Sign {
  /** Words that nothing was done with. */
  UNUSED_WORDS,
  UNUSED_OPERATORS,
  /** Words that name nothing, by those that name something. */
  UNKNOWN_SHARE,
  /** Words that may name several columns, tables or values. */
  AMBIGUOUS_WORDS,
  /** How likely the next reading is beside this one, up to a half. */
  CLOSE_RIVAL,
  LOST_COLUMNS,
  LOST_NUMBERS,
  LOST_VALUES,
  LOST_TIMES,
  LOST_AGGREGATES,
  ADDED_AGGREGATES,
  LOST_NEGATION,
  LOST_RANK,
  LOST_SHARE,
  /** Words that ask for a calculation, where rows are listed. */
  NOTHING_CALCULATED,
  LOST_COMPARISON,
  /** Months, weekdays and the like. */
  LOST_PARTS,
  LOST_GROUPS,
  /** Words that name nothing where what is asked for is said. */
  UNKNOWN_ASKED,
  /** Names that the words only come near to. */
  NEAR_NAMES,
  /** Names of columns that are said by their kind alone ("their names"). */
  PRONOUNS,
  /** Steps between the tables that the query shows. */
  DISTANCE,
  CONDITIONS,
  /** Conditions on the rows of other tables. */
  RELATED,
  /** Nothing that is shown was named. */
  NAMED_UNSAID,
  SEVERAL_MEASURES,
  /** A chart was asked for, and there is a single number to draw. */
  NUMBER_DRAWN;

  private static final int FARTHEST = 6;

  /** Its name as people read it ("lost columns"). */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** All that a reading has alone. */
  static Map<Sign, Double> in(Sketch sketch, SemanticQuery query) {
    var faithfulness = new Faithfulness(sketch, query);
    var signs = new EnumMap<Sign, Double>(Sign.class);
    for (var sign : values()) {
      signs.put(sign, sign.in(sketch, query, faithfulness));
    }
    return signs;
  }

  private double in(Sketch sketch, SemanticQuery query, Faithfulness faithfulness) {
    return switch (this) {
      case UNUSED_WORDS -> open(sketch, Sign::isMeant);
      case UNUSED_OPERATORS -> open(sketch, Sign::isOperator);
      case UNKNOWN_SHARE ->
          (double) count(sketch, it -> it.is(Sense.Unknown.class).isPresent())
              / (1 + count(sketch, Faithfulness::isContent));
      case AMBIGUOUS_WORDS -> count(sketch, Sign::isAmbiguous);
      case CLOSE_RIVAL -> 0;
      case LOST_COLUMNS -> faithfulness.lostColumns();
      case LOST_NUMBERS -> faithfulness.lostNumbers();
      case LOST_VALUES -> faithfulness.lostValues();
      case LOST_TIMES -> one(faithfulness.lostTime());
      case LOST_AGGREGATES -> faithfulness.lostAggregates();
      case ADDED_AGGREGATES -> Math.max(0, faithfulness.addedAggregates());
      case LOST_NEGATION -> one(faithfulness.lostNegation());
      case LOST_RANK -> one(faithfulness.lostRank());
      case LOST_SHARE -> one(faithfulness.lostShare());
      case NOTHING_CALCULATED -> one(faithfulness.isNothingCalculated());
      case LOST_COMPARISON -> one(faithfulness.lostComparison());
      case LOST_PARTS -> one(faithfulness.lostPart());
      case LOST_GROUPS -> faithfulness.lostGroups();
      case UNKNOWN_ASKED -> one(faithfulness.isUnknownAsked());
      case NEAR_NAMES -> faithfulness.nearNames();
      case PRONOUNS -> count(sketch, it -> it.is(Cue.THEIR));
      case DISTANCE -> distance(sketch, query);
      case CONDITIONS -> query.filters().size();
      case RELATED -> query.filters().stream().filter(Filter.Related.class::isInstance).count();
      case NAMED_UNSAID ->
          one(sketch.outputs.stream().allMatch(Sketch.Output.OfRows.class::isInstance));
      case SEVERAL_MEASURES -> one(query.measures().size() > 1);
      case NUMBER_DRAWN -> one(sketch.chart.isPresent() && query.groupings().isEmpty());
    };
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }

  private static long count(Sketch sketch, Predicate<Piece> wanted) {
    return sketch.pieces.stream().filter(wanted).count();
  }

  private static long open(Sketch sketch, Predicate<Piece> wanted) {
    return IntStream.range(0, sketch.size())
        .filter(i -> sketch.isOpen(i) && wanted.test(sketch.at(i)))
        .count();
  }

  private static boolean isMeant(Piece piece) {
    return piece.length() > 0
        && !(piece.sense() instanceof Sense.OfCue(var cue) && cue.kind() == Cue.Kind.FILLER);
  }

  private static boolean isOperator(Piece piece) {
    return piece.sense() instanceof Sense.OfCue(var cue)
        && (cue.kind() == Cue.Kind.OPERATOR || cue.kind() == Cue.Kind.SUPERLATIVE);
  }

  private static boolean isAmbiguous(Piece piece) {
    return !(piece.sense() instanceof Sense.OfCue)
        && piece.senses().stream().skip(1).anyMatch(Sense::isNamed);
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
        .mapToInt(it -> Math.min(FARTHEST, sketch.connections.between(named.getFirst(), it)))
        .sum();
  }
}
