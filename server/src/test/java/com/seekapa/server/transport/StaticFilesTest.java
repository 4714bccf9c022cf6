package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a small page over real sockets. The client goes over to HTTP/2 where it can. */
class StaticFilesTest {
  private static final String SCRIPT = "/assets/index-Ab12.js";
  private static final Map<String, String> FILES =
      Map.of(
          "files.txt",
              "assets/index-Ab12.js br gz\nassets/small-Cd34.js\nfavicon.svg gz\nindex.html br gz\n",
          "assets/index-Ab12.js", "the script as it is",
          "assets/index-Ab12.js.br", "the script in brotli",
          "assets/index-Ab12.js.gz", "the script in gzip",
          "assets/small-Cd34.js", "a small script",
          "favicon.svg", "<svg/>",
          "favicon.svg.gz", "svg in gzip",
          "index.html", "the page",
          "index.html.br", "the page in brotli",
          "secret.txt", "not for anyone");

  private static final Vertx VERTX = Vertx.vertx();
  private static HttpServer server;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    var router = Router.router(VERTX);
    Pages.register(router);
    new StaticFiles(path -> Optional.ofNullable(FILES.get(path)).map(StaticFilesTest::bytes))
        .register(router);
    server =
        VERTX
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
  }

  @AfterAll
  static void stop() throws Exception {
    VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "gzip, deflate, br, zstd   | br   | the script in brotli",
        "br                        | br   | the script in brotli",
        "GZIP                      | gzip | the script in gzip",
        "gzip;q=1.0, br;q=0.5      | gzip | the script in gzip",
        "br;q=0, gzip              | gzip | the script in gzip",
        "*                         | br   | the script in brotli",
        "*;q=0.5, br;q=0           | gzip | the script in gzip",
        "identity, gzip;q=0.5      | none | the script as it is",
        "identity                  | none | the script as it is",
        "zstd, compress            | none | the script as it is",
        "br;q=x, gzip;z            | none | the script as it is",
        "'; ,;;q=,'                | none | the script as it is",
        "none                      | none | the script as it is",
      })
  void a_file_comes_in_the_best_encoding_that_the_client_takes(
      String accepted, String encoding, String body) throws Exception {
    var response = accepted == null ? get(SCRIPT) : get(SCRIPT, "Accept-Encoding", accepted);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(body);
    assertThat(response.headers().firstValue("Content-Encoding"))
        .isEqualTo(Optional.ofNullable(encoding));
    assertThat(header(response, "Vary")).containsIgnoringCase("accept-encoding");
    assertThat(header(response, "Content-Type")).isEqualTo("text/javascript;charset=utf-8");
    assertThat(header(response, "Content-Length")).isEqualTo(Integer.toString(body.length()));
  }

  @Test
  void a_file_too_small_to_be_compressed_comes_as_it_is() throws Exception {
    var response = get("/assets/small-Cd34.js", "Accept-Encoding", "br, gzip");
    assertThat(response.body()).isEqualTo("a small script");
    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/index-Ab12.js, 'public, max-age=31536000, immutable'",
    "/favicon.svg, 'public, max-age=3600'",
    "/index.html, no-cache",
    "/, no-cache",
    "/c/some-conversation, no-cache",
    "/a/some.answer, no-cache"
  })
  void a_file_says_how_long_it_may_be_kept(String path, String caching) throws Exception {
    var response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Cache-Control")).isEqualTo(caching);
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void each_encoding_has_a_strong_tag_of_its_own() throws Exception {
    var tags =
        List.of(
            tag(get(SCRIPT)),
            tag(get(SCRIPT, "Accept-Encoding", "gzip")),
            tag(get(SCRIPT, "Accept-Encoding", "br")));
    assertThat(tags).doesNotHaveDuplicates().allMatch(it -> it.matches("\"[^\"]+\""));
    assertThat(tag(get(SCRIPT))).isEqualTo(tags.getFirst());
  }

  @Test
  void what_the_client_has_is_not_sent_again() throws Exception {
    var tag = tag(get(SCRIPT, "Accept-Encoding", "br"));
    for (var known : List.of(tag, "\"other\", " + tag, "W/" + tag, "*")) {
      var response = get(SCRIPT, "Accept-Encoding", "br", "If-None-Match", known);
      assertThat(response.statusCode()).as(known).isEqualTo(304);
      assertThat(response.body()).isEmpty();
      assertThat(tag(response)).isEqualTo(tag);
      assertThat(header(response, "Vary")).containsIgnoringCase("accept-encoding");
      assertThat(header(response, "Cache-Control")).contains("immutable");
    }
    assertThat(get(SCRIPT, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    assertThat(get(SCRIPT, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void a_head_request_tells_all_but_the_content() throws Exception {
    var request =
        request(SCRIPT, "Accept-Encoding", "gzip")
            .method("HEAD", HttpRequest.BodyPublishers.noBody());
    var response = client.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(header(response, "Content-Length")).isEqualTo("18");
    assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    assertThat(tag(response)).isEqualTo(tag(get(SCRIPT, "Accept-Encoding", "gzip")));
  }

  @Test
  void a_range_is_declined_by_sending_the_whole() throws Exception {
    var response = get(SCRIPT, "Range", "bytes=0-3");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("the script as it is");
    assertThat(header(response, "Accept-Ranges")).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/secret.txt",
        "/assets/none.js",
        "/assets/",
        "/../secret.txt",
        "/assets/../secret.txt",
        "/assets/%2e%2e/secret.txt",
        "/assets/..%2fsecret.txt",
        "/assets/%5c..%5csecret.txt",
        "//secret.txt",
        "/assets/index-Ab12.js%00.txt"
      })
  void nothing_but_the_files_of_the_page_is_handed_out(String path) throws Exception {
    var response = get(path, "Accept-Encoding", "br, gzip");
    assertThat(response.statusCode()).isIn(400, 404);
    assertThat(response.body()).doesNotContain("not for anyone");
    assertThat(response.headers().firstValue("Cache-Control").orElse("")).doesNotContain("public");
  }

  @Test
  void a_file_that_is_listed_but_missing_is_an_error_of_the_server_and_is_not_kept()
      throws Exception {
    var response = get("/", "Accept-Encoding", "gzip");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(get("/", "Accept-Encoding", "br").body()).isEqualTo("the page in brotli");
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return client.send(request(path, headers).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path, String... headers) {
    var uri = URI.create("http://127.0.0.1:" + server.actualPort() + path);
    var request = HttpRequest.newBuilder(uri);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static String tag(HttpResponse<?> response) {
    return header(response, "ETag");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }
}
