package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.testing.RawSocket;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompressionTest {
  private static final String OFFER = "permessage-deflate; client_max_window_bits";
  private static final String ID = UUID.randomUUID().toString();
  private static final String PING = "{\"v\":1,\"type\":\"ping\",\"requestId\":\"" + ID + "\"}";
  private static final ServerMessage LARGE =
      new ServerMessage.Text(1, "r", "c", 2, "revenue of the month, ".repeat(500));

  private final Compression compression = new Compression(6);
  private final RealServer server = serverWith(compression);

  private static RealServer serverWith(Compression compression) {
    return new RealServer(
        TestPath.inMemory(TestSource.ofOneRow()),
        new Delivery(new Groups(Duration.ZERO, Batches.Timer.none()), Batches.none(), compression));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void tellAll(RealServer server, ServerMessage message) {
    server.chat.delivery().groups().send(GroupName.ALL, message, Optional.empty());
  }

  private static String inflated(byte[] payload) throws Exception {
    var inflating = new Inflating(10_000_000);
    try {
      return new String(inflating.inflate(payload, true), StandardCharsets.UTF_8);
    } finally {
      inflating.end();
    }
  }

  @Test
  void compression_is_agreed_on_without_memory_on_either_side() throws Exception {
    try (var client = new RawSocket(server.port(), OFFER)) {
      assertThat(client.handshake.toLowerCase(java.util.Locale.ROOT))
          .containsOnlyOnce(
              "sec-websocket-extensions: permessage-deflate; server_no_context_takeover;"
                  + " client_no_context_takeover\r\n");
    }
  }

  @Test
  void large_messages_are_compressed_and_small_ones_are_not() throws Exception {
    try (var client = new RawSocket(server.port(), OFFER)) {
      client.say(PING);
      var pong = client.readText();
      assertThat(pong.head() & RawSocket.RSV1).isZero();
      for (int i = 0; i < 3; i++) {
        tellAll(server, LARGE);
        var frame = client.readText();
        assertThat(frame.head() & RawSocket.RSV1).isNotZero();
        assertThat(frame.payload().length).isLessThan(500);
        assertThat(Json.read(inflated(frame.payload()), ServerMessage.class)).isEqualTo(LARGE);
      }
      assertThat(compression.stats().before()).isGreaterThan(30_000);
      assertThat(compression.stats().after()).isLessThan(2_000);
    }
  }

  @Test
  void a_message_to_many_is_compressed_once() {
    var outgoing = Outgoing.of(LARGE);
    assertThat(outgoing.deflated(compression)).isSameAs(outgoing.deflated(compression));
  }

  @Test
  void a_client_that_offers_nothing_gets_everything_as_it_is() throws Exception {
    for (var offer : List.of("", "x-other", "permessage-deflate; server_max_window_bits=9")) {
      try (var client = new RawSocket(server.port(), offer)) {
        assertThat(client.handshake).doesNotContainIgnoringCase("permessage-deflate");
        client.say(PING);
        client.readText();
        tellAll(server, LARGE);
        var frame = client.readText();
        assertThat(frame.head() & RawSocket.RSV1).isZero();
        assertThat(new String(frame.payload(), StandardCharsets.UTF_8))
            .isEqualTo(Json.write(LARGE));
      }
    }
  }

  @Test
  void compression_can_be_switched_off() throws Exception {
    try (var plain = serverWith(new Compression(0));
        var client = new RawSocket(plain.port(), OFFER)) {
      assertThat(client.handshake).doesNotContainIgnoringCase("permessage-deflate");
      client.send(RawSocket.FINAL | RawSocket.RSV1 | RawSocket.TEXT, deflated(PING));
      assertThat(client.read().closeCode()).isEqualTo(1002);
    }
  }

  @Test
  void what_a_client_compresses_is_read_whole_or_in_pieces() throws Exception {
    try (var client = new RawSocket(server.port(), OFFER)) {
      client.send(RawSocket.FINAL | RawSocket.RSV1 | RawSocket.TEXT, deflated(PING));
      assertThat(new String(client.readText().payload(), StandardCharsets.UTF_8)).contains(ID);
      var bytes = deflated(PING);
      client.send(RawSocket.RSV1 | RawSocket.TEXT, java.util.Arrays.copyOf(bytes, 10));
      client.send(RawSocket.FINAL, java.util.Arrays.copyOfRange(bytes, 10, bytes.length));
      assertThat(new String(client.readText().payload(), StandardCharsets.UTF_8)).contains(ID);
    }
  }

  @Test
  void a_bomb_is_refused() throws Exception {
    try (var client = new RawSocket(server.port(), OFFER)) {
      var bomb = deflated(" ".repeat(50_000_000));
      assertThat(bomb.length).isLessThan(65_536);
      client.send(RawSocket.FINAL | RawSocket.RSV1 | RawSocket.TEXT, bomb);
      assertThat(client.read().closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void a_bomb_in_pieces_is_refused_too() throws Exception {
    try (var client = new RawSocket(server.port(), OFFER)) {
      var bomb = deflated(" ".repeat(1_000_000));
      client.send(RawSocket.RSV1 | RawSocket.TEXT, java.util.Arrays.copyOf(bomb, 20));
      client.send(0, java.util.Arrays.copyOfRange(bomb, 20, bomb.length));
      assertThat(client.read().closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void what_only_looks_compressed_is_refused() throws Exception {
    try (var client = new RawSocket(server.port(), OFFER)) {
      client.send(RawSocket.FINAL | RawSocket.RSV1 | RawSocket.TEXT, new byte[] {7, 7, 7, 7});
      assertThat(client.read().closeCode()).isEqualTo(1007);
    }
  }

  private byte[] deflated(String text) {
    return compression.deflate(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_client_of_another_make_understands() throws Exception {
    var options =
        new WebSocketClientOptions()
            .setTryUsePerMessageCompression(true)
            .setCompressionAllowClientNoContext(true);
    var received = new CompletableFuture<String>();
    var connect =
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(server.port())
            .setURI("/ws/chat")
            .addSubProtocol(WebSocketEndpoint.SUBPROTOCOL);
    var question = PING.replace("}", ",\"x\":\"" + "padding ".repeat(300) + "\"}");
    server
        .vertx
        .createWebSocketClient(options)
        .connect(connect)
        .onFailure(received::completeExceptionally)
        .onSuccess(socket -> {
          socket.textMessageHandler(text -> {
            if (text.contains("pong")) {
              tellAll(server, LARGE);
            } else {
              received.complete(text);
            }
          });
          socket.writeTextMessage(question);
        });
    assertThat(received.get(60, TimeUnit.SECONDS)).isEqualTo(Json.write(LARGE));
    assertThat(compression.stats().after()).isLessThan(compression.stats().before() / 5);
  }
}
