package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import com.seekapa.server.testing.Seekapa;
import com.seekapa.server.testing.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed in the middle of answers has forgotten nothing that it had accepted. */
class KilledServerIT {
  private static final int CLIENTS = 24;

  @TempDir Path folder;

  private record Asker(Socket socket, String conversation, List<String> requests) {}

  @Test
  void every_accepted_question_is_found_again_with_exactly_one_outcome() throws Exception {
    var data = Seekapa.withDemo(folder.resolve("data"));
    Map<String, String> accepted;
    Map<String, JsonNode> finished = new HashMap<>();
    try (var server = Seekapa.serve(data, "--query-threads", "1")) {
      var askers = new ArrayList<Asker>();
      for (int i = 0; i < CLIENTS; i++) {
        askers.add(
            new Asker(Socket.connect(server), UUID.randomUUID().toString(), new ArrayList<>()));
      }
      askAFew(askers);
      askers.forEach(asker -> ask(asker, "revenue by customer by day"));
      for (var asker : askers) {
        asker.socket().until("accepted");
      }
      server.kill();
      accepted = acceptedBy(askers);
      for (var asker : askers) {
        for (var message : asker.socket().soFar()) {
          if (message.path("type").textValue().equals("finished")) {
            finished.put(message.path("requestId").textValue(), message);
          }
        }
      }
    }
    assertThat(finished.size()).as("some were in the middle").isLessThan(CLIENTS);
    try (var server = Seekapa.serve(data)) {
      for (var entry : accepted.entrySet()) {
        check(server, entry.getKey(), entry.getValue());
      }
      for (var entry : finished.entrySet()) {
        var stored = Json.tree(server.get("/api/answers/" + entry.getKey()).body());
        assertThat(stored.path("outcome")).isEqualTo(entry.getValue().path("outcome"));
        assertThat(stored.path("offset")).isEqualTo(entry.getValue().path("offset"));
      }
      goOn(server, accepted.values().iterator().next());
    }
  }

  /** One question each that is answered before the end. */
  private static void askAFew(List<Asker> askers) throws InterruptedException {
    askers.forEach(asker -> ask(asker, "total revenue last year"));
    for (var asker : askers) {
      asker.socket().until("finished");
    }
  }

  private static void ask(Asker asker, String question) {
    var request = UUID.randomUUID().toString();
    asker.requests().add(request);
    asker.socket().ask(request, asker.conversation(), question);
  }

  private static Map<String, String> acceptedBy(List<Asker> askers) {
    var accepted = new HashMap<String, String>();
    for (var asker : askers) {
      asker.requests().forEach(request -> accepted.put(request, asker.conversation()));
    }
    return accepted;
  }

  private static void check(Seekapa server, String request, String conversation) throws Exception {
    var answer = server.get("/api/answers/" + request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var whole = Json.tree(server.get("/api/conversations/" + conversation).body());
    var turns = new ArrayList<JsonNode>();
    whole.path("turns").forEach(turns::add);
    assertThat(turns)
        .filteredOn(turn -> turn.path("requestId").textValue().equals(request))
        .singleElement()
        .satisfies(turn ->
            assertThat(turn.path("finishedOffset").longValue())
                .isEqualTo(turn.path("acceptedOffset").longValue() + 1))
        .satisfies(turn ->
            assertThat(turn.path("answer").path("outcome").textValue()).isIn("answered", "error"));
  }

  private static void goOn(Seekapa server, String conversation) throws Exception {
    var socket = Socket.connect(server);
    socket.resume(conversation, 0);
    assertThat(socket.until("resumed"))
        .extracting(message -> message.path("type").textValue())
        .containsExactly("accepted", "finished", "accepted", "finished", "resumed");
    socket.ask(UUID.randomUUID().toString(), conversation, "total revenue this year");
    assertThat(socket.until("finished").getLast().path("offset").longValue()).isEqualTo(6);
  }
}
