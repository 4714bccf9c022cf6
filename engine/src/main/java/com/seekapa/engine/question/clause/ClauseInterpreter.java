package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Explanation;
import com.seekapa.engine.question.Feasibility;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.question.Interpreter;
import com.seekapa.engine.question.Span;
import com.seekapa.engine.question.Span.Role;
import com.seekapa.engine.question.Token;
import com.seekapa.engine.question.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads questions about the rows of any database. The question is cut into pieces; of pieces with
 * several meanings the one that fits the tables spoken of is chosen; clauses for charts, order and
 * bins are taken out; what is left is read from left to right and assembled into a query.
 */
public final class ClauseInterpreter implements Interpreter {
  private static final int LONGEST_QUESTION = 2_000;
  private static final int MOST_READINGS = 4;

  private final Lexicon lexicon;
  private final Connections connections;
  private final WayText ways;
  private final Feasibility feasibility;
  private final double leastConfidence;

  /** A reader that answers whatever it could read. */
  public ClauseInterpreter(Lexicon lexicon, Feasibility feasibility) {
    this(lexicon, feasibility, 0);
  }

  /**
   * @param leastConfidence how sure a reading must be, from 0 to 1; others are refused
   */
  public ClauseInterpreter(Lexicon lexicon, Feasibility feasibility, double leastConfidence) {
    this.leastConfidence = leastConfidence;
    this.lexicon = lexicon;
    this.connections = new Connections(lexicon.model());
    this.ways = new WayText(lexicon.model());
    this.feasibility = feasibility;
  }

  @Override
  public Interpretation interpret(String question, Context context) {
    return unreadable(question).orElseGet(() -> outcome(question, read(question, context)));
  }

  @Override
  public Explanation explain(String question, Context context) {
    var unreadable = unreadable(question);
    if (unreadable.isPresent()) {
      return new Explanation(List.of(), List.of(), unreadable.get());
    }
    var reading = read(question, context);
    var outcome = outcome(question, reading);
    return new Explanation(pieces(reading), scored(reading, outcome), outcome);
  }

  private static Optional<Interpretation> unreadable(String question) {
    if (question.length() > LONGEST_QUESTION) {
      return Optional.of(
          refused(
              Reason.TOO_LONG,
              "The question is longer than " + LONGEST_QUESTION + " characters.",
              List.of()));
    }
    return Tokenizer.tokens(question).isEmpty()
        ? Optional.of(refused(Reason.EMPTY, "There is no question in this.", List.of()))
        : Optional.empty();
  }

  private Interpretation outcome(String question, Reading reading) {
    var refused = new Refusals(question, reading.sketch(), reading.spans()).found();
    if (refused.isPresent()) {
      return refused.get();
    }
    if (reading.query().isEmpty()) {
      return refused(Reason.NOTHING_TO_ASK, "I found nothing to look up in this.", reading.spans());
    }
    var query = reading.query().get();
    return feasibility
        .obstacle(query)
        .<Interpretation>map(it -> refused(Reason.NOT_RELATED, it, reading.spans()))
        .orElseGet(() -> checked(question, reading, query));
  }

  private Interpretation checked(String question, Reading reading, SemanticQuery query) {
    var signs = Sign.in(reading.sketch(), query);
    double confidence = Confidence.of(signs);
    if (confidence < leastConfidence) {
      return refused(Reason.UNSURE, Unsure.sentence(reading.spans(), signs), reading.spans());
    }
    var open = Ways.open(query, reading.ways(), feasibility);
    var assumptions =
        Stream.of(
                Assumed.of(reading.spans()).stream(),
                open.stream().map(ways::assumed),
                Assumed.reading(confidence).stream())
            .flatMap(it -> it)
            .toList();
    var understood = new Understood(query, reading.spans(), assumptions, confidence);
    return open.stream()
        .filter(it -> !it.likelier())
        .findFirst()
        .flatMap(it -> asked(question, understood, it, reading.ways()))
        .orElse(understood);
  }

  /** Ways of which none is likelier than another are asked for. */
  private Optional<Interpretation> asked(
      String question, Understood understood, Ways.Choice choice, List<Ways.Choice> all) {
    var readings = new ArrayList<Interpretation.Reading>();
    for (var way : choice.ways()) {
      var query = understood.query().via(Ways.taken(Ways.settled(all, choice, way)));
      if (readings.size() < MOST_READINGS && feasibility.obstacle(query).isEmpty()) {
        readings.add(
            new Interpretation.Reading(
                ways.asked(question, way),
                new Understood(query, understood.spans(), List.of(), understood.confidence())));
      }
    }
    return readings.size() < 2
        ? Optional.empty()
        : Optional.of(new Ambiguous(ways.question(choice), readings, understood.spans()));
  }

  private static List<Explanation.Piece> pieces(Reading reading) {
    var origins = new SenseOrigins(reading.cutter());
    var sketch = reading.whole();
    return IntStream.range(0, sketch.size())
        .filter(i -> sketch.at(i).length() > 0)
        .mapToObj(i -> origins.piece(sketch.at(i), sketch.typed(i)))
        .toList();
  }

  private static List<Explanation.Scored> scored(Reading reading, Interpretation outcome) {
    var queries =
        outcome instanceof Ambiguous(_, var readings, _)
            ? readings.stream().map(it -> it.understood().query())
            : reading.query().stream();
    return queries
        .map(it -> {
          var signs = Sign.in(reading.sketch(), it);
          return new Explanation.Scored(it, Confidence.of(signs), Confidence.evidence(signs));
        })
        .toList();
  }

  /**
   * @param whole all pieces of the question
   * @param sketch those that were read, without the groups that something is ranked within
   */
  private record Reading(
      Cutter cutter,
      Sketch whole,
      Sketch sketch,
      List<Span> spans,
      List<Ways.Choice> ways,
      Optional<SemanticQuery> query) {}

  private Reading read(String question, Context context) {
    var said = ways.said(question);
    var glossary = new Glossary(lexicon, connections, context).of(said.rest());
    var text = glossary.question();
    var cutter = new Cutter(lexicon, text, context.today(), glossary.measures());
    var pieces = new Resolver(cutter.pieces(), connections).resolved();
    var spans = question.startsWith(text) ? spans(question, cutter, pieces) : List.<Span>of();
    var typed = typed(text, cutter.tokens(), pieces);
    var sketch = new Sketch(lexicon, connections, pieces, typed);
    var ranked = RanksWithin.in(sketch).flatMap(it -> within(it, context, said.way()));
    return ranked
        .map(it ->
            new Reading(cutter, sketch, it.sketch(), spans, it.ways(), Optional.of(it.query())))
        .orElseGet(() -> {
          var clauses = clauses(sketch, context, said.way());
          return new Reading(cutter, sketch, sketch, spans, clauses.ways(), clauses.query());
        });
  }

  private record Clauses(List<Ways.Choice> ways, Optional<SemanticQuery> query) {}

  private static Clauses clauses(Sketch sketch, Context context, Optional<String> way) {
    new ChartClause(sketch).read();
    new OrderClause(sketch).read();
    new BinClause(sketch).read();
    new ShareClause(sketch).read();
    new DifferenceClause(sketch).read();
    new OwnConditions(sketch).read();
    new CoreReader(sketch).read();
    new Intersections(sketch).read();
    var choices = Ways.of(sketch, context.overrides(), way);
    var query = new Assembly(sketch).query().map(it -> it.via(Ways.taken(choices)));
    return new Clauses(choices, query);
  }

  private record Ranked(Sketch sketch, List<Ways.Choice> ways, SemanticQuery query) {}

  /** What is ranked within groups; empty where that has no plan, so that it is read as a whole. */
  private Optional<Ranked> within(RanksWithin ranks, Context context, Optional<String> way) {
    var alone = ranks.alone();
    var clauses = clauses(alone, context, way);
    return clauses.query().flatMap(ranks::within).map(it -> new Ranked(alone, clauses.ways(), it));
  }

  private static Interpretation refused(Reason reason, String message, List<Span> spans) {
    return new NotUnderstood(reason, message, spans);
  }

  private static List<String> typed(String question, List<Token> tokens, List<Piece> pieces) {
    return pieces.stream()
        .map(it ->
            it.length() == 0
                ? ""
                : question.substring(
                    tokens.get(it.first()).start(), tokens.get(it.end() - 1).end()))
        .toList();
  }

  private static List<Span> spans(String question, Cutter cutter, List<Piece> pieces) {
    var tokens = cutter.tokens();
    var spans = new ArrayList<Span>();
    for (var piece : pieces) {
      if (piece.length() > 0) {
        int start = tokens.get(piece.first()).start();
        int end = tokens.get(piece.end() - 1).end();
        spans.add(
            new Span(
                start,
                end,
                question.substring(start, end),
                role(piece.sense()),
                meaning(piece.sense()),
                cutter.assumed(piece)));
      }
    }
    return spans;
  }

  private static Role role(Sense sense) {
    return switch (sense) {
      case Sense.OfTable _, Sense.OfColumn _ -> Role.DIMENSION;
      case Sense.OfValue _, Sense.Quoted _, Sense.OfNumber _ -> Role.FILTER;
      case Sense.OfRange _, Sense.OfPart _ -> Role.TIME;
      case Sense.OfMeasure _ -> Role.MEASURE;
      case Sense.OfChart _ -> Role.CHART;
      case Sense.OfCue(var cue) ->
          switch (cue.kind()) {
            case AGGREGATE -> Role.MEASURE;
            case ORDERING -> Role.ORDER;
            case SUPERLATIVE -> Role.LIMIT;
            case OPERATOR, LINK, FILLER -> Role.NOISE;
          };
      case Sense.Unknown _ -> Role.IGNORED;
    };
  }

  private static String meaning(Sense sense) {
    return switch (sense) {
      case Sense.OfTable(var table, _) -> table.row().plural();
      case Sense.OfColumn(var column, _) -> column.names().label();
      case Sense.OfValue(var dimension, var value) -> named(dimension) + " is " + value;
      case Sense.OfMeasure(var measure) -> measure.names().label();
      case Sense.OfCue _,
          Sense.OfNumber _,
          Sense.OfRange _,
          Sense.OfPart _,
          Sense.OfChart _,
          Sense.Quoted _,
          Sense.Unknown _ ->
          "";
    };
  }

  private static String named(Dimension dimension) {
    return dimension.names().label();
  }
}
