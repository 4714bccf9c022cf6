package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.Json;
import com.seekapa.server.testing.Seekapa;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged server says to those who call it wrongly. */
class HttpEdgeIT {
  @TempDir static Path folder;
  private static Seekapa server;

  @BeforeAll
  static void start() throws Exception {
    server =
        Seekapa.serve(
            Seekapa.withDemo(folder.resolve("data")), "--log", "json", "--slow-request", "0.001");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void every_error_is_a_problem_with_an_owner_a_next_step_and_the_id_of_its_request()
      throws Exception {
    problem(404, "not_found", request("/api/none"));
    problem(404, "not_found", request("/assets/none.js"));
    problem(404, "not_found", request("/nowhere"));
    problem(405, "invalid_message", request("/api/chat"));
    problem(405, "invalid_message", request("/api/model").DELETE());
    problem(400, "invalid_message", json("/api/chat", "{\"question\": "));
    problem(
        415,
        "invalid_message",
        request("/api/chat").header("Content-Type", "text/csv").POST(BodyPublishers.ofString("a")));
    problem(413, "too_large", json("/api/chat", "{\"question\": \"" + "x".repeat(70_000) + "\"}"));
    problem(413, "too_large", inPieces(json("/api/chat", "x".repeat(2 << 20))));
    problem(
        413,
        "too_large",
        inPieces(json("/api/chat", "x".repeat(2 << 20)).header("Accept", "text/event-stream")));
    problem(426, "invalid_message", request("/ws/chat"));
    problem(406, "invalid_message", request("/api/model").header("Accept", "image/png"));
  }

  @Test
  void who_uses_a_method_that_is_not_allowed_is_told_which_are() throws Exception {
    assertThat(allowed(request("/api/chat"))).isEqualTo("OPTIONS, POST");
    assertThat(allowed(request("/api/model").DELETE())).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(allowed(request("/api/answers/x/rows").DELETE())).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(allowed(request("/metrics").DELETE())).isEqualTo("GET, HEAD, OPTIONS");
  }

  private static String allowed(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response = server.client().send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(Json.tree(response.body()).path("detail").textValue()).contains("not allowed");
    return String.join(", ", response.headers().allValues("Allow"));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.http(path)).header("X-Request-Id", "id-of-this");
  }

  private static HttpRequest.Builder json(String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  /** The same without saying how long it is. */
  private static HttpRequest.Builder inPieces(HttpRequest.Builder request) {
    var whole = request.build().bodyPublisher().orElseThrow();
    return request.version(HttpClient.Version.HTTP_1_1).POST(BodyPublishers.fromPublisher(whole));
  }

  private static void problem(int status, String code, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response = server.client().send(request.build(), BodyHandlers.ofString());
    var told = response + response.headers().map().toString() + response.body();
    assertThat(response.statusCode()).as(told).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse("none"))
        .as(told)
        .startsWith("application/problem+json");
    var problem = Json.tree(response.body());
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("code").textValue()).as(told).isEqualTo(code);
    assertThat(problem.path("owner").textValue()).isEqualTo("user");
    assertThat(problem.path("next").textValue()).isNotBlank();
    assertThat(problem.path("requestId").textValue()).as(told).isEqualTo("id-of-this");
    assertThat(response.headers().firstValue("X-Request-Id")).contains("id-of-this");
  }

  @Test
  void nothing_outside_of_the_pages_can_be_reached() throws Exception {
    for (var path :
        new String[] {
          "/assets/../../etc/passwd",
          "/assets/../../../../../../../../etc/passwd",
          "/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
          "/assets/..%2f..%2f..%2fetc%2fpasswd",
          "/assets/..%5c..%5c..%5cetc%5cpasswd",
          "/assets/%252e%252e%252f%252e%252e%252fetc/passwd",
          "/assets/....//....//etc/passwd",
          "/assets/..;/..;/etc/passwd",
          "/assets//etc/passwd",
          "//etc/passwd",
          "/../application.properties",
          "/assets/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
          "/assets/index%00.js",
          "/assets/%",
          "http://other/etc/passwd"
        }) {
      var answer = raw(path);
      assertThat(answer).as(path).matches("(?s)HTTP/1.1 (400|403|404) .*");
      assertThat(answer).as(path).doesNotContain("root:", "quarkus", "java.");
    }
  }

  private static String raw(String path) throws IOException {
    return answer("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /** All that comes until the server closes the connection. */
  private static String answer(String request) throws IOException {
    try (var socket = new java.net.Socket("127.0.0.1", server.http("/").getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void slow_requests_and_questions_are_logged_as_one_object_a_line_with_their_id()
      throws Exception {
    var body = "{\"question\": \"revenue by product by month\"}";
    server.client().send(json("/api/chat", body).build(), BodyHandlers.ofString());
    var lines = server.errors().lines().toList();
    assertThat(lines).isNotEmpty();
    var messages =
        lines.stream()
            .map(Json::tree)
            .filter(it -> it.path("mdc").path("requestId").asText().equals("id-of-this"))
            .map(it -> it.path("message").asText())
            .toList();
    assertThat(messages).anyMatch(it -> it.startsWith("slow request: POST /api/chat took "));
    assertThat(messages)
        .anyMatch(it ->
            it.matches(
                "slow question .* most of it (query|composing|planning|understanding|storing) .*revenue by product by month"));
  }
}
