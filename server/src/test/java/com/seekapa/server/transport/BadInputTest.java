package com.seekapa.server.transport;

import static com.seekapa.server.transport.ChatServer.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.testing.RawClient;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import com.seekapa.server.transport.ChatServer.Setup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What no honest client sends, over real sockets. Whatever it is, others are served as before. */
class BadInputTest {
  private static final int TEXT_TO_BE_CONTINUED = RawClient.TEXT;
  private static final int WHOLE_TEXT = 0x80 | RawClient.TEXT;
  private static final String PING =
      "{\"v\":1,\"type\":\"ping\",\"requestId\":\"%s\"}".formatted(UUID.randomUUID());
  private static ChatServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new ChatServer(TestPath.inMemory(TestSource.ofOneRow()), Setup.USUAL);
  }

  @AfterAll
  static void others_are_served_as_before_and_nobody_is_left() throws Exception {
    try (var _ = server;
        var client = RawClient.connected(server.port)) {
      client.text(PING);
      assertThat(client.message().path("type").textValue()).isEqualTo("pong");
      client.close();
      until(() -> server.sessions.count() == 0);
    }
  }

  @Test
  void half_a_frame_and_then_nothing_ends_with_the_connection() throws Exception {
    try (var client = RawClient.connected(server.port)) {
      client.send(new byte[] {(byte) WHOLE_TEXT, (byte) 0x85, 0, 0});
    }
  }

  @Test
  void half_a_message_is_no_message() throws Exception {
    try (var client = RawClient.connected(server.port)) {
      client.frame(TEXT_TO_BE_CONTINUED, PING.getBytes(StandardCharsets.UTF_8));
      client.text(PING);
      assertThat(client.isHungUp()).isTrue();
    }
  }

  @Test
  void a_frame_that_says_it_is_huge_is_not_waited_for() throws Exception {
    try (var client = RawClient.connected(server.port)) {
      client.send(
          new byte[] {(byte) WHOLE_TEXT, (byte) 0xFF, 0, 0, 0x7F, 0, 0, 0, 0, 0, 0, 0, 0, 0});
      assertThat(client.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void a_message_of_endless_frames_is_ended() throws Exception {
    try (var client = RawClient.connected(server.port)) {
      client.frame(TEXT_TO_BE_CONTINUED, new byte[60_000]);
      client.frame(0, new byte[6_000]);
      assertThat(client.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void a_frame_that_is_not_masked_is_against_the_protocol() throws Exception {
    try (var client = RawClient.connected(server.port)) {
      client.send(new byte[] {(byte) WHOLE_TEXT, 2, '{', '}'});
      assertThat(client.closeCode()).isEqualTo(1002);
    }
  }

  @Test
  void text_that_is_not_utf_8_is_ended_with_1007() throws Exception {
    for (var wrong :
        new String[] {"\u00C3\u0028", "\u00ED\u00A0\u0080", "\u00C0\u00AF", "\u00FF"}) {
      try (var client = RawClient.connected(server.port)) {
        client.frame(WHOLE_TEXT, wrong.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(client.closeCode()).isEqualTo(1007);
      }
    }
  }

  @Test
  void the_sign_for_what_could_not_be_read_may_be_written() throws Exception {
    try (var client = RawClient.connected(server.port)) {
      client.ask(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "revenue \uFFFD");
      assertThat(client.message().path("type").textValue()).isEqualTo("accepted");
    }
  }

  @Test
  void a_flood_of_pings_is_answered_for_a_moment_and_then_ended() throws Exception {
    try (var client = RawClient.connected(server.port)) {
      try {
        for (int i = 0; i < 5_000; i++) {
          client.ping();
        }
      } catch (IOException e) {
        // it has been ended meanwhile
      }
      int pongs = 0;
      var frame = client.next();
      for (; frame.kind() == RawClient.PONG; frame = client.next()) {
        pongs++;
      }
      assertThat(frame.code()).isEqualTo(CloseCode.TOO_MANY_PINGS.number());
      assertThat(pongs).isBetween(1, 3 * FrameCollector.MAX_PINGS);
    }
  }

  @Test
  void json_as_deep_as_a_well_is_not_understood() throws Exception {
    try (var client = RawClient.connected(server.port)) {
      client.text("[".repeat(30_000));
      var error = client.message().path("error");
      assertThat(error.path("code").textValue()).isEqualTo("invalid_message");
      assertThat(error.path("message").textValue()).contains("depth");
      client.text(PING);
      assertThat(client.message().path("type").textValue()).isEqualTo("pong");
    }
  }

  @Test
  void a_replayed_request_gets_the_same_answer_and_is_not_asked_twice() throws Exception {
    var request = UUID.randomUUID().toString();
    var conversation = UUID.randomUUID().toString();
    try (var client = RawClient.connected(server.port)) {
      client.ask(request, conversation, "total revenue");
      var first = finished(client);
      for (int i = 0; i < 3; i++) {
        client.ask(request, conversation, "total revenue");
        assertThat(finished(client).path("offset")).isEqualTo(first.path("offset"));
      }
    }
  }

  private static com.fasterxml.jackson.databind.JsonNode finished(RawClient client)
      throws IOException {
    var message = client.message();
    while (!message.path("type").textValue().equals("finished")) {
      message = client.message();
    }
    return message;
  }

  @Test
  void who_resumes_from_the_future_is_told_so() throws Exception {
    try (var client = RawClient.connected(server.port)) {
      client.text(
          "{\"v\":1,\"type\":\"resume\",\"conversationId\":\"%s\",\"offset\":%d}"
              .formatted(UUID.randomUUID(), Long.MAX_VALUE));
      assertThat(client.message().path("error").path("code").textValue())
          .isEqualTo("unknown_offset");
    }
  }

  @Test
  void an_upgrade_without_the_subprotocol_or_from_another_site_is_refused() throws Exception {
    assertThat(handshake()).startsWith("HTTP/1.1 400");
    assertThat(handshake("Sec-WebSocket-Protocol: graphql-ws")).startsWith("HTTP/1.1 400");
    assertThat(
            handshake("Sec-WebSocket-Protocol: seekapa.v1.json", "Origin: http://attacker.example"))
        .startsWith("HTTP/1.1 403");
    assertThat(handshake("Sec-WebSocket-Protocol: seekapa.v1.json", "Origin: null"))
        .startsWith("HTTP/1.1 403");
  }

  private static String handshake(String... headers) throws IOException {
    try (var client = RawClient.open(server.port)) {
      return client.handshake(headers);
    }
  }

  @Test
  void headers_with_which_requests_are_smuggled_are_refused() throws Exception {
    var smuggled =
        new String[] {
          "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
          "Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345",
          "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
          "Content-Length : 5\r\n\r\n12345",
          "Content-Length: 1\r\n 0\r\n\r\n{}",
          "Transfer-Encoding: x\r\n chunked\r\n\r\n0\r\n\r\n",
          "Content-Length: +5\r\n\r\n12345",
        };
    for (var headers : smuggled) {
      try (var client = RawClient.open(server.port)) {
        client.send("POST /api/body HTTP/1.1\r\nHost: localhost\r\n" + headers);
        assertThat(client.head()).as(headers).startsWith("HTTP/1.1 400");
      }
    }
  }

  @Test
  void a_body_that_comes_byte_by_byte_is_not_waited_for_forever() throws Exception {
    try (var impatient = impatient();
        var client = RawClient.open(impatient.port)) {
      client.send("POST /api/body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
      assertThat(client.isHungUp()).isTrue();
    }
  }

  @Test
  void a_second_request_that_comes_byte_by_byte_is_not_waited_for_forever() throws Exception {
    try (var impatient = impatient();
        var client = RawClient.open(impatient.port)) {
      client.send("GET /api/calm HTTP/1.1\r\nHost: localhost\r\n\r\nGET /api/c");
      assertThat(client.head()).startsWith("HTTP/1.1 200");
      assertThat(client.isHungUp()).isTrue();
    }
  }

  @Test
  void a_chat_is_longer_than_a_request_may_take() throws Exception {
    try (var impatient = impatient();
        var client = RawClient.connected(impatient.port);
        var other = RawClient.open(impatient.port)) {
      other.send("GET /api/calm HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(other.isHungUp()).as("as long as that has passed").isTrue();
      client.text(PING);
      assertThat(client.message().path("type").textValue()).isEqualTo("pong");
    }
  }

  private static ChatServer impatient() throws Exception {
    return new ChatServer(
        TestPath.inMemory(TestSource.ofOneRow()), Setup.USUAL.withTimeout(Duration.ofMillis(200)));
  }

  @Test
  void a_client_that_never_reads_is_disconnected_and_nobody_else_notices() throws Exception {
    var path = TestPath.inMemory(new TestSource(query -> TestSource.rows(query, 5_000)));
    try (var busy = new ChatServer(path, Setup.USUAL);
        var deaf = RawClient.connected(busy.port);
        var other = RawClient.connected(busy.port)) {
      var conversation = UUID.randomUUID().toString();
      until(() -> busy.sessions.count() == 2);
      other.ask(UUID.randomUUID().toString(), conversation, "revenue by product");
      finished(other);
      deaf.text(
          "{\"v\":1,\"type\":\"join\",\"requestId\":\"%s\",\"group\":\"conversation:%s\"}"
              .formatted(UUID.randomUUID(), conversation));
      for (int i = 0; busy.sessions.count() == 2 && i < 200; i++) {
        other.ask(UUID.randomUUID().toString(), conversation, "revenue by product");
        finished(other);
      }
      until(() -> busy.sessions.count() == 1);
      other.text(PING);
      assertThat(other.message().path("type").textValue()).isEqualTo("pong");
    }
  }
}
