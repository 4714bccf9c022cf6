package com.seekapa.engine.answer;

/**
 * Tells a result in a sentence or two. What is said is in the cells: nothing is added up, and no
 * share or average is worked out here.
 */
final class Sentences {
  private Sentences() {}

  static Sentence of(Told told) {
    var clauses = Clauses.of(told);
    switch (Shape.of(told.query(), told.table())) {
      case EMPTY -> new EmptySentence(clauses).tell();
      case SINGLE -> new WholeSentence(clauses).single();
      case SEVERAL -> new WholeSentence(clauses).several();
      case LIST -> new ListSentence(clauses).tell();
      case RANKING -> new RankingSentence(clauses).tell();
      case RANKS -> new RanksSentence(clauses).tell();
      case SERIES -> new SeriesSentence(clauses).tell();
      case GROUPS, COMBINATIONS -> new GroupsSentence(clauses).tell();
    }
    return clauses.words(".").prose().sentence();
  }
}
