package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * A conversation whose events are stored, then told, while a session resumes, falls behind and
 * reads at any moment in between.
 */
class HeardTest {
  private final Heard heard = new Heard();

  @Test
  void an_answer_heard_from_its_beginning_passes_whole() {
    for (var message : question(1)) {
      assertThat(heard.hear(Outgoing.of(message))).isEqualTo(Heard.Next.PASS);
    }
  }

  @Test
  void what_was_resent_is_dropped_when_it_is_told() {
    heard.upTo(2);
    for (var message : question(1)) {
      assertThat(heard.hear(Outgoing.of(message))).isEqualTo(Heard.Next.DROP);
    }
    assertThat(heard.hear(Outgoing.of(question(3).getFirst()))).isEqualTo(Heard.Next.PASS);
  }

  @Test
  void an_answer_joined_in_its_middle_is_had_from_the_store() {
    heard.from(1);
    var messages = question(1);
    assertThat(heard.hear(Outgoing.of(messages.get(1)))).isEqualTo(Heard.Next.DROP);
    assertThat(heard.hear(Outgoing.of(messages.get(3)))).isEqualTo(Heard.Next.CATCH_UP);
  }

  @Test
  void a_gap_is_noticed() {
    heard.from(2);
    assertThat(heard.hear(Outgoing.of(question(5).getFirst()))).isEqualTo(Heard.Next.CATCH_UP);
  }

  @Property(tries = 2000)
  void whatever_races_each_event_is_heard_once_and_in_order(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int questions) {
    var race = new Race(new Random(seed));
    race.run(questions);
    var offsets = race.received.stream().flatMap(it -> Heard.offset(it).stream()).toList();
    assertThat(offsets)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(offsets.getFirst(), 2L * questions).boxed().toList());
    race.everyLiveAnswerHasItsParts();
  }

  @Test
  void the_race_takes_both_ways_to_an_answer() {
    var race = new Race(new Random(1));
    race.run(200);
    assertThat(race.received.stream().filter(HeardTest::isLive)).isNotEmpty();
    assertThat(race.received.stream().filter(it -> whole(it).equals(it)))
        .anyMatch(ServerMessage.Finished.class::isInstance);
  }

  private static boolean isLive(ServerMessage message) {
    return message instanceof ServerMessage.Finished finished && finished.answer().text().isEmpty();
  }

  /** A session that begins to read the store and goes on whenever chance will have it. */
  private static final class Race {
    final List<ServerMessage> received = new ArrayList<>();
    private final Heard heard = new Heard();
    private final List<ServerMessage> store = new ArrayList<>();
    private final Random random;
    private boolean isReading;
    private int readUpTo;

    Race(Random random) {
      this.random = random;
    }

    void run(int questions) {
      long firstTold = 1 + 2L * random.nextInt(questions);
      for (long offset = 1; offset <= 2L * questions; offset += 2) {
        for (var message : question(offset)) {
          if (Heard.offset(message).isPresent()) {
            store.add(message);
          }
          maybeRead();
          if (offset >= firstTold) {
            hear(Outgoing.of(message));
          }
          maybeRead();
        }
      }
      endReading();
      beginReading();
      endReading();
    }

    private void maybeRead() {
      if (random.nextInt(4) == 0) {
        if (isReading) {
          endReading();
        } else {
          beginReading();
        }
      }
    }

    private void beginReading() {
      heard.fallBehind();
      isReading = true;
      readUpTo = store.size();
    }

    private void endReading() {
      if (isReading) {
        isReading = false;
        for (var event : store.subList(0, readUpTo)) {
          if (Heard.offset(event).orElseThrow() > heard.offset()) {
            received.add(whole(event));
          }
        }
        heard.upTo(readUpTo);
        heard.goOn().forEach(this::hear);
      }
    }

    private void hear(Outgoing message) {
      if (heard.hear(message) == Heard.Next.PASS) {
        received.add(message.message());
      }
    }

    /** From the store with all of it, live with its parts before it. */
    void everyLiveAnswerHasItsParts() {
      for (int i = 0; i < received.size(); i++) {
        if (isLive(received.get(i))) {
          assertThat(received.get(i - 1)).isInstanceOf(ServerMessage.Text.class);
          assertThat(received.get(i - 2)).isInstanceOf(ServerMessage.Text.class);
        }
      }
    }
  }

  private static ServerMessage whole(ServerMessage event) {
    return event instanceof ServerMessage.Finished(_, var request, var conversation, var offset, _)
        ? finished(request, conversation, offset, "{\"outcome\":\"answered\",\"text\":\"all\"}")
        : event;
  }

  private static List<ServerMessage> question(long offset) {
    var request = "request " + offset;
    return List.of(
        new ServerMessage.Accepted(1, request, "c", offset, "q", "now", Optional.empty()),
        new ServerMessage.Text(1, request, "c", 1, "a"),
        new ServerMessage.Text(1, request, "c", 2, "b"),
        finished(request, "c", offset + 1, "{\"outcome\":\"answered\"}"));
  }

  private static ServerMessage finished(
      String request, String conversation, long offset, String answer) {
    return new ServerMessage.Finished(
        1, request, conversation, offset, Json.read(answer, AnswerMessage.class));
  }
}
