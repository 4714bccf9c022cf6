package com.seekapa.server.transport;

import com.seekapa.server.conversation.Conversations;
import com.seekapa.server.conversation.Questions;
import com.seekapa.server.conversation.Running;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** What every session needs. */
public record ChatService(
    Questions questions,
    Conversations conversations,
    Running running,
    Messages messages,
    InstantSource clock,
    Executor threads) {
  /** The same with other questions, such as ones that are watched. */
  public ChatService with(Questions other) {
    return new ChatService(other, conversations, running, messages, clock, threads);
  }

  Instant now() {
    return clock.instant();
  }

  void onThread(Runnable work) {
    threads.execute(work);
  }
}
