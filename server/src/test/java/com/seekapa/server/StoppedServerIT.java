package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.Json;
import com.seekapa.server.testing.RawClient;
import com.seekapa.server.testing.Seekapa;
import com.seekapa.server.testing.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server from SIGTERM to its end. */
class StoppedServerIT {
  @TempDir Path folder;

  private final String request = UUID.randomUUID().toString();
  private final String conversation = UUID.randomUUID().toString();

  @Test
  void whoever_asked_gets_the_answer_the_others_are_sent_away_and_the_exit_code_is_zero()
      throws Exception {
    var data = Seekapa.withDemo(folder.resolve("data"));
    try (var server = Seekapa.serve(data, "--query-threads", "1")) {
      var idle = new ArrayList<Socket>();
      for (int i = 0; i < 20; i++) {
        idle.add(Socket.connect(server));
      }
      var asking = Socket.connect(server);
      asking.ask(request, conversation, "revenue by customer by day");
      asking.until("accepted");
      server.terminate();
      for (var socket : idle) {
        assertThat(socket.closeCode()).isEqualTo(4500);
      }
      var finished = asking.until("finished").getLast();
      assertThat(finished.path("outcome").textValue()).isEqualTo("answered");
      assertThat(asking.closeCode()).isEqualTo(4500);
      assertThat(server.exitCode()).isZero();
    }
    try (var next = Seekapa.serve(data)) {
      var answer = Json.tree(next.get("/api/answers/" + request).body());
      assertThat(answer.path("outcome").textValue()).isEqualTo("answered");
    }
  }

  @Test
  void a_question_that_outlives_the_patience_is_found_with_an_outcome() throws Exception {
    var data = Seekapa.withDemo(folder.resolve("data"));
    try (var server = Seekapa.serve(data, "--query-threads", "1", "--stop-patience", "0.001")) {
      var asking = Socket.connect(server);
      asking.ask(request, conversation, "revenue by customer by day");
      asking.until("accepted");
      server.terminate();
      assertThat(asking.closeCode()).isEqualTo(4500);
      assertThat(server.exitCode()).isZero();
    }
    try (var next = Seekapa.serve(data)) {
      assertThat(next.get("/api/answers/" + request).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_second_signal_ends_at_once() throws Exception {
    var data = Seekapa.withDemo(folder.resolve("data"));
    try (var server = Seekapa.serve(data, "--query-threads", "1")) {
      for (int i = 0; i < 30; i++) {
        var socket = Socket.connect(server);
        socket.ask(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            "revenue by customer by day");
        socket.until("accepted");
      }
      var idle = Socket.connect(server);
      server.terminate();
      assertThat(idle.closeCode()).as("the first has come").isEqualTo(4500);
      server.terminate();
      assertThat(server.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void a_client_that_sends_a_byte_now_and_then_is_dropped_before_its_first_request()
      throws Exception {
    try (var server = Seekapa.serve(Seekapa.withDemo(folder.resolve("data")));
        var client = RawClient.open(server.http("/").getPort())) {
      long begin = System.nanoTime();
      client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
      assertThat(client.isHungUp()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(20));
    }
  }

  @Test
  void a_server_with_a_token_tells_its_data_to_those_who_know_it() throws Exception {
    var token = "0123456789abcdef";
    try (var server =
        Seekapa.serve(Seekapa.withDemo(folder.resolve("data")), "--access-token", token)) {
      assertThat(server.get("/api/health").statusCode()).isEqualTo(200);
      var refused = server.get("/api/model");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
      assertThat(Json.tree(refused.body()).path("code").textValue()).isEqualTo("unauthorized");
      try (var client = RawClient.open(server.http("/").getPort())) {
        assertThat(
                client.handshake("Sec-WebSocket-Protocol: seekapa.v1.json, seekapa.token." + token))
            .startsWith("HTTP/1.1 101");
      }
    }
  }
}
