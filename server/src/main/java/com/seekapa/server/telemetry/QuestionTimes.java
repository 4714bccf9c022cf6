package com.seekapa.server.telemetry;

import com.seekapa.engine.question.Explanation;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Failure;
import com.seekapa.server.conversation.Outcome;
import com.seekapa.server.conversation.Questions;
import com.seekapa.server.conversation.Reply;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Watches the replies to questions go by: how long each stage took, what came of them, and who
 * could have mended what failed. A stage is named after the reply that ends it.
 */
public final class QuestionTimes implements Questions {
  private final Questions questions;
  private final Metrics metrics;
  private final Function<Failure, String> owner;
  private final Counters ends;
  private final Counters errors;
  private final Timing accepted;
  private final Timing understood;
  private final Timing composed;
  private final Timing finished;
  private final Timing whole;

  /**
   * @param owner who can mend a failure: user, external, resources or internal
   */
  public QuestionTimes(Questions questions, Metrics metrics, Function<Failure, String> owner) {
    this.questions = questions;
    this.metrics = metrics;
    this.owner = owner;
    this.ends =
        new Counters(metrics, "questions.ended", "Questions that ended, by outcome", "outcome");
    this.errors =
        new Counters(
            metrics,
            "questions.errors",
            "Questions without an answer, by who can mend it",
            "owner");
    this.accepted = stage("accepted");
    this.understood = stage("understood");
    this.composed = stage("composed");
    this.finished = stage("finished");
    this.whole = stage("whole");
  }

  private Timing stage(String stage) {
    return metrics.timing(
        "questions.stage.seconds",
        "Time of a question from one reply to the next; whole is all of it",
        "stage",
        stage);
  }

  @Override
  public void ask(Asking asking, Consumer<Reply> replies) {
    questions.ask(asking, new Watch(replies));
  }

  @Override
  public Explanation explain(Asking asking) {
    return questions.explain(asking);
  }

  /** One question on its way. Its replies come one after the other. */
  private final class Watch implements Consumer<Reply> {
    private final Consumer<Reply> replies;
    private final long begun = System.nanoTime();
    private long last = begun;

    Watch(Consumer<Reply> replies) {
      this.replies = replies;
    }

    @Override
    public void accept(Reply reply) {
      note(reply);
      replies.accept(reply);
    }

    private void note(Reply reply) {
      switch (reply) {
        case Reply.Accepted _ -> ended(accepted);
        case Reply.Understood _ -> ended(understood);
        case Reply.Composed _ -> ended(composed);
        case Reply.Finished(_, _, _, var outcome) -> {
          ended(finished);
          whole.since(begun);
          count(outcome);
        }
        case Reply.Repeated _ -> count("repeated");
        case Reply.Rejected(_, var failure) -> failed("rejected", failure);
        case Reply.NotStored(_, var failure) -> failed("not_stored", failure);
      }
    }

    private void ended(Timing stage) {
      long now = System.nanoTime();
      stage.record(now - last);
      last = now;
    }
  }

  private void count(Outcome outcome) {
    switch (outcome) {
      case Outcome.Answered _ -> count("answered");
      case Outcome.AskedBack _ -> count("asked_back");
      case Outcome.Refused _ -> count("refused");
      case Outcome.Cancelled _ -> count("cancelled");
      case Outcome.Failed(var failure, _) -> failed("failed", failure);
    }
  }

  private void failed(String outcome, Failure failure) {
    count(outcome);
    errors.increment(owner.apply(failure));
  }

  private void count(String outcome) {
    ends.increment(outcome);
  }
}
