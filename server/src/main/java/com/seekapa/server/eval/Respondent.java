package com.seekapa.server.eval;

import com.seekapa.engine.question.Explanation;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.transport.OneAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the questions of a case, in one conversation, and judges the answers. */
final class Respondent {
  private final Judge judge;
  private final boolean contests;

  /**
   * @param contests whether the other readings of a question are asked for and judged, too
   */
  Respondent(Judge judge, boolean contests) {
    this.judge = judge;
    this.contests = contests;
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

  private GivenAnswer answer(EvalCase of, int turn, Database database) throws InterruptedException {
    var id = of.id() + "#" + turn;
    var question = of.turns().get(turn).question();
    var asking = asking(of, id, "eval " + of.id(), question, Map.of());
    var explanation = database.questions().explain(asking);
    var judged = contests && turn == 0 ? contests(of, explanation, database) : List.<Contest>of();
    return answer(of, asking, explanation, judged, database);
  }

  private static Asking asking(
      EvalCase of, String id, String conversation, String question, Map<String, String> overrides) {
    return new Asking(
        id, conversation, question, overrides, of.asOf(), Optional.empty(), of.hint());
  }

  private List<Contest> contests(EvalCase of, Explanation explanation, Database database)
      throws InterruptedException {
    var found = new ArrayList<Contest>();
    for (var reading : explanation.readings()) {
      if (reading.otherwise().isPresent()) {
        var it = reading.otherwise().get();
        var id = of.id() + "#reading" + found.size();
        found.add(
            new Contest(
                it.margin(),
                it.gain(),
                reading.equals(explanation.readings().getFirst()),
                isRight(of, id + "plain", it.plain(), database),
                isRight(of, id + "other", it.chosen(), database)));
      }
    }
    return found;
  }

  private boolean isRight(EvalCase of, String id, Map<String, String> overrides, Database database)
      throws InterruptedException {
    var asking = asking(of, id, "eval " + id, of.turns().getFirst().question(), overrides);
    var explanation = database.questions().explain(asking);
    return judge.verdict(of, answer(of, asking, explanation, List.of(), database)).isPassed();
  }

  private static GivenAnswer answer(
      EvalCase of,
      Asking asking,
      Explanation explanation,
      List<Contest> contests,
      Database database)
      throws InterruptedException {
    long begin = System.nanoTime();
    var end = new OneAnswer(database.questions()).to(asking);
    double millis = (System.nanoTime() - begin) / 1e6;
    return end instanceof Reply.Finished(_, _, _, var outcome)
        ? GivenAnswer.of(
            of.id(),
            outcome,
            database.messages().whole(asking, outcome),
            explanation,
            contests,
            millis)
        : GivenAnswer.failed(of.id(), "The question was not accepted.");
  }
}
