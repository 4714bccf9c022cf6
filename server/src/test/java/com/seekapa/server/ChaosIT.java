package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import com.seekapa.server.testing.Rambler;
import com.seekapa.server.testing.Seekapa;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that come, ask, leave and come back at random, and a server that is stopped or killed and
 * started again: nobody misses an event, hears one twice or in another order.
 */
class ChaosIT {
  private static final int CLIENTS = 12;
  private static final int CALM_MILLIS = 6000;

  @TempDir Path folder;

  @Test
  void twenty_seconds_of_chaos_lose_double_and_mix_up_nothing() throws Exception {
    play(Duration.ofSeconds(20), System.nanoTime());
  }

  @Test
  @Tag("long")
  void an_hour_of_chaos_loses_doubles_and_mixes_up_nothing() throws Exception {
    play(Duration.ofHours(1), System.nanoTime());
  }

  private void play(Duration time, long seed) throws Exception {
    System.out.println("chaos with the seed " + seed);
    var random = new Random(seed);
    var data = Seekapa.withDemo(folder.resolve("data"));
    long end = System.nanoTime() + time.toNanos();
    var server = new AtomicReference<>(Seekapa.serve(data));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ramblers = new ArrayList<Future<Rambler>>();
      for (int i = 0; i < CLIENTS; i++) {
        var rambler =
            new Rambler(
                new Random(random.nextLong()),
                () -> server.get().http("/").getPort(),
                answers -> System.nanoTime() > end && answers > 1);
        ramblers.add(threads.submit(rambler::ramble));
      }
      disturb(server, data, random, end, ramblers);
      int answers = 0;
      for (var rambler : ramblers) {
        answers += check(server.get(), rambler.get());
      }
      System.out.println(answers + " answers");
      assertThat(answers).isGreaterThan(CLIENTS);
    } finally {
      server.get().close();
    }
  }

  /** Stops at once where a client has complained: what follows would only hide it. */
  private static void disturb(
      AtomicReference<Seekapa> server,
      Path data,
      Random random,
      long end,
      List<Future<Rambler>> ramblers)
      throws Exception {
    while (System.nanoTime() < end) {
      complaint(ramblers, random.nextInt(CALM_MILLIS));
      if (random.nextBoolean()) {
        server.get().kill();
      } else {
        assertThat(server.get().stop()).isZero();
      }
      server.get().close();
      server.set(Seekapa.serve(data));
    }
  }

  private static void complaint(List<Future<Rambler>> ramblers, int millis) throws Exception {
    try {
      ramblers.getFirst().get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      for (var rambler : ramblers) {
        if (rambler.state() == Future.State.FAILED) {
          throw new ExecutionException(rambler.exceptionNow());
        }
      }
    }
  }

  /** What the client has heard is what is stored, no more and no less. */
  private static int check(Seekapa server, Rambler rambler) throws Exception {
    if (rambler.answered().isEmpty()) {
      return 0;
    }
    var whole = Json.tree(server.get("/api/conversations/" + rambler.conversation()).body());
    var stored = new ArrayList<String>();
    for (JsonNode turn : whole.path("turns")) {
      assertThat(turn.path("answer").path("outcome").textValue()).isNotNull();
      stored.add(turn.path("requestId").textValue());
    }
    assertThat(rambler.answered()).isEqualTo(stored);
    return stored.size();
  }
}
