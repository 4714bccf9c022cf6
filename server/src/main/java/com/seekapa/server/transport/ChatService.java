package com.seekapa.server.transport;

import com.seekapa.server.conversation.AskQuestion;
import com.seekapa.server.conversation.Conversations;
import com.seekapa.server.conversation.Running;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** What every session needs. */
public record ChatService(
    AskQuestion questions,
    Conversations conversations,
    Running running,
    Messages messages,
    InstantSource clock,
    Executor threads) {
  Instant now() {
    return clock.instant();
  }

  void onThread(Runnable work) {
    threads.execute(work);
  }
}
