package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to read a question: each of its pieces for one thing, and the query that they make.
 *
 * @param whole all pieces of the question
 * @param sketch those that were read, without the groups that something is ranked within
 * @param query empty where they make none
 * @param signs what speaks for and against it; none where there is no query
 */
record Reading(
    Cutter cutter,
    Sketch whole,
    Sketch sketch,
    List<Span> spans,
    List<Ways.Choice> ways,
    Optional<SemanticQuery> query,
    Map<Sign, Double> signs) {
  Reading {
    spans = List.copyOf(spans);
    ways = List.copyOf(ways);
    signs = Map.copyOf(signs);
  }

  static Reading of(
      Cutter cutter,
      Sketch whole,
      Sketch sketch,
      List<Span> spans,
      List<Ways.Choice> ways,
      Optional<SemanticQuery> query) {
    var signs = query.map(it -> Sign.in(sketch, it)).orElse(Map.of());
    return new Reading(cutter, whole, sketch, spans, ways, query, signs);
  }

  /** The same beside another that may be meant as well, with this probability of the two. */
  Reading beside(double other) {
    var all = new EnumMap<Sign, Double>(Sign.class);
    all.putAll(signs);
    all.put(Sign.CLOSE_RIVAL, other);
    return new Reading(cutter, whole, sketch, spans, ways, query, all);
  }

  double confidence() {
    return Confidence.of(signs);
  }
}
