package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.ServerMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What batches and compression save, in frames and in bytes, with the defaults. */
class DashboardFeedTest {
  private static final String GROUP = "dashboard:sales";
  private static final int SECONDS = 60;
  private static final int WINDOWS_A_SECOND = 10;
  private static final int TILES = 12;
  private static final int POINTS = 24;

  private final Random random = new Random(7);

  /** What one who looks at the dashboard is sent. */
  private record Sent(long frames, long bytes) {
    static Sent of(List<Outgoing> messages, Compression compression) {
      return new Sent(
          messages.size(),
          messages.stream()
              .mapToLong(
                  it -> compression.isWorthIt(it) ? it.deflated(compression).length : it.length())
              .sum());
    }

    double framesOf(Sent other) {
      return (double) frames / other.frames;
    }

    double bytesOf(Sent other) {
      return (double) bytes / other.bytes;
    }
  }

  /** Keeps what it is given to carry. */
  private record Kept(List<Outgoing> messages) implements Carrier {
    @Override
    public void send(Outgoing message, Runnable done) {
      messages.add(message);
      done.run();
    }

    @Override
    public void close(CloseCode code) {
      throw new AssertionError(code);
    }
  }

  /** What happens in each window, one list of messages a window. */
  private static List<Outgoing> sent(List<List<ServerMessage>> windows, boolean isBatched) {
    Queue<Runnable> timers = new ArrayDeque<>();
    var batches =
        isBatched
            ? new Batches(Duration.ofMillis(100), 50, (_, work) -> timers.add(work))
            : Batches.none();
    var carrier = new Kept(new ArrayList<>());
    var outbox = new Outbox(carrier, Outbox.MAX_WAITING, Outbox.MAX_MESSAGES, batches);
    for (var window : windows) {
      window.forEach(outbox::send);
      while (!timers.isEmpty()) {
        timers.remove().run();
      }
    }
    return carrier.messages();
  }

  private static Sent plainly(List<List<ServerMessage>> windows) {
    return Sent.of(sent(windows, false), new Compression(0));
  }

  private static Sent saving(List<List<ServerMessage>> windows) {
    return Sent.of(sent(windows, true), new Compression(6));
  }

  @Test
  void
      a_dashboard_whose_tiles_change_together_takes_a_fifth_of_the_frames_and_40_percent_of_the_bytes() {
    var windows = new ArrayList<List<ServerMessage>>();
    for (int i = 0; i < SECONDS; i++) {
      var tiles = new ArrayList<ServerMessage>();
      for (int tile = 0; tile < TILES; tile++) {
        tiles.add(new ServerMessage.Update(1, GROUP, "tile-" + tile, series(tile)));
      }
      windows.add(tiles);
      for (int quiet = 1; quiet < WINDOWS_A_SECOND; quiet++) {
        windows.add(List.of());
      }
    }
    assertThat(saving(windows).framesOf(plainly(windows))).isLessThanOrEqualTo(0.2);
    assertThat(saving(windows).bytesOf(plainly(windows))).isLessThanOrEqualTo(0.4);
  }

  @Test
  void single_numbers_that_trickle_take_half_of_the_frames_and_hardly_more_bytes() {
    var windows = new ArrayList<List<ServerMessage>>();
    for (int i = 0; i < SECONDS * WINDOWS_A_SECOND; i++) {
      windows.add(List.of(number(), number()));
    }
    assertThat(saving(windows).framesOf(plainly(windows))).isLessThanOrEqualTo(0.5);
    assertThat(saving(windows).bytesOf(plainly(windows))).isLessThanOrEqualTo(1.25);
  }

  private Map<String, Object> series(int tile) {
    var points = new ArrayList<List<Object>>();
    for (int hour = 0; hour < POINTS; hour++) {
      points.add(List.of("2026-11-24T%02d:00".formatted(hour), amount()));
    }
    return Map.of("label", "Revenue of region " + tile, "total", amount(), "rows", points);
  }

  private ServerMessage number() {
    return new ServerMessage.Update(1, GROUP, "tile-" + random.nextInt(TILES), amount());
  }

  private BigDecimal amount() {
    return BigDecimal.valueOf(random.nextInt(100_000_000), 2);
  }
}
