package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Assumption;
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
import com.seekapa.engine.question.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** How many times less likely a reading is that is asked for beside the likeliest. */
  private static final double ABOUT_AS_LIKELY = 3;

  /** How many times less likely a reading is that is offered instead of the likeliest. */
  private static final double POSSIBLE = 10;

  private final ClauseReader reader;
  private final WayText ways;
  private final SenseText senses;
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
    this.reader = new ClauseReader(lexicon, feasibility);
    this.ways = new WayText(lexicon.model());
    this.senses = new SenseText(lexicon.model());
    this.feasibility = feasibility;
  }

  @Override
  public Interpretation interpret(String question, Context context) {
    return unreadable(question).orElseGet(() -> outcome(question, reader.read(question, context)));
  }

  @Override
  public Explanation explain(String question, Context context) {
    var unreadable = unreadable(question);
    if (unreadable.isPresent()) {
      return new Explanation(List.of(), List.of(), unreadable.get());
    }
    var readings = reader.read(question, context);
    var outcome = outcome(question, readings);
    return new Explanation(pieces(readings.first()), scored(readings, outcome), outcome);
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

  private Interpretation outcome(String question, Readings readings) {
    var reading = readings.first();
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
        .orElseGet(() -> checked(question, readings, query));
  }

  private Interpretation checked(String question, Readings readings, SemanticQuery query) {
    var reading = readings.first();
    double confidence = reading.confidence();
    var asked =
        Optional.of(readings)
            .filter(it -> confidence < Assumed.SURE && !it.isSettled())
            .flatMap(it -> it.close(ABOUT_AS_LIKELY))
            .flatMap(it -> asked(question, readings, it));
    if (asked.isPresent()) {
      return asked.get();
    }
    if (confidence < leastConfidence && !readings.isSettled()) {
      return refused(
          Reason.UNSURE, Unsure.sentence(reading.spans(), reading.signs()), reading.spans());
    }
    var open = Ways.open(query, reading.ways(), feasibility);
    var taken = readings.close(POSSIBLE).map(it -> taken(reading, it));
    var assumptions =
        Stream.of(
                taken.stream(),
                Assumed.of(reading.spans()).stream()
                    .filter(it -> taken.filter(other -> other.id().equals(it.id())).isEmpty()),
                open.stream().map(ways::assumed),
                Assumed.reading(confidence).stream())
            .flatMap(it -> it)
            .toList();
    var understood = new Understood(query, reading.spans(), assumptions, confidence);
    return open.stream()
        .filter(it -> !it.likelier() && !readings.isSettled())
        .findFirst()
        .flatMap(it -> asked(question, understood, it, reading.ways()))
        .orElse(understood);
  }

  /** What a word is taken for in one of several readings. */
  private Assumption taken(Reading reading, Readings.Close close) {
    var pieces = reading.whole().pieces;
    var others =
        close.readings().stream().map(it -> it.reading().whole().at(close.at()).sense()).toList();
    return senses.assumed(pieces, close.at(), others);
  }

  /** Readings of which none is much likelier are asked for, where one of them likely is meant. */
  private Optional<Interpretation> asked(String question, Readings readings, Readings.Close close) {
    var offered = new LinkedHashMap<String, Interpretation.Reading>();
    double together = 0;
    for (var one : close.readings()) {
      var reading = one.reading();
      var pieces = reading.whole().pieces;
      var sense = pieces.get(close.at()).sense();
      double confidence = readings.confidence(one);
      if (offered.size() < MOST_READINGS) {
        together += confidence;
        offered.putIfAbsent(
            senses.name(sense),
            new Interpretation.Reading(
                senses.asked(question, pieces, close.at(), sense),
                new Understood(
                    reading.query().orElseThrow(),
                    reading.spans(),
                    List.of(taken(reading, close)),
                    confidence)));
      }
    }
    var first = readings.first();
    var asking = SenseText.question(first.whole().at(close.at()));
    return offered.size() < 2 || together < leastConfidence
        ? Optional.empty()
        : Optional.of(new Ambiguous(asking, List.copyOf(offered.values()), first.spans()));
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
                new Understood(
                    query,
                    understood.spans(),
                    List.of(ways.assumed(choice.settledOn(way))),
                    understood.confidence())));
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

  private List<Explanation.Scored> scored(Readings readings, Interpretation outcome) {
    if (readings.scored().size() == 1 && outcome instanceof Ambiguous(_, var byWay, _)) {
      return byWay.stream().map(it -> scored(it.understood().query(), readings.first())).toList();
    }
    return readings.scored().stream()
        .filter(it -> it.reading().query().isPresent())
        .map(it -> scored(readings, it))
        .toList();
  }

  private static Explanation.Scored scored(SemanticQuery query, Reading reading) {
    return new Explanation.Scored(
        query, reading.confidence(), Confidence.evidence(reading.signs()));
  }

  private Explanation.Scored scored(Readings readings, Readings.Scored one) {
    var reading = one.reading();
    return new Explanation.Scored(
        reading.query().orElseThrow(),
        readings.confidence(one),
        Confidence.evidence(reading.signs()),
        one.rival().map(it -> otherwise(readings, one, it)));
  }

  private Explanation.Otherwise otherwise(Readings readings, Readings.Scored one, Rival rival) {
    var pieces = readings.plain().whole().pieces;
    var plain = new HashMap<String, String>();
    readings.scored().stream()
        .flatMap(it -> it.rival().stream())
        .forEach(it ->
            plain.put(
                SenseText.id(SenseText.word(pieces, it.at())),
                senses.name(pieces.get(it.at()).sense())));
    var chosen = new HashMap<>(plain);
    chosen.put(SenseText.id(SenseText.word(pieces, rival.at())), senses.name(rival.sense()));
    return new Explanation.Otherwise(
        senses.taken(pieces.get(rival.at()), rival.sense()),
        chosen,
        plain,
        rival.margin(),
        one.gain());
  }

  private static Interpretation refused(Reason reason, String message, List<Span> spans) {
    return new NotUnderstood(reason, message, spans);
  }
}
