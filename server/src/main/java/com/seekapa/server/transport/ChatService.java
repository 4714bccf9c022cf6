package com.seekapa.server.transport;

import com.seekapa.server.conversation.AskQuestion;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Conversations;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.conversation.Running;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What every session needs. */
public record ChatService(
    AskQuestion questions,
    Conversations conversations,
    Running running,
    Messages messages,
    InstantSource clock,
    Executor threads,
    ConversationFeed feed) {
  /** With followers in this process only. */
  public ChatService(
      AskQuestion questions,
      Conversations conversations,
      Running running,
      Messages messages,
      InstantSource clock,
      Executor threads) {
    this(questions, conversations, running, messages, clock, threads, ConversationFeed.inMemory());
  }

  Instant now() {
    return clock.instant();
  }

  void onThread(Runnable work) {
    threads.execute(work);
  }

  /** Answers a question; those who follow its conversation hear the same as the one who asks. */
  void ask(Asking asking, Consumer<Reply> replies) {
    questions.ask(
        asking,
        reply -> {
          replies.accept(reply);
          if (concernsAll(reply)) {
            feed.publish(asking.conversationId(), () -> messages.of(reply));
          }
        });
  }

  /** What was not accepted, or is told again, is between the server and the one who asks. */
  private static boolean concernsAll(Reply reply) {
    return switch (reply) {
      case Reply.Accepted _,
          Reply.Understood _,
          Reply.Composed _,
          Reply.Finished _,
          Reply.NotStored _ ->
          true;
      case Reply.Repeated _, Reply.Rejected _ -> false;
    };
  }
}
