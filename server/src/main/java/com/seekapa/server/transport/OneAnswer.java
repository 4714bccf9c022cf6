package com.seekapa.server.transport;

import com.seekapa.server.conversation.AskQuestion;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Reply;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** For those who ask and wait: only the last reply. */
public final class OneAnswer {
  private final BiConsumer<Asking, Consumer<Reply>> questions;

  public OneAnswer(AskQuestion questions) {
    this.questions = questions::ask;
  }

  /** The same, heard by those who follow the conversation. */
  OneAnswer(ChatService service) {
    this.questions = service::ask;
  }

  /** The reply with which the question ends: finished, repeated, rejected or not stored. */
  public Reply to(Asking asking) throws InterruptedException {
    var ends = new LinkedBlockingQueue<Reply>();
    questions.accept(
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
