package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.ServerMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What batching and compression save on a made-up dashboard: counted, not timed, so that every
 * machine finds the same.
 */
class DashboardFeedTest {
  private static final int MEMBERS = 50;
  private static final int SECONDS = 10;
  private static final GroupName SALES = GroupName.parse("dashboard:sales").orElseThrow();

  /** Frames and bytes on the wire. */
  private static final class Wire implements Carrier {
    private final Compression compression;
    long frames;
    long bytes;

    Wire(Compression compression) {
      this.compression = compression;
    }

    @Override
    public void send(Outgoing message, Runnable done) {
      int length =
          compression.isWorthIt(message) ? message.deflated(compression).length : message.length();
      frames++;
      bytes += length + (length < 126 ? 2 : 4);
      done.run();
    }

    @Override
    public void close(CloseCode code) {
      throw new AssertionError(code);
    }
  }

  private record Cost(long frames, long bytes) {
    double framesSaved(Cost than) {
      return 1 - (double) frames / than.frames;
    }

    double bytesSaved(Cost than) {
      return 1 - (double) bytes / than.bytes;
    }
  }

  @Test
  void batching_and_compression_save_frames_and_bytes() {
    var saved = saved(20, 100);
    assertThat(saved.framesSaved(plain(20))).isGreaterThan(0.4);
    var longer = saved(20, 500);
    assertThat(longer.framesSaved(plain(20))).isGreaterThan(0.8);
    assertThat(longer.bytesSaved(plain(20))).isGreaterThan(0.6);
    var busier = saved(100, 100);
    assertThat(busier.framesSaved(plain(100))).isGreaterThan(0.8);
    assertThat(busier.bytesSaved(plain(100))).isGreaterThan(0.6);
  }

  private static Cost plain(int rate) {
    return cost(rate, 0, new Compression(0));
  }

  private static Cost saved(int rate, int window) {
    var cost = cost(rate, window, new Compression(6));
    var plain = plain(rate);
    System.out.printf(
        "%d updates/s of 300 bytes to %d members, window %d ms: %d frames instead of %d (%+.0f %%),"
            + " %d bytes instead of %d (%+.0f %%)%n",
        rate,
        MEMBERS,
        window,
        cost.frames,
        plain.frames,
        -100 * cost.framesSaved(plain),
        cost.bytes,
        plain.bytes,
        -100 * cost.bytesSaved(plain));
    return cost;
  }

  /** Time is counted in updates; a timer is due when its window has passed. */
  private static Cost cost(int rate, int window, Compression compression) {
    record Timer(long at, Runnable work) {}
    Queue<Timer> timers = new ArrayDeque<>();
    var now = new long[1];
    var batches =
        new Batches(
            Duration.ofMillis(window),
            50,
            (delay, work) -> timers.add(new Timer(now[0] + delay.toMillis(), work)));
    var groups = new Groups(Duration.ZERO, Batches.Timer.none());
    var wires = new ArrayList<Wire>();
    for (int i = 0; i < MEMBERS; i++) {
      var wire = new Wire(compression);
      wires.add(wire);
      groups.join(SALES, new Outbox(wire, Outbox.MAX_WAITING, 1000, batches)::send);
    }
    var random = new Random(1);
    for (int i = 0; i < SECONDS * rate; i++) {
      now[0] = i * 1000L / rate;
      while (!timers.isEmpty() && timers.element().at() <= now[0]) {
        timers.remove().work().run();
      }
      groups.send(SALES, update(random), Optional.empty());
    }
    timers.forEach(timer -> timer.work().run());
    return new Cost(
        wires.stream().mapToLong(it -> it.frames).sum(),
        wires.stream().mapToLong(it -> it.bytes).sum());
  }

  /** About 300 bytes: a tile, its number and the last few points of its line. */
  private static ServerMessage update(Random random) {
    var tiles = List.of("revenue", "orders", "margin", "returns", "customers", "stock");
    var tile = tiles.get(random.nextInt(tiles.size()));
    var points = random.ints(14, 10_000, 99_999).boxed().toList();
    return new ServerMessage.Update(
        1,
        SALES.text(),
        tile,
        Map.of(
            "label",
            tile + " today, compared with yesterday",
            "value",
            random.nextInt(1_000_000),
            "change",
            random.nextInt(100) / 10.0,
            "text",
            "up since this morning",
            "points",
            points));
  }

  @Test
  void an_update_of_the_feed_has_about_three_hundred_bytes() {
    assertThat(Outgoing.of(update(new Random(1))).length()).isBetween(270, 330);
  }
}
