package com.seekapa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One conversation over a real socket, as a browser has it. */
public final class ChatSocket implements AutoCloseable {
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final String conversationId = UUID.randomUUID().toString();
  private final WebSocket socket;

  public ChatSocket(HttpClient client, URI server) {
    var address = URI.create("ws://" + server.getAuthority() + "/ws/chat");
    socket =
        client
            .newWebSocketBuilder()
            .subprotocols("seekapa.v1.json")
            .buildAsync(address, new Listener())
            .join();
  }

  /** Asks and waits for the end; gives the query that was run, as the server tells it. */
  public JsonNode ask(String question) throws InterruptedException {
    send(
        Map.of(
            "v",
            1,
            "type",
            "ask",
            "requestId",
            UUID.randomUUID().toString(),
            "conversationId",
            conversationId,
            "question",
            question));
    JsonNode query = Json.tree("null");
    while (true) {
      var message = Json.tree(next());
      switch (message.get("type").asText()) {
        case "understood" -> query = message.get("query");
        case "finished" -> {
          if (!message.get("outcome").asText().equals("answered")) {
            throw new IllegalStateException(question + " was not answered: " + message);
          }
          return query;
        }
        case "rejected", "error" -> throw new IllegalStateException(message.toString());
        default -> {}
      }
    }
  }

  public String conversationId() {
    return conversationId;
  }

  public void ping() throws InterruptedException {
    send(Map.of("v", 1, "type", "ping", "requestId", UUID.randomUUID().toString()));
    next();
  }

  private void send(Map<String, Object> message) {
    socket.sendText(Json.write(message), true).join();
  }

  private String next() throws InterruptedException {
    var message = received.poll(60, TimeUnit.SECONDS);
    if (message == null) {
      throw new IllegalStateException("The server said nothing for 60 s.");
    }
    return message;
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void onOpen(WebSocket opened) {
      opened.request(Long.MAX_VALUE);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        received.add(text.toString());
        text.setLength(0);
      }
      return java.util.concurrent.CompletableFuture.completedStage(null);
    }
  }
}
