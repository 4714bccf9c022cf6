package com.seekapa.server.conversation;

import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Interpretation.Follows;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was asked in a conversation, as far back as a follow-up can go.
 *
 * @param queries the latest first
 */
public record History(List<SemanticQuery> queries) {
  static final History EMPTY = new History(List.of());
  private static final int MOST = 10;

  public History {
    queries = queries.stream().limit(MOST).toList();
  }

  /** A question that was not understood leaves it as it is; one that was undone is forgotten. */
  History after(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered(var meaning, _) -> after(meaning.understood());
      case Outcome.Failed(_, var meaning) -> meaning.map(it -> after(it.understood())).orElse(this);
      case Outcome.AskedBack _, Outcome.Refused _, Outcome.Cancelled _ -> this;
    };
  }

  private History after(Understood understood) {
    boolean undone = understood.follows().filter(Follows::isUndo).isPresent();
    return undone
        ? new History(queries.subList(1, queries.size()))
        : new History(Stream.concat(Stream.of(understood.query()), queries.stream()).toList());
  }
}
