package com.seekapa.server.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.telemetry.Metrics;
import com.seekapa.server.telemetry.ObservedEventStore;
import com.seekapa.server.telemetry.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One that is watched keeps every promise of an event store. */
class ObservedEventStoreTest extends EventStoreContract {
  private Metrics metrics;

  @Override
  EventStore open() {
    metrics = new Metrics();
    return new ObservedEventStore(EventStore.inMemory(() -> NOW), metrics);
  }

  @Test
  void appends_are_timed_and_conflicts_counted() {
    store.append("a", 0, List.of());
    store.append("a", 7, List.of());
    assertThat(metrics.read())
        .filteredOn(it -> it.series().labels().containsValue("append"))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Times.class, it -> assertThat(it.percentiles().total()).isEqualTo(2));
    assertThat(metrics.read())
        .filteredOn(it -> it.series().labels().containsValue("conflict"))
        .singleElement()
        .isInstanceOfSatisfying(Reading.Count.class, it -> assertThat(it.total()).isEqualTo(1));
  }
}
