package com.seekapa.server.conversation;

import com.seekapa.server.conversation.Conversation.Turn;
import java.time.Instant;

/**
 * What is said to the one who asks, in this order: accepted, understood, composed, finished. Only
 * what has an offset is stored; the rest is provisional.
 */
public sealed interface Reply {
  /** The question is stored and will be answered. */
  record Accepted(Asking asking, long offset) implements Reply {}

  /** What it was taken to mean; its data is being asked for. */
  record Understood(Asking asking, Meaning meaning) implements Reply {}

  /** The outcome is there and about to be stored. */
  record Composed(Asking asking, Outcome outcome) implements Reply {}

  /** The one end of an accepted question. */
  record Finished(Asking asking, long offset, Instant at, Outcome outcome) implements Reply {}

  /** The question was asked before under the same id: this is what came of it. */
  record Repeated(Turn turn) implements Reply {}

  /** The question was not accepted, and nothing of it was stored. */
  record Rejected(Asking asking, Failure failure) implements Reply {}

  /** The question was accepted, but its outcome could not be stored; it is closed later. */
  record NotStored(Asking asking, Failure failure) implements Reply {}
}
