package com.seekapa.server.conversation;

import com.seekapa.server.conversation.ConversationEvent.StoredOutcome;
import com.seekapa.server.eventstore.NewEvent;
import com.seekapa.server.eventstore.StoredEvent;

/** How the events of conversations are written down. Port: the edges of the server know how. */
public interface EventFormat {
  /** The most bytes of an outcome; rows that do not fit are left out, and it says so. */
  int MAX_OUTCOME_BYTES = 64 * 1024;

  /** The most rows of an outcome. */
  int MAX_OUTCOME_ROWS = 200;

  /** An accepted question. */
  NewEvent asked(Asking asking);

  /**
   * The end of a question; bounded by {@link #MAX_OUTCOME_BYTES} and {@link #MAX_OUTCOME_ROWS}.
   *
   * @param history what was asked up to now; the earliest is left out where there is too much
   */
  NewEvent closed(Asking asking, Outcome outcome, History history);

  /** What had been asked when the question ended. */
  History history(StoredOutcome outcome);

  ConversationEvent read(String conversationId, StoredEvent event);
}
