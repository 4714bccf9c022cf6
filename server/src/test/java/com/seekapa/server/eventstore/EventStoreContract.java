package com.seekapa.server.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every version of {@link EventStore} promises. */
abstract class EventStoreContract {
  static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");

  EventStore store;

  abstract EventStore open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void an_unknown_stream_is_empty() {
    assertThat(store.read("a", 0)).isEmpty();
    assertThat(store.version("a")).isZero();
    assertThat(store.streamOf("key")).isEmpty();
    assertThat(store.streams(Optional.empty(), 10)).isEmpty();
  }

  @Test
  void events_are_read_in_order_with_offsets_from_one() {
    assertThat(store.append("a", 0, List.of(event("1"), event("2"))))
        .isEqualTo(new Append.Appended(2, NOW));
    assertThat(store.append("a", 2, List.of(event("3")))).isEqualTo(new Append.Appended(3, NOW));
    assertThat(store.version("a")).isEqualTo(3);
    assertThat(store.read("a", 0)).extracting(StoredEvent::offset).containsExactly(1L, 2L, 3L);
    assertThat(bodies("a", 0)).containsExactly("1", "2", "3");
    assertThat(bodies("a", 1)).containsExactly("2", "3");
    assertThat(bodies("a", 3)).isEmpty();
    assertThat(bodies("a", 99)).isEmpty();
  }

  @Test
  void an_event_keeps_its_type_key_and_time() {
    store.append("a", 0, List.of(new NewEvent("asked", "key", "body".getBytes(UTF_8))));
    var event = store.read("a", 0).getFirst();
    assertThat(event.type()).isEqualTo("asked");
    assertThat(event.key()).isEqualTo("key");
    assertThat(event.at()).isEqualTo(NOW);
  }

  @Test
  void streams_do_not_see_each_other() {
    store.append("a", 0, List.of(event("1")));
    store.append("b", 0, List.of(event("2")));
    assertThat(bodies("a", 0)).containsExactly("1");
    assertThat(bodies("b", 0)).containsExactly("2");
  }

  @Test
  void appending_at_another_version_stores_nothing_and_tells_the_version() {
    store.append("a", 0, List.of(event("1"), event("2")));
    assertThat(store.append("a", 1, List.of(event("x")))).isEqualTo(new Append.Conflict(2));
    assertThat(store.append("a", 3, List.of(event("x")))).isEqualTo(new Append.Conflict(2));
    assertThat(store.append("b", 1, List.of(event("x")))).isEqualTo(new Append.Conflict(0));
    assertThat(bodies("a", 0)).containsExactly("1", "2");
    assertThat(store.read("b", 0)).isEmpty();
    assertThat(store.streams(Optional.empty(), 10))
        .extracting(StreamSummary::stream)
        .containsExactly("a");
  }

  @Test
  void of_many_writers_at_one_version_exactly_one_wins() throws Exception {
    var results = atOnce(16, i -> store.append("a", 0, List.of(event("writer " + i))));
    assertThat(results).filteredOn(Append.Appended.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(Append.Conflict.class::isInstance).hasSize(15);
    assertThat(store.read("a", 0)).hasSize(1);
  }

  @Test
  void writers_of_many_streams_lose_nothing() throws Exception {
    atOnce(
        16,
        writer -> {
          for (int i = 0; i < 20; i++) {
            store.append("stream " + writer, i, List.of(event("event " + i)));
          }
          return writer;
        });
    for (int writer = 0; writer < 16; writer++) {
      assertThat(store.read("stream " + writer, 0)).hasSize(20);
    }
  }

  @Test
  void a_large_event_comes_back_whole() {
    var body = new byte[5_000_000];
    new Random(1).nextBytes(body);
    store.append("a", 0, List.of(new NewEvent("large", "key", body)));
    assertThat(store.read("a", 0).getFirst().body()).isEqualTo(body);
  }

  @Test
  void a_stream_is_found_by_the_key_of_any_of_its_events() {
    store.append("a", 0, List.of(new NewEvent("t", "first", new byte[0])));
    store.append("a", 1, List.of(new NewEvent("t", "second", new byte[0])));
    assertThat(store.streamOf("first")).contains("a");
    assertThat(store.streamOf("second")).contains("a");
    assertThat(store.streamOf("third")).isEmpty();
  }

  @Test
  void streams_are_listed_with_the_last_changed_first() {
    store.append("a", 0, List.of(event("a1")));
    store.append("b", 0, List.of(event("b1")));
    store.append("c", 0, List.of(event("c1")));
    store.append("a", 1, List.of(event("a2")));
    var all = store.streams(Optional.empty(), 10);
    assertThat(all).extracting(StreamSummary::stream).containsExactly("a", "c", "b");
    assertThat(all.getFirst().version()).isEqualTo(2);
    assertThat(all.getFirst().updatedAt()).isEqualTo(NOW);
    assertThat(new String(all.getFirst().first().body(), UTF_8)).isEqualTo("a1");
  }

  @Test
  void a_list_is_continued_after_the_cursor_of_its_last_stream() {
    for (int i = 0; i < 7; i++) {
      store.append("s" + i, 0, List.of(event("x")));
    }
    var seen = new ArrayList<String>();
    var cursor = Optional.<String>empty();
    while (true) {
      var page = store.streams(cursor, 3);
      if (page.isEmpty()) {
        break;
      }
      page.forEach(stream -> seen.add(stream.stream()));
      cursor = Optional.of(page.getLast().cursor());
    }
    assertThat(seen).containsExactly("s6", "s5", "s4", "s3", "s2", "s1", "s0");
  }

  @Test
  void there_is_room() {
    assertThat(store.hasRoomFor(1_000_000)).isTrue();
  }

  List<String> bodies(String stream, long afterOffset) {
    return store.read(stream, afterOffset).stream()
        .map(event -> new String(event.body(), UTF_8))
        .toList();
  }

  static NewEvent event(String body) {
    return new NewEvent("test", "key", body.getBytes(UTF_8));
  }

  interface Work<T> {
    T with(int number) throws Exception;
  }

  static <T> List<T> atOnce(int count, Work<T> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<T>>();
      for (int i = 0; i < count; i++) {
        int number = i;
        tasks.add(() -> work.with(number));
      }
      var results = new ArrayList<T>();
      for (var done : threads.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    }
  }
}
