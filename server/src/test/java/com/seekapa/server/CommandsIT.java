package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.Json;
import com.seekapa.server.testing.Seekapa;
import com.seekapa.server.testing.Seekapa.Ended;
import com.seekapa.server.testing.Socket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as people type them, and what they say when something is wrong. */
class CommandsIT {
  @TempDir Path folder;

  @Test
  void ask_prints_sentence_table_and_query_and_its_code_tells_the_outcome() throws Exception {
    var data = Seekapa.withDemo(folder.resolve("data"));
    var answered = ask(data, "top 3 products by revenue last quarter");
    assertThat(answered.code()).as(answered.error()).isZero();
    assertThat(answered.out()).contains("highest revenue", "SELECT", "2026-07-01");
    assertThat(ask(data, "best products").code()).isEqualTo(2);
    assertThat(ask(data, "revenue by weather").code()).isEqualTo(3);
  }

  @Test
  void ask_json_prints_one_object_and_nothing_else() throws Exception {
    var ended = ask(Seekapa.withDemo(folder.resolve("data")), "--json", "revenue by region");
    assertThat(ended.out().lines()).hasSize(1);
    var answer = Json.tree(ended.out());
    assertThat(answer.path("outcome").textValue()).isEqualTo("answered");
    assertThat(answer.path("rows")).hasSize(5);
  }

  @Test
  void a_query_that_takes_too_long_is_stopped_and_said() throws Exception {
    var data = Seekapa.withDemo(folder.resolve("data"));
    var ended = ask(data, "--query-timeout", "0.001", "revenue by customer by day");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("took longer than 1 ms", "query timeout");
  }

  @Test
  void a_model_is_checked_with_the_line_of_each_problem() throws Exception {
    var file = Files.writeString(folder.resolve("model.yaml"), "name: x\n\ttitle: y\n");
    var ended = Seekapa.run("model", "check", file.toString());
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("model.yaml:2");
  }

  @Test
  void eval_scores_a_file_of_cases_and_writes_the_answers() throws Exception {
    var cases =
        Files.writeString(
            folder.resolve("cases.jsonl"),
            """
            {"id":"1","skill":"total","question":"total revenue","expect":"answered","gold_sql":"SELECT sum(net_amount) FROM sales","as_of":"2026-11-24"}
            {"id":"2","skill":"total","question":"total revenue","expect":"answered","gold_sql":"SELECT 1","as_of":"2026-11-24"}
            {"id":"3","skill":"no","question":"revenue by weather","expect":"declined","gold_sql":null,"as_of":"2026-11-24"}
            """);
    Seekapa.withDemo(folder.resolve("data/cache/cases-of-2026-11-24"));
    var out = folder.resolve("answers.jsonl");
    var ended =
        Seekapa.run(
            "eval",
            cases.toString(),
            "--out",
            out.toString(),
            "--data",
            folder.resolve("data").toString());
    assertThat(ended.code()).as(ended.error()).isEqualTo(1);
    assertThat(ended.out()).containsPattern("all +3 +2 +2 +0 +1 +1");
    var lines = Files.readAllLines(out).stream().map(Json::tree).toList();
    assertThat(lines)
        .extracting(line -> line.path("declined").booleanValue())
        .containsExactly(false, false, true);
  }

  @Test
  void a_port_in_use_is_named() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ended = serve(folder, "--port", Integer.toString(taken.getLocalPort()));
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.error()).contains("Port " + taken.getLocalPort() + " is in use", "--port");
    }
  }

  @Test
  void an_address_that_others_can_reach_is_refused() throws Exception {
    var ended = serve(folder, "--host", "0.0.0.0");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.error()).contains("--host 0.0.0.0", "login");
  }

  @Test
  void a_data_folder_that_cannot_be_made_is_named() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "");
    var ended = serve(file.resolve("data"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.error()).contains("file/data", "--data");
  }

  @Test
  void a_damaged_database_is_named() throws Exception {
    Files.writeString(folder.resolve("axia.duckdb"), "not a database ".repeat(1000));
    var ended = serve(folder);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.error()).contains("axia.duckdb is damaged", "--refresh-demo");
  }

  @Test
  void a_damaged_event_store_is_named() throws Exception {
    var data = Seekapa.withDemo(folder.resolve("data"));
    Files.writeString(data.resolve("events.sqlite"), "not a database ".repeat(1000));
    var ended = serve(data);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.error()).contains("events.sqlite is damaged", "backup");
  }

  @Test
  void a_full_store_rejects_questions_and_keeps_the_answers_it_has() throws Exception {
    var data = Seekapa.withDemo(folder.resolve("data"));
    try (var server = Seekapa.serve(data, "--max-store-pages", "60")) {
      assertThat(serve(data).error()).contains("in use by another process");

      var answered = new ArrayList<String>();
      var response = server.post("/api/chat", "{\"question\": \"total revenue\"}");
      while (response.statusCode() == 200) {
        answered.add(Json.tree(response.body()).path("requestId").textValue());
        response = server.post("/api/chat", "{\"question\": \"revenue by month\"}");
      }
      assertThat(response.statusCode()).isEqualTo(507);
      assertThat(Json.tree(response.body()).path("code").textValue()).isEqualTo("store_full");
      assertThat(answered).isNotEmpty();
      for (var id : answered) {
        assertThat(server.get("/api/answers/" + id).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void a_server_that_is_stopped_tells_its_clients_to_come_back() throws Exception {
    try (var server = Seekapa.serve(Seekapa.withDemo(folder.resolve("data")))) {
      var socket = Socket.connect(server);
      assertThat(server.stop()).isZero();
      assertThat(socket.closeCode()).isEqualTo(4500);
    }
  }

  private static Ended ask(Path data, String... words) throws Exception {
    var all = new ArrayList<>(List.of("ask", "--data", data.toString(), "--as-of", "2026-11-24"));
    all.addAll(List.of(words));
    return Seekapa.run(all.toArray(String[]::new));
  }

  private static Ended serve(Path data, String... words) throws Exception {
    var all = new ArrayList<>(List.of("serve", "--data", data.toString()));
    if (!List.of(words).contains("--port")) {
      all.addAll(List.of("--port", "0"));
    }
    all.addAll(List.of(words));
    return Seekapa.run(all.toArray(String[]::new));
  }
}
