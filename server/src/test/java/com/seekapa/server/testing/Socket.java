package com.seekapa.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the chat that keeps what it receives. */
public final class Socket implements WebSocket.Listener {
  private final LinkedBlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;

  public static Socket connect(Seekapa server) {
    return connect(server.client(), server.webSocket());
  }

  public static Socket connect(HttpClient client, URI address) {
    var socket = new Socket();
    socket.socket =
        client
            .newWebSocketBuilder()
            .subprotocols("seekapa.v1.json")
            .buildAsync(address, socket)
            .join();
    return socket;
  }

  public void join(String requestId, String group) {
    send(
        "{\"v\":1,\"type\":\"join\",\"requestId\":\"%s\",\"group\":%s}"
            .formatted(requestId, Json.write(group)));
  }

  /** A ping of WebSocket itself, below the messages. */
  public void pingBelow() {
    socket.sendPing(ByteBuffer.allocate(0)).join();
  }

  public void send(String text) {
    socket.sendText(text, true).join();
  }

  public void sendWithoutWaiting(String text) {
    socket.sendText(text, true);
  }

  public void ask(String requestId, String conversationId, String question) {
    send(
        "{\"v\":1,\"type\":\"ask\",\"requestId\":\"%s\",\"conversationId\":\"%s\",\"question\":%s}"
            .formatted(requestId, conversationId, Json.write(question)));
  }

  public void resume(String conversationId, long offset) {
    send(
        "{\"v\":1,\"type\":\"resume\",\"conversationId\":\"%s\",\"offset\":%d}"
            .formatted(conversationId, offset));
  }

  public JsonNode next() throws InterruptedException {
    var message = received.poll(60, TimeUnit.SECONDS);
    if (message == null) {
      throw new IllegalStateException("no message came");
    }
    return message;
  }

  public List<JsonNode> until(String type) throws InterruptedException {
    var messages = new ArrayList<JsonNode>();
    do {
      messages.add(next());
    } while (!messages.getLast().path("type").textValue().equals(type));
    return messages;
  }

  /** All that came so far. */
  public List<JsonNode> soFar() {
    return List.copyOf(received);
  }

  /** The code with which the server closed the connection. */
  public int closeCode() throws Exception {
    return closed.get(60, TimeUnit.SECONDS);
  }

  /** Goes away without saying so. */
  public void vanish() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
    partial.append(text);
    if (last) {
      received.add(Json.tree(partial.toString()));
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.completeExceptionally(error);
  }
}
