package com.seekapa.server.eval;

import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.transport.OneAnswer;
import java.util.Map;
import java.util.Optional;

/** Asks the questions of a case, in one conversation, and judges the answers. */
final class Respondent {
  private final Judge judge;

  Respondent(Judge judge) {
    this.judge = judge;
  }

  /**
   * @param verdict on the first turn that fails, or on the last
   */
  record Response(GivenAnswer answer, Verdict verdict) {}

  Response ask(EvalCase of, Database database) throws InterruptedException {
    Optional<Verdict> failed = Optional.empty();
    for (int i = 0; i < of.turns().size() - 1; i++) {
      var turn = of.turns().get(i);
      var answer = answer(of, i, database);
      if (turn.expected().isPresent() && failed.isEmpty()) {
        failed =
            Optional.of(judge.verdict(of, turn.expected().get(), answer))
                .filter(verdict -> !verdict.isPassed());
      }
    }
    int last = of.turns().size() - 1;
    var answer = answer(of, last, database);
    if (failed.isPresent()) {
      return new Response(answer, failed.get());
    }
    var expected = of.turns().get(last).expected().orElse(of.expected());
    return new Response(answer, judge.verdict(of, expected, answer));
  }

  private static GivenAnswer answer(EvalCase of, int turn, Database database)
      throws InterruptedException {
    var asking =
        new Asking(
            of.id() + "#" + turn,
            "eval " + of.id(),
            of.turns().get(turn).question(),
            Map.of(),
            of.asOf(),
            Optional.empty(),
            of.hint());
    long begin = System.nanoTime();
    var end = new OneAnswer(database.questions()).to(asking);
    double millis = (System.nanoTime() - begin) / 1e6;
    return end instanceof Reply.Finished(_, _, _, var outcome)
        ? GivenAnswer.of(
            of.id(),
            outcome,
            database.messages().whole(asking, outcome),
            database.questions().explain(asking),
            millis)
        : GivenAnswer.failed(of.id(), "The question was not accepted.");
  }
}
