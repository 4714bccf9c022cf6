package com.seekapa.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.Json;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real sockets, with a route behind it that stands for the call that reads the store. */
class StoredAnswersTest {
  private static final Map<String, String> LONG = Map.of("text", "word ".repeat(1000));
  private static final Map<String, String> SHORT = Map.of("text", "word");

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = client(HttpClient.Version.HTTP_1_1);
  private final StoredAnswers answers = new StoredAnswers(1 << 20, Duration.ofMinutes(1));
  private final AtomicInteger passedOn = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() {
    var router = Router.router(vertx);
    Pages.register(router);
    answers.register(router);
    router
        .route()
        .handler(context -> {
          passedOn.incrementAndGet();
          context.response().setStatusCode(404).putHeader("Cache-Control", "private").end();
        });
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setCompressionSupported(true))
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    answers.encoded("long", () -> LONG);
    answers.encoded("short", () -> SHORT);
  }

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static HttpClient client(HttpClient.Version version) {
    return HttpClient.newBuilder().version(version).build();
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return get(client, path, headers);
  }

  private HttpResponse<byte[]> get(HttpClient client, String path, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return String.join(" & ", response.headers().allValues(name));
  }

  @Test
  void a_kept_answer_is_sent_with_a_strong_tag_for_this_person_alone() throws Exception {
    var response = get("/api/answers/long");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(Json.writeBytes(LONG));
    assertThat(header(response, "ETag")).matches("\"[0-9a-f]{32}\"");
    assertThat(header(response, "Cache-Control")).isEqualTo("private, max-age=3600");
    assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(response, "Content-Type")).startsWith("application/json");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(passedOn).hasValue(0);
    assertThat(answers.hits()).isEqualTo(1);
    assertThat(answers.misses()).isEqualTo(2);
  }

  @Test
  void a_client_that_has_it_gets_no_body() throws Exception {
    var tag = header(get("/api/answers/long"), "ETag");
    for (var known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
      var response = get("/api/answers/long", "If-None-Match", known);
      assertThat(response.statusCode()).as(known).isEqualTo(304);
      assertThat(response.body()).isEmpty();
      assertThat(header(response, "ETag")).isEqualTo(tag);
      assertThat(header(response, "Cache-Control")).isEqualTo("private, max-age=3600");
      assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
    }
  }

  @Test
  void a_client_that_has_another_gets_the_body() throws Exception {
    var tag = header(get("/api/answers/long"), "ETag");
    for (var other : List.of("\"x\"", tag.replace("\"", ""), "", "," + tag.substring(0, 9) + '"')) {
      assertThat(get("/api/answers/long", "If-None-Match", other).statusCode())
          .as(other)
          .isEqualTo(200);
    }
  }

  @Test
  void who_takes_gzip_gets_it_with_a_tag_of_its_own() throws Exception {
    var plain = get("/api/answers/long");
    for (var accepted : List.of("gzip", "br, GZIP;q=0.5, deflate", "gzip, deflate, br")) {
      var response = get("/api/answers/long", "Accept-Encoding", accepted);
      assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
      assertThat(header(response, "ETag")).isNotEqualTo(header(plain, "ETag"));
      assertThat(response.body()).hasSizeLessThan(plain.body().length / 10);
      var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
      assertThat(new String(unpacked, UTF_8)).isEqualTo(new String(plain.body(), UTF_8));
    }
    for (var refused : List.of("br", "gzip;q=0", "gzip; q=0.000, br", "*;q=0")) {
      var response = get("/api/answers/long", "Accept-Encoding", refused);
      assertThat(response.body()).as(refused).isEqualTo(plain.body());
    }
    assertThat(get("/api/answers/short", "Accept-Encoding", "gzip").body())
        .isEqualTo(Json.writeBytes(SHORT));
  }

  @Test
  void nothing_is_compressed_twice_over_http_2() throws Exception {
    var client = client(HttpClient.Version.HTTP_2);
    for (int i = 0; i < 3; i++) { // the first request asks for the upgrade
      var response = get(client, "/api/answers/long", "Accept-Encoding", "gzip");
      assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(header(response, "Content-Encoding")).isNotEqualTo("gzip");
      assertThat(response.body()).isEqualTo(Json.writeBytes(LONG));
    }
  }

  @Test
  void what_is_not_kept_goes_on_and_errors_are_never_kept_by_a_browser() throws Exception {
    for (var path :
        List.of("/api/answers/none", "/api/answers/long/rows", "/api/answers/", "/api/answers")) {
      var response = get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }
    assertThat(passedOn).hasValue(4);
  }

  @Test
  void strangers_are_kept_out_of_what_is_kept_too() throws Exception {
    try (var socket = new java.net.Socket("127.0.0.1", server.actualPort())) {
      var request =
          "GET /api/answers/long HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void what_was_written_once_is_not_written_again() {
    answers.encoded(
        "long",
        () -> {
          throw new AssertionError("written again");
        });
    assertThat(answers.size().entries()).isEqualTo(2);
    assertThat(answers.size().bytes()).isBetween(5_000L, 8_000L);
  }
}
