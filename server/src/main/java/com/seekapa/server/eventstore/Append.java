package com.seekapa.server.eventstore;

import java.time.Instant;

/** What became of an attempt to append. */
public sealed interface Append {
  /** Everything is stored as of this instant; the last event has this offset. */
  record Appended(long version, Instant at) implements Append {}

  /** Someone was faster; nothing was stored. */
  record Conflict(long actualVersion) implements Append {}

  /** The store has no room for the events; nothing was stored, and nothing stored was lost. */
  record Full() implements Append {}
}
