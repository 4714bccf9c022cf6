package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.ServerMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final GroupName SALES = GroupName.parse("dashboard:sales").orElseThrow();
  private static final GroupName WORKSPACE = GroupName.parse("workspace").orElseThrow();
  private static final ServerMessage NEWS = new ServerMessage.Notice(1, "news");

  private final Groups groups = new Groups(Duration.ZERO, Batches.Timer.none());

  /** Keeps what it hears. */
  private static final class Ear implements Member {
    final List<Outgoing> heard = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void hear(Outgoing message) {
      heard.add(message);
    }
  }

  @Test
  void a_message_reaches_the_members_of_its_group_and_nobody_else() {
    var inside = new Ear();
    var outside = new Ear();
    groups.join(SALES, inside);
    groups.join(WORKSPACE, outside);
    groups.send(SALES, NEWS, Optional.empty());
    assertThat(inside.heard).extracting(Outgoing::message).containsExactly(NEWS);
    assertThat(outside.heard).isEmpty();
  }

  @Test
  void a_message_is_encoded_once_however_many_hear_it() {
    var ears = java.util.stream.Stream.generate(Ear::new).limit(1000).toList();
    ears.forEach(ear -> groups.join(SALES, ear));
    groups.send(SALES, NEWS, Optional.empty());
    assertThat(ears).allSatisfy(ear -> assertThat(ear.heard).hasSize(1));
    assertThat(Set.copyOf(ears.stream().map(ear -> ear.heard.getFirst().bytes()).toList()))
        .hasSize(1);
  }

  @Test
  void the_sender_may_be_left_out() {
    var sender = new Ear();
    var other = new Ear();
    groups.join(SALES, sender);
    groups.join(SALES, other);
    groups.send(SALES, NEWS, Optional.of(sender));
    assertThat(sender.heard).isEmpty();
    assertThat(other.heard).hasSize(1);
  }

  @Test
  void whoever_joins_twice_hears_once_and_whoever_left_hears_nothing() {
    var ear = new Ear();
    groups.join(SALES, ear);
    groups.join(SALES, ear);
    groups.send(SALES, NEWS, Optional.empty());
    groups.leave(SALES, ear);
    groups.send(SALES, NEWS, Optional.empty());
    assertThat(ear.heard).hasSize(1);
  }

  @Test
  void a_group_vanishes_with_its_last_member() {
    var ear = new Ear();
    groups.join(SALES, ear);
    assertThat(groups.stats()).isEqualTo(new Groups.Stats(1, 1));
    groups.leave(SALES, ear);
    groups.leave(WORKSPACE, ear);
    assertThat(groups.stats()).isEqualTo(new Groups.Stats(0, 0));
  }

  @Test
  void those_who_watch_a_group_are_told_how_many_are_in_it() {
    var watcher = new Ear();
    groups.join(SALES.watchers(), watcher);
    var ears = List.of(new Ear(), new Ear());
    ears.forEach(ear -> groups.join(SALES, ear));
    groups.leave(SALES, ears.getFirst());
    assertThat(watcher.heard)
        .extracting(Outgoing::message)
        .containsExactly(presence(1), presence(2), presence(1));
  }

  private static ServerMessage presence(int members) {
    return new ServerMessage.Presence(1, SALES.text(), members);
  }

  @Test
  void a_thousand_who_join_at_once_are_told_as_one_change() {
    var timers = new ArrayList<Runnable>();
    var busy = new Groups(Duration.ofMillis(100), (_, work) -> timers.add(work));
    var watcher = new Ear();
    busy.join(SALES.watchers(), watcher);
    for (int i = 0; i < 1000; i++) {
      busy.join(SALES, new Ear());
    }
    assertThat(timers).hasSize(1);
    timers.removeFirst().run();
    assertThat(watcher.heard).extracting(Outgoing::message).containsExactly(presence(1000));
    busy.join(SALES, new Ear());
    timers.removeFirst().run();
    assertThat(watcher.heard.getLast().message()).isEqualTo(presence(1001));
  }

  @Test
  void many_threads_may_join_leave_and_send_at_once() throws InterruptedException {
    var steady = new Ear();
    var watcher = new Ear();
    groups.join(SALES, steady);
    groups.join(SALES.watchers(), watcher);
    var sent = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int t = 0; t < 8; t++) {
        threads.execute(() -> {
          for (int i = 0; i < 500; i++) {
            var passing = new Ear();
            groups.join(SALES, passing);
            groups.send(SALES, NEWS, Optional.of(passing));
            sent.incrementAndGet();
            groups.leave(SALES, passing);
          }
        });
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(steady.heard).hasSize(sent.get());
    assertThat(groups.size(SALES)).isEqualTo(1);
    assertThat(watcher.heard.getLast().message()).isEqualTo(presence(1));
  }

  @Test
  void only_the_names_of_groups_that_can_be_are_taken() {
    for (var name :
        List.of(
            "all",
            "workspace",
            "dashboard:sales_2026-x",
            "conversation:019a0b52-6a11-7f00-8e21-5b0c7d2e9a10")) {
      assertThat(GroupName.parse(name)).as(name).isPresent();
    }
    for (var name :
        List.of(
            "",
            "ALL",
            "all ",
            "conversation:",
            "conversation:7",
            "dashboard:",
            "dashboard:a/b",
            "dashboard:" + "x".repeat(65),
            "watchers of all",
            "planet:earth")) {
      assertThat(GroupName.parse(name)).as(name).isEmpty();
    }
  }
}
