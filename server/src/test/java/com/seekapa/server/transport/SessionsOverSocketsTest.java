package com.seekapa.server.transport;

import static com.seekapa.server.transport.ChatServer.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.testing.RawClient;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import com.seekapa.server.transport.ChatServer.Setup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Who comes in, who is still there and how they leave, over real sockets. */
class SessionsOverSocketsTest {
  private static final String PROTOCOL = "Sec-WebSocket-Protocol: seekapa.v1.json";
  private static final String TOKEN = "0123456789abcdef";

  private final TestPath path = TestPath.inMemory(TestSource.ofOneRow());

  @Test
  void beyond_the_limit_clients_are_asked_to_come_later_before_the_upgrade() throws Exception {
    try (var server = new ChatServer(path, Setup.USUAL.atMost(2));
        var first = RawClient.connected(server.port);
        var _ = RawClient.connected(server.port)) {
      until(() -> server.sessions.count() == 2);
      try (var third = RawClient.open(server.port)) {
        assertThat(third.handshake(PROTOCOL))
            .startsWith("HTTP/1.1 503")
            .containsIgnoringCase("Retry-After: 2")
            .contains("application/problem+json");
      }
      first.close();
      until(() -> server.sessions.count() == 1);
      RawClient.connected(server.port).close();
    }
  }

  @Test
  void who_loses_the_race_for_the_last_place_is_asked_to_come_later_after_the_upgrade()
      throws Exception {
    try (var server = new ChatServer(path, Setup.USUAL.atMost(1))) {
      var clients = new ArrayList<RawClient>();
      for (int i = 0; i < 8; i++) {
        clients.add(RawClient.open(server.port));
      }
      var codes = new ArrayList<Integer>();
      var threads = new ArrayList<Thread>();
      for (var client : clients) {
        threads.add(Thread.ofVirtual().start(() -> knock(client, codes)));
      }
      for (var thread : threads) {
        thread.join();
      }
      assertThat(codes).hasSize(8).allMatch(List.of(101, 503, 1013)::contains);
      assertThat(codes).filteredOn(code -> code == 101).hasSize(1);
      assertThat(server.sessions.count()).isEqualTo(1);
    }
  }

  private static void knock(RawClient client, ArrayList<Integer> codes) {
    try {
      int code = Integer.parseInt(client.handshake(PROTOCOL).substring(9, 12));
      if (code == 101) {
        client.ping();
        var frame = client.next();
        code = frame.kind() == RawClient.CLOSE ? frame.code() : code;
      }
      synchronized (codes) {
        codes.add(code);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_silent_client_is_pinged_and_one_that_does_not_answer_is_given_up() throws Exception {
    try (var server = new ChatServer(path, Setup.USUAL);
        var client = RawClient.connected(server.port)) {
      until(() -> server.heartbeats.stats().peers() == 1);
      interval(server);
      assertThat(client.next().kind()).isEqualTo(RawClient.PING);
      client.frame(0x80 | RawClient.PONG, new byte[0]);
      until(() -> server.heartbeats.stats().pongs() == 1);
      interval(server);
      assertThat(client.next().kind()).isEqualTo(RawClient.PING);
      interval(server);
      assertThat(client.closeCode()).isEqualTo(CloseCode.SILENT.number());
      assertThat(client.isHungUp()).as("without waiting for what doesn't come").isTrue();
      until(() -> server.sessions.count() == 0);
      assertThat(server.heartbeats.stats()).isEqualTo(new Heartbeats.Stats(0, 2, 1, 1));
    }
  }

  private static void interval(ChatServer server) {
    for (int i = 0; i < Heartbeats.INTERVAL; i++) {
      server.heartbeats.tick();
    }
  }

  @Test
  void without_the_token_neither_sockets_nor_calls_come_in() throws Exception {
    try (var server = new ChatServer(path, Setup.USUAL.forThoseWhoKnow(TOKEN))) {
      assertThat(handshake(server, PROTOCOL))
          .startsWith("HTTP/1.1 401")
          .containsIgnoringCase("WWW-Authenticate: Bearer")
          .contains("application/problem+json");
      assertThat(handshake(server, PROTOCOL, "Authorization: Bearer wrong"))
          .startsWith("HTTP/1.1 401");
      assertThat(handshake(server, PROTOCOL, "Authorization: Bearer " + TOKEN))
          .startsWith("HTTP/1.1 101");
      assertThat(handshake(server, PROTOCOL + ", seekapa.token." + TOKEN))
          .startsWith("HTTP/1.1 101")
          .doesNotContain(TOKEN);
      assertThat(get(server, "/api/calm", "")).startsWith("HTTP/1.1 401");
      assertThat(get(server, "/api//calm", "")).startsWith("HTTP/1.1 401");
      assertThat(get(server, "/api/health/../calm", "")).startsWith("HTTP/1.1 401");
      assertThat(get(server, "/api/calm", "Authorization: Bearer " + TOKEN + "\r\n"))
          .startsWith("HTTP/1.1 200");
    }
  }

  private static String handshake(ChatServer server, String... headers) throws IOException {
    try (var client = RawClient.open(server.port)) {
      return client.handshake(headers);
    }
  }

  private static String get(ChatServer server, String path, String headers) throws IOException {
    try (var client = RawClient.open(server.port)) {
      client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
      return client.head();
    }
  }

  @Test
  void while_the_server_stops_the_idle_go_at_once_and_the_asking_after_their_answer()
      throws Exception {
    var started = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var slow =
        TestPath.inMemory(
            new TestSource(query -> {
              started.countDown();
              go.await();
              return TestSource.rows(query, 1);
            }));
    try (var server = new ChatServer(slow, Setup.USUAL);
        var idle = RawClient.connected(server.port);
        var asking = RawClient.connected(server.port)) {
      asking.ask(id(), id(), "total revenue");
      started.await();
      server.traffic.close();
      server.sessions.drain().forEach(some -> some.forEach(Runnable::run));
      assertThat(idle.closeCode()).isEqualTo(4500);
      assertThat(handshake(server, PROTOCOL))
          .startsWith("HTTP/1.1 503")
          .containsIgnoringCase("Retry-After");
      assertThat(get(server, "/api/health", "")).startsWith("HTTP/1.1 503");
      go.countDown();
      var last = asking.message();
      while (!last.path("type").textValue().equals("finished")) {
        last = asking.message();
      }
      assertThat(last.path("outcome").textValue()).isEqualTo("answered");
      assertThat(asking.closeCode()).isEqualTo(4500);
    }
  }

  @Test
  void a_thousand_clients_that_come_and_go_leave_nothing_behind() throws Exception {
    try (var server = new ChatServer(path, Setup.USUAL)) {
      for (int i = 0; i < 1000; i++) {
        var client = RawClient.connected(server.port);
        if (i % 2 == 0) {
          client.reset();
        } else {
          client.close();
        }
      }
      until(() -> server.sessions.count() == 0);
      until(() -> server.heartbeats.stats().peers() == 0);
      until(() -> server.traffic.inProgress() == 0);
    }
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
