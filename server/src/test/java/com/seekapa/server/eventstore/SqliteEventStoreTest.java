package com.seekapa.server.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.seekapa.server.eventstore.EventStoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventStoreTest extends EventStoreContract {
  @TempDir Path folder;

  @Override
  EventStore open() {
    return open(folder.resolve("events.sqlite"), SqliteSettings.DEFAULT);
  }

  private static EventStore open(Path file, SqliteSettings settings) {
    return EventStore.sqlite(file, settings, () -> NOW);
  }

  @Test
  void events_are_there_after_opening_again() {
    store.append("a", 0, List.of(event("1"), event("2")));
    store.close();
    store = open();
    assertThat(bodies("a", 0)).containsExactly("1", "2");
    assertThat(store.append("a", 2, List.of(event("3")))).isEqualTo(new Append.Appended(3, NOW));
  }

  @Test
  void a_full_store_refuses_what_is_new_and_loses_nothing() {
    try (var small = open(folder.resolve("small.sqlite"), limitedTo(40))) {
      assertThat(small.hasRoomFor(10_000)).isTrue();
      long version = 0;
      while (small.append("a", version, List.of(large())) instanceof Append.Appended appended) {
        version = appended.version();
      }
      assertThat(version).isPositive();
      assertThat(small.append("b", 0, List.of(large()))).isEqualTo(new Append.Full());
      assertThat(small.hasRoomFor(10_000)).isFalse();
      assertThat(small.read("a", 0)).hasSize((int) version);
      assertThat(small.read("b", 0)).isEmpty();
    }
    try (var roomier = open(folder.resolve("small.sqlite"), limitedTo(80))) {
      assertThat(roomier.append("b", 0, List.of(large()))).isEqualTo(new Append.Appended(1, NOW));
    }
  }

  @Test
  void a_file_that_is_no_database_is_called_damaged() throws IOException {
    var file = Files.writeString(folder.resolve("broken.sqlite"), "not a database".repeat(1000));
    assertThatExceptionOfType(EventStoreException.class)
        .isThrownBy(() -> open(file, SqliteSettings.DEFAULT))
        .withMessageContaining("broken.sqlite is damaged")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED))
        .satisfies(e -> assertThat(e.next()).contains("backup"));
  }

  @Test
  void a_damaged_page_is_an_error_and_not_an_empty_history() throws IOException {
    var file = folder.resolve("torn.sqlite");
    try (var torn = open(file, SqliteSettings.DEFAULT)) {
      for (int i = 0; i < 50; i++) {
        torn.append("a", i, List.of(large()));
      }
    }
    var bytes = Files.readAllBytes(file);
    for (int i = 8 * 4096; i < bytes.length; i++) {
      bytes[i] = (byte) 0xAA;
    }
    Files.write(file, bytes);
    try (var torn = open(file, SqliteSettings.DEFAULT)) {
      assertThatExceptionOfType(EventStoreException.class)
          .isThrownBy(() -> torn.read("a", 0))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }
  }

  @Test
  void a_file_has_one_user() {
    assertThatExceptionOfType(EventStoreException.class)
        .isThrownBy(this::open)
        .withMessageContaining("in use by another process")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE));
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertThatExceptionOfType(EventStoreException.class)
        .isThrownBy(() -> open(file.resolve("data/events.sqlite"), SqliteSettings.DEFAULT))
        .withMessageContaining("can't be written to")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE))
        .satisfies(e -> assertThat(e.next()).contains("--data"));
  }

  private static SqliteSettings limitedTo(long pages) {
    return new SqliteSettings(OptionalLong.of(pages), false, Duration.ofSeconds(1));
  }

  private static NewEvent large() {
    return event("x".repeat(10_000));
  }
}
