package com.seekapa.server.conversation;

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

  /** The end of a question; bounded by {@link #MAX_OUTCOME_BYTES} and {@link #MAX_OUTCOME_ROWS}. */
  NewEvent closed(Asking asking, Outcome outcome);

  ConversationEvent read(String conversationId, StoredEvent event);
}
