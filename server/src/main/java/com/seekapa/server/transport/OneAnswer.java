package com.seekapa.server.transport;

import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Questions;
import com.seekapa.server.conversation.Reply;
import java.util.concurrent.LinkedBlockingQueue;

/** For those who ask and wait: only the last reply. */
public final class OneAnswer {
  private final Questions questions;

  public OneAnswer(Questions questions) {
    this.questions = questions;
  }

  /** The reply with which the question ends: finished, repeated, rejected or not stored. */
  public Reply to(Asking asking) throws InterruptedException {
    var ends = new LinkedBlockingQueue<Reply>();
    questions.ask(
        asking,
        reply -> {
          switch (reply) {
            case Reply.Accepted _, Reply.Understood _, Reply.Composed _ -> {}
            case Reply.Finished _, Reply.Repeated _, Reply.Rejected _, Reply.NotStored _ ->
                ends.add(reply);
          }
        });
    return ends.take();
  }
}
