package com.seekapa.server.eventstore;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Streams of events. The offsets of a stream count from 1 without a gap, and its version is its
 * last offset, 0 before the first event. Safe for use by many threads; every method may throw
 * {@link EventStoreException}.
 */
public interface EventStore extends AutoCloseable {
  /** Keeps events until the process ends. */
  static EventStore inMemory(InstantSource clock) {
    return new MemoryEventStore(clock);
  }

  /** Keeps events in a SQLite file, which it makes where there is none. */
  static EventStore sqlite(Path file, SqliteSettings settings, InstantSource clock) {
    return SqliteEventStore.open(file, settings, clock);
  }

  /** The events of a stream after an offset, in order; empty if there is no such stream. */
  List<StoredEvent> read(String stream, long afterOffset);

  /**
   * Appends all of the events or none. Once it says {@link Append.Appended}, the events survive the
   * end of the process.
   *
   * @param expectedVersion the version on which the events were decided
   */
  Append append(String stream, long expectedVersion, List<NewEvent> events);

  /**
   * The offset of the last event of a stream, without reading any; 0 if there is no such stream.
   */
  long version(String stream);

  /** The stream in which events with this key are. */
  Optional<String> streamOf(String key);

  /**
   * Streams, the one appended to last first.
   *
   * @param after the cursor of the last stream seen; empty to begin
   */
  List<StreamSummary> streams(Optional<String> after, int limit);

  /** Whether about so many bytes can still be appended. */
  boolean hasRoomFor(long bytes);

  @Override
  void close();
}
