package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import com.seekapa.server.testing.EventClient;
import com.seekapa.server.testing.EventClient.Event;
import com.seekapa.server.testing.Eventually;
import com.seekapa.server.testing.StreamServer;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real sockets. */
@Timeout(120)
class ChatStreamEndpointTest {
  private static final String REQUEST = "019a0b52-6f0e-7c3a-9d61-0a4f2d9b1c01";
  private static final String CONVERSATION = "019a0b52-6a11-7f00-8e21-5b0c7d2e9a10";
  private static final String ACCEPT = "Accept: text/event-stream";

  private TestPath path = TestPath.inMemory(TestSource.ofOneRow());
  private StreamServer server = serve();

  private StreamServer serve() {
    return new StreamServer((router, _) ->
        new ChatStreamEndpoint(path.chat, new UuidV7(() -> TestPath.NOW, new Random(1)))
            .register(router));
  }

  private void over(TestSource source) {
    server.close();
    path = TestPath.inMemory(source);
    server = serve();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private EventClient post(String body) throws IOException {
    return post(body.getBytes(StandardCharsets.UTF_8));
  }

  private EventClient post(byte[] body) throws IOException {
    return EventClient.post(server.port(), "/api/chat", body, ACCEPT);
  }

  private static String body(String question) {
    return "{\"question\":%s,\"requestId\":\"%s\",\"conversationId\":\"%s\"}"
        .formatted(Json.write(question), REQUEST, CONVERSATION);
  }

  /** The pieces of a stream, which ends as it has to. */
  private static List<JsonNode> pieces(EventClient client) {
    assertThat(client.status()).isEqualTo(200);
    var events = client.all();
    assertThat(events.getLast().data()).isEqualTo("[DONE]");
    return events.subList(0, events.size() - 1).stream().map(Event::json).toList();
  }

  private static List<String> types(List<JsonNode> pieces) {
    return pieces.stream().map(it -> it.path("type").textValue()).toList();
  }

  @Test
  void an_answer_comes_piece_by_piece_in_the_order_of_the_protocol() throws Exception {
    var client = post(body("total revenue"));
    assertThat(client.header("content-type")).isEqualTo("text/event-stream");
    assertThat(client.header("x-vercel-ai-ui-message-stream")).isEqualTo("v1");
    assertThat(client.header("cache-control")).isEqualTo("no-store");
    var pieces = pieces(client);
    assertThat(types(pieces))
        .containsExactly(
            "start",
            "data-understood",
            "data-query",
            "text-start",
            "text-delta",
            "text-end",
            "data-rows",
            "data-chart",
            "finish");
    assertThat(pieces.getFirst().path("messageId").textValue()).isEqualTo(REQUEST);
    assertThat(pieces.get(3).path("id")).isEqualTo(pieces.get(4).path("id"));
    assertThat(pieces.get(6).path("data").path("rows").size()).isEqualTo(1);
    var metadata = pieces.getLast().path("messageMetadata");
    assertThat(metadata.path("outcome").textValue()).isEqualTo("answered");
    assertThat(metadata.path("offset").longValue()).isEqualTo(2);
    assertThat(metadata.path("conversationId").textValue()).isEqualTo(CONVERSATION);
  }

  @Test
  void no_piece_has_a_field_that_its_type_does_not_have() throws Exception {
    for (var question : List.of("revenue by month last year", "best products", "weather", "")) {
      over(TestSource.ofOneRow());
      for (var piece : pieces(post(body(question)))) {
        var type = piece.path("type").textValue();
        assertThat(piece.fieldNames())
            .toIterable()
            .isSubsetOf(
                switch (type) {
                  case "start" -> List.of("type", "messageId", "messageMetadata");
                  case "text-start", "text-end" -> List.of("type", "id");
                  case "text-delta" -> List.of("type", "id", "delta");
                  case "error" -> List.of("type", "errorText");
                  case "finish" -> List.of("type", "messageMetadata");
                  default -> List.of(type.startsWith("data-") ? "type" : "none", "id", "data");
                });
      }
    }
  }

  @Test
  void a_refusal_is_text_with_what_can_be_asked_instead() throws Exception {
    var pieces = pieces(post(body("revenue by weather")));
    assertThat(types(pieces))
        .containsExactly("start", "text-start", "text-delta", "text-end", "data-refused", "finish");
    assertThat(pieces.getLast().path("messageMetadata").path("outcome").textValue())
        .isEqualTo("refused");
  }

  @Test
  void asking_back_is_text_with_choices() throws Exception {
    var rows = new AtomicInteger();
    over(new TestSource(query -> TestSource.rows(query, rows.incrementAndGet())));
    assertThat(types(pieces(post(body("best products")))))
        .containsExactly("start", "text-start", "text-delta", "text-end", "data-choices", "finish");
  }

  @Test
  void a_request_that_is_repeated_gets_the_stored_answer_with_the_same_parts() throws Exception {
    var first = pieces(post(body("total revenue")));
    var again = pieces(post(body("total revenue")));
    assertThat(types(again)).isEqualTo(types(first));
    assertThat(again.subList(1, 8)).isEqualTo(first.subList(1, 8));
    assertThat(path.chat.conversations().read(CONVERSATION).turns()).hasSize(1);
  }

  @Test
  void what_is_not_accepted_is_a_problem_and_no_stream() throws Exception {
    pieces(post(body("total revenue")));
    assertProblem(post(body("total profit")), 409, "request_id_reused");
    for (var wrong : List.of("", "{", "[]", "{\"question\":5}", "{\"messages\":[]}")) {
      assertProblem(post(wrong), 400, "invalid_message");
    }
    assertProblem(post("{\"question\":\"" + "x".repeat(70_000) + "\"}"), 413, "too_large");
    assertProblem(post("\"" + "x".repeat(3 << 20) + "\""), 413, "too_large");
  }

  @Test
  void a_body_that_is_no_utf_8_is_a_problem() throws Exception {
    var body = body("total revenue!").getBytes(StandardCharsets.UTF_8);
    body[20] = (byte) 0xC3;
    assertProblem(post(body), 400, "invalid_message");
  }

  private static void assertProblem(EventClient client, int status, String code)
      throws IOException {
    assertThat(client.status()).isEqualTo(status);
    assertThat(client.header("content-type")).isEqualTo("application/problem+json");
    assertThat(Json.tree(client.text()).path("code").textValue()).isEqualTo(code);
  }

  @Test
  void whoever_disconnects_cancels_the_question() throws Exception {
    var started = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    over(
        new TestSource(query -> {
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } finally {
            interrupted.countDown();
          }
          return TestSource.rows(query, 1);
        }));
    var client = post(body("total revenue"));
    assertThat(client.next().json().path("type").textValue()).isEqualTo("start");
    started.await();
    client.vanish();
    interrupted.await();
    Eventually.until(() -> path.chat.conversations().read(CONVERSATION).open().isEmpty());
    assertThat(types(pieces(post(body("total revenue")))))
        .endsWith("abort")
        .doesNotContain("finish");
  }

  @Test
  void half_a_body_asks_nothing() throws Exception {
    try (var half = new java.net.Socket("127.0.0.1", server.port())) {
      half.getOutputStream()
          .write(
              ("POST /api/chat HTTP/1.1\r\nHost: localhost\r\n"
                      + ACCEPT
                      + "\r\n"
                      + "Content-Length: 1000\r\n\r\n{\"question\":\"total")
                  .getBytes(StandardCharsets.US_ASCII));
    }
    pieces(post(body("total revenue")));
    assertThat(path.chat.conversations().list(Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void a_failed_query_is_an_error_with_what_to_do() throws Exception {
    over(
        new TestSource(_ -> {
          throw new IllegalStateException("broken");
        }));
    var pieces = pieces(post(body("total revenue")));
    assertThat(types(pieces)).endsWith("error", "finish");
    assertThat(pieces.get(pieces.size() - 2).path("errorText").textValue()).isNotBlank();
  }

  @Test
  void the_last_text_of_the_user_of_an_ai_sdk_chat_is_the_question() throws Exception {
    var chat =
        """
        {"id":"kX9","trigger":"submit-message","messages":[
         {"id":"a","role":"user","parts":[{"type":"text","text":"total profit"}]},
         {"id":"b","role":"assistant","parts":[{"type":"text","text":"It was 5."},{"type":"data-rows","data":{}}]},
         {"id":"c","role":"user","parts":[{"type":"file","url":"x"},{"type":"text","text":"total revenue"}]}]}
        """;
    var first = pieces(post(chat));
    var again = pieces(post(chat));
    assertThat(again.getFirst()).isEqualTo(first.getFirst());
    var next = pieces(post(chat.replace("\"c\"", "\"d\"")));
    assertThat(next.getFirst().path("messageMetadata").path("offset").longValue()).isEqualTo(3);
    assertThat(next.getFirst().path("messageMetadata").path("conversationId"))
        .isEqualTo(first.getFirst().path("messageMetadata").path("conversationId"));
    var id = first.getFirst().path("messageMetadata").path("conversationId").textValue();
    assertThat(path.chat.conversations().read(id).title()).isEqualTo("total revenue");
  }
}
