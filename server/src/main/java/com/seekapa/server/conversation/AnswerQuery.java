package com.seekapa.server.conversation;

import com.seekapa.engine.answer.Answer;
import com.seekapa.engine.answer.AnswerComposer;
import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.phrase.Difference;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.QueryPlan;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.cache.Remembered;
import com.seekapa.server.source.DataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** From a meaning to its answer: plan, compile, execute, compose. */
public final class AnswerQuery {
  /** Answers that are asked for again and again are told in the same words. */
  private static final int MOST_COMPOSED = 500;

  /** Of more rows, comparing them would cost more than is saved. */
  private static final int MOST_ROWS = 100;

  private final Phraser phraser;
  private final Function<SemanticQuery, PlanResult> planner;
  private final Function<QueryPlan, CompiledQuery> compiler;
  private final DataSource source;
  private final AnswerComposer composer;
  private final Function<Result, Answer> composed;
  private final Duration timeout;

  /** All that an answer depends on. */
  private record Result(
      SemanticQuery query, ResultTable rows, LocalDate dataFrom, LocalDate dataUntil) {}

  /**
   * @param timeout after which a query is stopped
   */
  public AnswerQuery(
      Phraser phraser,
      Function<SemanticQuery, PlanResult> planner,
      Function<QueryPlan, CompiledQuery> compiler,
      DataSource source,
      AnswerComposer composer,
      Duration timeout) {
    this.phraser = phraser;
    this.planner = planner;
    this.compiler = compiler;
    this.source = source;
    this.composer = composer;
    this.composed = new Remembered<>(MOST_COMPOSED, this::compose);
    this.timeout = timeout;
  }

  /** A meaning with its query, or why there is none. */
  sealed interface Prepared {
    record Ready(Meaning meaning) implements Prepared {}

    record Impossible(String message) implements Prepared {}
  }

  Prepared prepare(Understood understood) {
    return switch (planner.apply(understood.query())) {
      case PlanResult.Planned(var plan) ->
          new Prepared.Ready(
              new Meaning(
                  phraser.phrase(understood.query()),
                  understood,
                  compiler.apply(plan),
                  difference(understood)));
      case PlanResult.Refused(var obstacle) -> new Prepared.Impossible(obstacle.message());
    };
  }

  private Optional<Difference> difference(Understood understood) {
    return understood
        .follows()
        .map(follows -> phraser.difference(follows.before(), understood.query()));
  }

  Answer answer(Meaning meaning, ResultTable rows, LocalDate dataFrom, LocalDate dataUntil) {
    var result = new Result(query(meaning), rows, dataFrom, dataUntil);
    return rows.rows().size() > MOST_ROWS ? compose(result) : composed.apply(result);
  }

  private Answer compose(Result result) {
    return composer.compose(result.query(), result.rows(), result.dataFrom(), result.dataUntil());
  }

  /** The answer in one sentence, for a meaning that is offered as a choice. */
  String preview(Meaning meaning, ResultTable rows, LocalDate dataFrom, LocalDate dataUntil) {
    return composer.sentence(query(meaning), rows, dataFrom, dataUntil).text();
  }

  ResultTable rows(Meaning meaning) throws InterruptedException {
    return source.execute(meaning.query(), timeout);
  }

  private static SemanticQuery query(Meaning meaning) {
    return meaning.understood().query();
  }
}
