package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import com.seekapa.server.testing.RawSocket;
import com.seekapa.server.testing.Seekapa;
import com.seekapa.server.testing.Socket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as it is packaged, spoken to over real sockets. */
class ServerIT {
  @TempDir static Path folder;
  private static Seekapa server;

  private final String request = UUID.randomUUID().toString();
  private final String conversation = UUID.randomUUID().toString();

  @BeforeAll
  static void start() throws Exception {
    server = Seekapa.serve(Seekapa.withDemo(folder.resolve("data")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_question_is_answered_part_by_part_and_found_again() throws Exception {
    var socket = Socket.connect(server);
    socket.ask(request, conversation, "top 5 products by revenue last quarter");
    var messages = socket.until("finished");
    assertThat(messages)
        .extracting(it -> it.path("type").textValue())
        .containsExactly("accepted", "understood", "text", "rows", "chart", "finished");
    assertThat(messages.get(3).path("rows")).hasSize(5);
    assertThat(messages.getLast().path("outcome").textValue()).isEqualTo("answered");

    var stored = Json.tree(server.get("/api/answers/" + request).body());
    assertThat(stored.path("rows")).isEqualTo(messages.get(3).path("rows"));
    assertThat(stored.path("elapsedMillis")).isEqualTo(messages.getLast().path("elapsedMillis"));
    var whole = Json.tree(server.get("/api/conversations/" + conversation).body());
    assertThat(whole.path("turns")).hasSize(1);
    assertThat(whole.path("turns").get(0).path("answer").path("outcome").textValue())
        .isEqualTo("answered");
    assertThat(server.get("/api/conversations").body()).contains(conversation);
  }

  @Test
  void a_question_is_heard_on_another_device_and_large_messages_are_compressed() throws Exception {
    try (var device = new RawSocket(server.webSocket().getPort(), "permessage-deflate")) {
      device.say(
          "{\"v\":1,\"type\":\"join\",\"requestId\":\"%s\",\"group\":\"conversation:%s\"}"
              .formatted(request, conversation));
      device.readText();
      server.post(
          "/api/chat",
          "{\"question\": \"revenue by month last year\", \"conversationId\": \"%s\"}"
              .formatted(conversation));
      int compressed = 0;
      var accepted = device.readText();
      while (new String(accepted.payload(), StandardCharsets.UTF_8).contains("presence")) {
        accepted = device.readText();
      }
      assertThat(new String(accepted.payload(), StandardCharsets.UTF_8)).contains("accepted");
      for (int i = 0; i < 5; i++) {
        if ((device.readText().head() & RawSocket.RSV1) != 0) {
          compressed++;
        }
      }
      assertThat(compressed).isPositive();
    }
  }

  @Test
  void the_same_question_over_rest_has_the_same_content() throws Exception {
    var question = "revenue by month last year compared with the year before";
    var socket = Socket.connect(server);
    socket.ask(request, conversation, question);
    var live = socket.until("finished");
    var rest = answer("{\"question\": \"" + question + "\"}");
    assertThat(rest.path("rows")).isEqualTo(live.get(3).path("rows"));
    assertThat(rest.path("query")).isEqualTo(live.get(1).path("query"));
    assertThat(rest.path("offset").longValue()).isEqualTo(2);
    assertThat(rest.path("queryHash")).isEqualTo(live.getLast().path("queryHash"));
  }

  @Test
  void a_request_repeated_over_rest_gets_the_stored_answer() throws Exception {
    var body =
        "{\"question\": \"total profit this year\", \"requestId\": \"%s\", \"conversationId\": \"%s\"}"
            .formatted(request, conversation);
    assertThat(answer(body)).isEqualTo(answer(body));
    var other = server.post("/api/chat", body.replace("profit", "revenue"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(Json.tree(other.body()).path("code").textValue()).isEqualTo("request_id_reused");
  }

  @Test
  void a_stored_answer_is_kept_by_who_has_seen_it_and_read_once() throws Exception {
    var body =
        "{\"question\": \"revenue by month last year\", \"requestId\": \"%s\"}".formatted(request);
    answer(body);
    var path = "/api/answers/" + request;
    var first = server.get(path);
    var second = server.get(path);
    for (var response : new HttpResponse<?>[] {first, second}) {
      assertThat(response.headers().firstValue("ETag").orElseThrow()).matches("\"[0-9a-f]{32}\"");
      assertThat(response.headers().allValues("Cache-Control"))
          .containsExactly("private, max-age=3600");
      assertThat(response.headers().allValues("Vary")).containsExactly("Accept-Encoding");
      assertThat(response.headers().firstValue("Content-Type").orElseThrow())
          .isEqualTo("application/json");
    }
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));

    var page = Json.tree(server.get(path + "/rows?limit=5").body());
    assertThat(page.path("rows")).hasSize(5);
    var next = server.get(path + "/rows?limit=5&after=" + page.path("next").textValue());
    assertThat(Json.tree(next.body()).path("rows").get(0))
        .isEqualTo(Json.tree(first.body()).path("rows").get(5));
    assertThat(next.headers().firstValue("ETag")).isPresent();
    for (var wrong : new String[] {"after=x", "limit=0", "limit=many"}) {
      var problem = server.get(path + "/rows?" + wrong);
      assertThat(problem.statusCode()).as(wrong).isEqualTo(400);
      assertThat(problem.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(problem.headers().allValues("Cache-Control")).containsExactly("no-store");
    }
  }

  @Test
  void a_question_asked_again_is_answered_from_the_cache_which_tells_how_it_does()
      throws Exception {
    var before = results();
    var body = "{\"question\": \"total units sold by channel in 2025\"}";
    var first = answer(body);
    assertThat(answer(body).path("rows")).isEqualTo(first.path("rows"));
    var after = results();
    assertThat(after.path("hits").longValue()).isGreaterThan(before.path("hits").longValue());
    assertThat(after.path("loads").longValue()).isGreaterThan(before.path("loads").longValue());
    assertThat(after.path("bytes").longValue()).isPositive();
    assertThat(after.path("hitRate").doubleValue()).isBetween(0.0, 1.0);
  }

  @Test
  void a_stored_answer_comes_whole_whether_it_is_read_or_kept_compressed_or_not() throws Exception {
    answer(
        "{\"question\": \"revenue by month last year\", \"requestId\": \"%s\"}".formatted(request));
    var path = "/api/answers/" + request;
    var read = server.get(path, "Accept-Encoding", "gzip, br");
    var kept = server.get(path, "Accept-Encoding", "gzip, br");
    var plain = server.get(path).body();
    assertThat(plain.length()).isGreaterThan(1024);
    assertThat(unpacked(read)).isEqualTo(plain);
    assertThat(unpacked(kept)).isEqualTo(plain);
    for (var each : List.of(path, path + "/rows")) {
      var tag = server.get(each).headers().firstValue("ETag").orElseThrow();
      var known = server.get(each, "If-None-Match", tag);
      assertThat(known.statusCode()).as(each).isEqualTo(304);
      assertThat(known.body()).isEmpty();
      assertThat(known.headers().firstValue("ETag")).contains(tag);
      assertThat(known.headers().firstValue("Cache-Control")).contains("private, max-age=3600");
    }
  }

  private static String unpacked(HttpResponse<byte[]> response) throws IOException {
    var body = new ByteArrayInputStream(response.body());
    boolean isPacked = response.headers().allValues("Content-Encoding").contains("gzip");
    return new String(
        (isPacked ? new GZIPInputStream(body) : body).readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void a_browser_asks_for_the_page_each_time_and_keeps_its_files() throws Exception {
    for (var page : List.of("/", "/c/" + conversation, "/index.html")) {
      assertThat(caching(page)).as(page).containsExactly("no-cache");
    }
    assertThat(caching("/favicon.svg")).containsExactly("public, max-age=3600");
    assertThat(caching("/none.svg")).containsExactly("no-store");
    assertThat(caching("/api/conversations")).containsExactly("no-store");
    assertThat(caching("/api/answers/none")).containsExactly("no-store");
    assertThat(caching("/api/conversations/" + conversation)).containsExactly("no-store");
  }

  private static List<String> caching(String path) throws Exception {
    return server.get(path).headers().allValues("Cache-Control");
  }

  private static JsonNode results() throws Exception {
    return Json.tree(server.get("/api/cache/stats").body()).path("kinds").get(0);
  }

  @Test
  void strange_questions_are_refused_and_nothing_breaks() throws Exception {
    var strange =
        new String[] {
          "",
          "x".repeat(10_000),
          "\u0000\u0001\u0007\u001b[2J",
          "\u202e\u05d4\u05db\u05e0\u05e1\u05d5\u05ea \u05dc\u05e4\u05d9 \u05d0\u05d6\u05d5\u05e8",
          "SELECT * FROM sales; DROP TABLE sales; --"
        };
    for (var question : strange) {
      var answer = answer("{\"question\": " + Json.write(question) + "}");
      assertThat(answer.path("outcome").textValue()).as(question).isEqualTo("refused");
      assertThat(answer.path("text").textValue()).isNotBlank();
    }
  }

  @Test
  void malformed_bodies_are_problems_that_say_what_to_do() throws Exception {
    for (var body : new String[] {"", "hello", "[]", "{}", "{\"question\": 5}"}) {
      var response = server.post("/api/chat", body);
      assertThat(response.statusCode()).as(body).isEqualTo(400);
      assertThat(response.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(Json.tree(response.body()).path("next").textValue()).isNotBlank();
    }
    var large = server.post("/api/chat", "{\"question\": \"" + "x".repeat(70_000) + "\"}");
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(Json.tree(large.body()).path("code").textValue()).isEqualTo("too_large");
  }

  @Test
  void what_does_not_exist_is_a_problem_too() throws Exception {
    for (var path : new String[] {"/api/answers/none", "/api/conversations/none", "/api/none"}) {
      var response = server.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(Json.tree(response.body()).path("code").textValue()).isEqualTo("not_found");
    }
    assertThat(server.get("/api/conversations?after=x").statusCode()).isEqualTo(400);
  }

  @Test
  void messages_that_cannot_be_read_get_an_error_and_the_connection_stays() throws Exception {
    var socket = Socket.connect(server);
    socket.send("not json");
    assertThat(code(socket.next())).isEqualTo("invalid_message");
    socket.send("{\"v\":1,\"type\":\"sing\",\"requestId\":\"" + request + "\"}");
    assertThat(code(socket.next())).isEqualTo("unknown_type");
    socket.send("{\"v\":1,\"type\":\"ask\",\"requestId\":\"" + request + "\"}");
    assertThat(code(socket.next())).isEqualTo("invalid_message");
    socket.send("{\"v\":1,\"type\":\"ping\",\"requestId\":\"" + request + "\"}");
    assertThat(socket.next().path("type").textValue()).isEqualTo("pong");
  }

  @Test
  void a_message_above_the_limit_in_many_frames_closes_the_connection_with_1009() throws Exception {
    var socket = Socket.connect(server);
    socket.sendWithoutWaiting("x".repeat(100_000));
    assertThat(socket.closeCode()).isEqualTo(1009);
  }

  @Test
  void a_single_frame_above_the_limit_closes_the_connection_with_1009() throws Exception {
    try (var raw = new java.net.Socket("127.0.0.1", server.http("/").getPort())) {
      raw.setSoTimeout(60_000);
      raw.getOutputStream().write(HANDSHAKE.getBytes(StandardCharsets.US_ASCII));
      readHead(raw.getInputStream());
      raw.getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0xFF, 0, 0, 0, 0, 0, 2, 0, 0});
      raw.getOutputStream().write(new byte[4]);
      var close = raw.getInputStream().readNBytes(4);
      assertThat(close[0] & 0xF).as("a close frame").isEqualTo(8);
      assertThat((close[2] & 0xFF) << 8 | close[3] & 0xFF).isEqualTo(1009);
    }
  }

  private static final String HANDSHAKE =
      """
      GET /ws/chat HTTP/1.1\r
      Host: localhost\r
      Upgrade: websocket\r
      Connection: Upgrade\r
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
      Sec-WebSocket-Version: 13\r
      Sec-WebSocket-Protocol: seekapa.v1.json\r
      \r
      """;

  private static void readHead(InputStream input) throws IOException {
    var head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) input.read());
    }
    assertThat(head.toString()).startsWith("HTTP/1.1 101").contains("seekapa.v1.json");
  }

  @Test
  void a_client_that_goes_away_in_the_middle_finds_its_answer() throws Exception {
    var socket = Socket.connect(server);
    socket.ask(request, conversation, "revenue by product by month");
    socket.until("accepted");
    socket.vanish();
    var back = Socket.connect(server);
    back.resume(conversation, 1);
    JsonNode message;
    do {
      message = back.next();
    } while (!message.path("type").textValue().equals("finished"));
    assertThat(message.path("offset").longValue()).isEqualTo(2);
    assertThat(message.path("outcome").textValue()).isEqualTo("answered");
    assertThat(message.path("rows").size()).isPositive();
  }

  @Test
  void pages_of_other_sites_and_other_protocols_are_kept_out() {
    var builder = server.client().newWebSocketBuilder();
    var listener = new WebSocket.Listener() {};
    assertThatThrownBy(() -> builder.buildAsync(server.webSocket(), listener).join())
        .rootCause()
        .hasMessageContaining("400");
    var foreign =
        server
            .client()
            .newWebSocketBuilder()
            .subprotocols("seekapa.v1.json")
            .header("Origin", "http://attacker.example");
    assertThatThrownBy(() -> foreign.buildAsync(server.webSocket(), listener).join())
        .rootCause()
        .hasMessageContaining("403");
  }

  @Test
  void the_server_describes_itself() throws Exception {
    var model = Json.tree(server.get("/api/model").body());
    assertThat(model.path("name").textValue()).isEqualTo("axia");
    assertThat(model.path("measures").size()).isPositive();
    assertThat(model.path("data").path("asOf").textValue()).isEqualTo("2026-11-23");
    assertThat(model.path("data").path("today").textValue()).isEqualTo("2026-11-24");
    assertThat(model.path("data").path("rows").longValue()).isEqualTo(1_000_000);
    assertThat(Json.tree(server.get("/api/health").body()).path("status").textValue())
        .isEqualTo("ok");
    assertThat(Json.tree(server.get("/api/suggest?q=reven").body()).path("suggestions").size())
        .isPositive();
    assertThat(server.get("/api/openapi").body()).contains("/api/chat", "StoredAnswer");
    assertThat(server.get("/api/docs/").body()).contains("swagger");
  }

  @Test
  void every_page_says_what_a_browser_may_do_with_it() throws Exception {
    var headers = server.get("/").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';", "frame-ancestors 'none'");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void what_is_no_page_may_do_nothing_in_a_browser() throws Exception {
    var headers = server.get("/api/health").headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  private static JsonNode answer(String body) throws Exception {
    var response = server.post("/api/chat", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.tree(response.body());
  }

  private static String code(JsonNode message) {
    return message.path("error").path("code").textValue();
  }
}
