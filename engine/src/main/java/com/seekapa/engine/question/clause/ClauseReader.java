package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Feasibility;
import com.seekapa.engine.question.Span;
import com.seekapa.engine.question.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads a question as it is most likely meant, and as its words may mean otherwise. */
final class ClauseReader {
  /** Surer than this, only a reading that fits about as well is worth a look. */
  private static final double SURE = 0.8;

  private static final double ABOUT_AS_WELL = 0.5;

  private static final int MOST_RIVALS = 6;

  private final Lexicon lexicon;
  private final Connections connections;
  private final Feasibility feasibility;
  private final WayText ways;
  private final SenseText senses;

  ClauseReader(Lexicon lexicon, Feasibility feasibility) {
    this.lexicon = lexicon;
    this.connections = new Connections(lexicon.model());
    this.feasibility = feasibility;
    this.ways = new WayText(lexicon.model());
    this.senses = new SenseText(lexicon.model());
  }

  /** All readings that have a plan; if none has, the likeliest alone. */
  Readings read(String question, Context context) {
    var prepared = prepared(question, context);
    var plain = reading(prepared, prepared.pieces());
    if (isPlanned(plain)) {
      boolean sure = plain.confidence() >= SURE;
      return besides(plain, prepared, others(prepared, sure ? ABOUT_AS_WELL : Rival.FARTHEST));
    }
    var others = others(prepared, Rival.FARTHEST);
    var first = others.stream().findFirst().map(Readings.Other::reading).orElse(plain);
    return besides(first, prepared, others);
  }

  private static Readings besides(
      Reading first, PreparedQuestion prepared, List<Readings.Other> others) {
    return Readings.of(first, prepared.clarified().isSaid(), others);
  }

  private List<Readings.Other> others(PreparedQuestion prepared, double farthest) {
    return prepared.rivals().stream()
        .filter(it -> it.margin() <= farthest)
        .limit(MOST_RIVALS)
        .map(it -> new Readings.Other(reading(prepared, it.in(prepared.pieces())), it))
        .filter(it -> isPlanned(it.reading()))
        .toList();
  }

  private boolean isPlanned(Reading reading) {
    return reading.query().filter(it -> feasibility.obstacle(it).isEmpty()).isPresent();
  }

  private PreparedQuestion prepared(String question, Context context) {
    var clarified = Clarified.of(question, ways).choosing(context.overrides());
    var glossary = new Glossary(lexicon, connections, context).of(clarified.rest());
    var text = glossary.question();
    var cutter = new Cutter(lexicon, text, context.today(), glossary.measures());
    var resolver = new Resolver(cutter.pieces(), connections);
    var pieces = new ArrayList<>(resolver.resolved());
    var settled = new HashSet<Integer>();
    for (int i = 0; i < pieces.size(); i++) {
      var chosen = chosen(pieces, i, clarified);
      if (chosen.isPresent()) {
        pieces.set(i, pieces.get(i).meaning(chosen.get()));
        settled.add(i);
      }
    }
    var rivals = resolver.rivals().stream().filter(it -> !settled.contains(it.at())).toList();
    return new PreparedQuestion(question, text, context, clarified, cutter, pieces, rivals);
  }

  /** What a person said that a piece means. */
  private Optional<Sense> chosen(List<Piece> pieces, int at, Clarified clarified) {
    return Optional.ofNullable(clarified.senses().get(SenseText.word(pieces, at))).stream()
        .flatMap(name ->
            pieces.get(at).senses().stream().filter(it -> senses.name(it).equalsIgnoreCase(name)))
        .findFirst();
  }

  private Reading reading(PreparedQuestion prepared, List<Piece> pieces) {
    var cutter = prepared.cutter();
    var text = prepared.text();
    var spans =
        prepared.question().startsWith(text)
            ? PieceSpans.of(prepared.question(), cutter, pieces)
            : List.<Span>of();
    var sketch = new Sketch(lexicon, connections, pieces, typed(text, cutter.tokens(), pieces));
    var ranked = RanksWithin.in(sketch).flatMap(it -> within(it, prepared));
    return ranked
        .map(it ->
            Reading.of(cutter, sketch, it.sketch(), spans, it.ways(), Optional.of(it.query())))
        .orElseGet(() -> {
          var clauses = clauses(sketch, prepared);
          return Reading.of(cutter, sketch, sketch, spans, clauses.ways(), clauses.query());
        });
  }

  private record Clauses(List<Ways.Choice> ways, Optional<SemanticQuery> query) {}

  private static Clauses clauses(Sketch sketch, PreparedQuestion prepared) {
    new ChartClause(sketch).read();
    new OrderClause(sketch).read();
    new BinClause(sketch).read();
    new ShareClause(sketch).read();
    new DifferenceClause(sketch).read();
    new OwnConditions(sketch).read();
    new CoreReader(sketch).read();
    new Intersections(sketch).read();
    var choices = Ways.of(sketch, prepared.context().overrides(), prepared.clarified().way());
    var query = new Assembly(sketch).query().map(it -> it.via(Ways.taken(choices)));
    return new Clauses(choices, query);
  }

  private record Ranked(Sketch sketch, List<Ways.Choice> ways, SemanticQuery query) {}

  /** What is ranked within groups; empty where that has no plan, so that it is read as a whole. */
  private static Optional<Ranked> within(RanksWithin ranks, PreparedQuestion prepared) {
    var alone = ranks.alone();
    var clauses = clauses(alone, prepared);
    return clauses.query().flatMap(ranks::within).map(it -> new Ranked(alone, clauses.ways(), it));
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
}
