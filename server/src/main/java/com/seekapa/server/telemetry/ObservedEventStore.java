package com.seekapa.server.telemetry;

import com.seekapa.server.eventstore.Append;
import com.seekapa.server.eventstore.EventStore;
import com.seekapa.server.eventstore.EventStoreException;
import com.seekapa.server.eventstore.NewEvent;
import com.seekapa.server.eventstore.StoredEvent;
import com.seekapa.server.eventstore.StreamSummary;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Times what an event store reads and appends, and counts what it refuses. */
public final class ObservedEventStore implements EventStore {
  private final EventStore events;
  private final Timing reads;
  private final Timing appends;
  private final Counter conflicts;
  private final Counter full;
  private final Counter failures;

  public ObservedEventStore(EventStore events, Metrics metrics) {
    this.events = events;
    this.reads = times(metrics, "read");
    this.appends = times(metrics, "append");
    this.conflicts = refusals(metrics, "conflict");
    this.full = refusals(metrics, "full");
    this.failures = refusals(metrics, "failed");
  }

  private static Timing times(Metrics metrics, String call) {
    return metrics.timing("events.call.seconds", "Time of a call to the event store", "call", call);
  }

  private static Counter refusals(Metrics metrics, String kind) {
    return metrics.counter(
        "events.refusals", "Calls that the event store did not obey, by reason", "kind", kind);
  }

  @Override
  public List<StoredEvent> read(String stream, long afterOffset) {
    return timed(reads, () -> events.read(stream, afterOffset));
  }

  @Override
  public Append append(String stream, long expectedVersion, List<NewEvent> added) {
    var result = timed(appends, () -> events.append(stream, expectedVersion, added));
    switch (result) {
      case Append.Appended _ -> {}
      case Append.Conflict _ -> conflicts.increment();
      case Append.Full _ -> full.increment();
    }
    return result;
  }

  @Override
  public long version(String stream) {
    return timed(reads, () -> events.version(stream));
  }

  @Override
  public Optional<String> streamOf(String key) {
    return timed(reads, () -> events.streamOf(key));
  }

  @Override
  public List<StreamSummary> streams(Optional<String> after, int limit) {
    return timed(reads, () -> events.streams(after, limit));
  }

  @Override
  public boolean hasRoomFor(long bytes) {
    return events.hasRoomFor(bytes);
  }

  private <T> T timed(Timing times, Supplier<T> call) {
    long begun = System.nanoTime();
    try {
      return call.get();
    } catch (EventStoreException e) {
      failures.increment();
      throw e;
    } finally {
      times.since(begun);
    }
  }

  @Override
  public void close() {
    events.close();
  }
}
