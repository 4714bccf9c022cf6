package com.seekapa.server.transport;

import com.seekapa.protocol.ServerMessage;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is said in conversations while questions are answered, for those who did not ask them.
 * Messages of one question come in their order; the end of a question and the beginning of the next
 * may come the other way round, as they are told by different threads: who needs their order looks
 * at their offsets. Safe for use by many threads.
 */
public interface ConversationFeed {
  /** The listener hears what is said from now on, until it is closed; it must not block. */
  Following follow(String conversationId, Consumer<ServerMessage> listener);

  /** Tells those who follow; the messages are only made if there are any. */
  void publish(String conversationId, Supplier<List<ServerMessage>> messages);

  /** Ends a following. Closing it again does nothing. */
  interface Following extends AutoCloseable {
    @Override
    void close();
  }

  /** For the conversations of this process. */
  static ConversationFeed inMemory() {
    return new MemoryFeed();
  }
}
