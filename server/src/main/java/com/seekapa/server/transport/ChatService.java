package com.seekapa.server.transport;

import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Conversations;
import com.seekapa.server.conversation.Questions;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.conversation.Running;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What every session needs. */
public record ChatService(
    Questions questions,
    Conversations conversations,
    Running running,
    Messages messages,
    InstantSource clock,
    Executor threads,
    Delivery delivery) {
  /** The same, with others who answer the questions. */
  public ChatService asking(Questions others) {
    return new ChatService(others, conversations, running, messages, clock, threads, delivery);
  }

  Instant now() {
    return clock.instant();
  }

  void onThread(Runnable work) {
    threads.execute(work);
  }

  /**
   * Asks on this thread, so that all who follow the conversation hear the answer, each message
   * encoded once.
   *
   * @param asker hears what the others hear, in the group or not
   * @param replies is told each step, before the others are
   */
  void ask(Asking asking, Optional<Member> asker, Consumer<Reply> replies) {
    questions.ask(
        asking,
        reply -> {
          replies.accept(reply);
          tellAll(asking, asker, reply);
        });
  }

  /** The same for one who is no session. */
  public void ask(Asking asking, Consumer<Reply> replies) {
    ask(asking, Optional.empty(), replies);
  }

  private void tellAll(Asking asking, Optional<Member> asker, Reply reply) {
    var group = GroupName.ofConversation(asking.conversationId());
    if (asker.isPresent() || delivery.groups().size(group) > 0) {
      var all = forAll(reply).stream().map(Outgoing::of).toList();
      WriteQueue.together(() -> all.forEach(it -> tellAll(group, asker, it)));
    }
  }

  private void tellAll(GroupName group, Optional<Member> asker, Outgoing message) {
    asker.ifPresent(it -> it.hear(message));
    delivery.groups().send(group, message, asker);
  }

  private List<ServerMessage> forAll(Reply reply) {
    return switch (reply) {
      case Reply.Accepted _,
          Reply.Understood _,
          Reply.Composed _,
          Reply.Finished _,
          Reply.NotStored _ ->
          messages.of(reply);
      case Reply.Repeated _, Reply.Rejected _ -> List.of();
    };
  }
}
