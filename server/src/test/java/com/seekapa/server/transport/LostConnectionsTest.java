package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.testing.Rambler;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import com.seekapa.server.transport.ChatServer.Setup;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Clients that leave and come back at random while the server drops all of them now and then: each
 * hears every event once and in order. ChaosIT does the same to the packaged server and kills it.
 */
class LostConnectionsTest {
  private static final int CLIENTS = 12;
  private static final int ANSWERS = 20;

  @Test
  void nothing_is_missed_doubled_or_mixed_up() throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var path =
        TestPath.inMemory(
            new TestSource(query -> {
              TimeUnit.MILLISECONDS.sleep(System.nanoTime() % 5);
              return TestSource.rows(query, 100);
            }));
    try (var server = new ChatServer(path, Setup.USUAL);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ramblers = new ArrayList<Future<Rambler>>();
      for (int i = 0; i < CLIENTS; i++) {
        var rambler =
            new Rambler(
                new Random(random.nextLong()), () -> server.port, answers -> answers >= ANSWERS);
        ramblers.add(threads.submit(rambler::ramble));
      }
      while (!ramblers.stream().allMatch(Future::isDone)) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
        server.sessions.end();
      }
      for (var rambler : ramblers) {
        assertThat(rambler.get().answered()).as("seed %d", seed).hasSize(ANSWERS);
      }
    }
  }
}
