package com.seekapa.server.eventstore;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events in maps, under one lock. */
final class MemoryEventStore implements EventStore {
  private final InstantSource clock;
  private final LinkedHashMap<String, Stream> streams = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private long appends;

  /** The events of one stream, and the number of the append that touched it last. */
  private record Stream(String name, List<StoredEvent> events, long touched) {}

  MemoryEventStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized List<StoredEvent> read(String stream, long afterOffset) {
    var events = events(stream);
    return List.copyOf(events.subList((int) Math.min(afterOffset, events.size()), events.size()));
  }

  @Override
  public synchronized Append append(String stream, long expectedVersion, List<NewEvent> added) {
    var events = new ArrayList<>(events(stream));
    if (events.size() != expectedVersion) {
      return new Append.Conflict(events.size());
    }
    var now = clock.instant();
    for (var event : added) {
      events.add(new StoredEvent(events.size() + 1, event.type(), event.key(), now, event.body()));
      keys.putIfAbsent(event.key(), stream);
    }
    streams.remove(stream);
    streams.put(stream, new Stream(stream, List.copyOf(events), ++appends));
    return new Append.Appended(events.size(), now);
  }

  @Override
  public synchronized long version(String stream) {
    return events(stream).size();
  }

  @Override
  public synchronized Optional<String> streamOf(String key) {
    return Optional.ofNullable(keys.get(key));
  }

  @Override
  public synchronized List<StreamSummary> streams(Optional<String> after, int limit) {
    long before = after.map(Long::parseLong).orElse(Long.MAX_VALUE);
    return streams.sequencedValues().reversed().stream()
        .filter(stream -> stream.touched() < before)
        .limit(limit)
        .map(MemoryEventStore::summary)
        .toList();
  }

  @Override
  public boolean hasRoomFor(long bytes) {
    return true;
  }

  @Override
  public void close() {}

  private List<StoredEvent> events(String stream) {
    var found = streams.get(stream);
    return found == null ? List.of() : found.events();
  }

  private static StreamSummary summary(Stream stream) {
    var events = stream.events();
    return new StreamSummary(
        stream.name(),
        events.size(),
        events.getLast().at(),
        events.getFirst(),
        Long.toString(stream.touched()));
  }
}
