package com.seekapa.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A client of server-sent events on a bare socket, which reads when the test does and breaks off
 * where the test wants.
 */
public final class EventClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream input;
  private final StringBuilder body = new StringBuilder();
  private final ByteArrayOutputStream unread = new ByteArrayOutputStream();
  private int status;
  private final Map<String, String> headers = new HashMap<>();

  /** An event; those that say nothing about themselves are of type message, without an id. */
  public record Event(String id, String type, String data) {
    public JsonNode json() {
      return Json.tree(data);
    }
  }

  private EventClient(int port, int receiveBuffer) throws IOException {
    socket = new Socket();
    socket.setReceiveBufferSize(receiveBuffer);
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    input = new BufferedInputStream(socket.getInputStream());
  }

  /** Listens; the headers are whole lines. */
  public static EventClient get(int port, String path, String... headers) throws IOException {
    var client = new EventClient(port, 64 << 10);
    client.request("GET", path, new byte[0], headers);
    client.readHead();
    return client;
  }

  /** Listens through a small buffer and reads nothing yet, not even the head. */
  public static EventClient lazily(int port, String path) throws IOException {
    var client = new EventClient(port, 4 << 10);
    client.request("GET", path, new byte[0]);
    return client;
  }

  public static EventClient post(int port, String path, byte[] body, String... headers)
      throws IOException {
    var client = new EventClient(port, 64 << 10);
    client.request("POST", path, body, headers);
    client.readHead();
    return client;
  }

  private void request(String method, String path, byte[] body, String... headers)
      throws IOException {
    var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    for (var header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(body);
  }

  private void readHead() throws IOException {
    status = Integer.parseInt(line().split(" ")[1]);
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = input.read(); b != '\n'; b = input.read()) {
      if (b < 0) {
        throw new IOException("the connection ended");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  public int status() {
    return status;
  }

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The rest of a response that is no stream. */
  public String text() throws IOException {
    return new String(
        input.readNBytes(Integer.parseInt(header("content-length"))), StandardCharsets.UTF_8);
  }

  /** The next block, be it a comment, a setting or an event. */
  public String block() throws IOException {
    int end = body.indexOf("\n\n");
    while (end < 0) {
      readChunk();
      end = body.indexOf("\n\n");
    }
    var block = body.substring(0, end);
    body.delete(0, end + 2);
    return block;
  }

  private void readChunk() throws IOException {
    int length = Integer.parseInt(line(), 16);
    if (length == 0) {
      throw new IOException("the stream ended");
    }
    unread.write(input.readNBytes(length));
    body.append(unread.toString(StandardCharsets.UTF_8));
    unread.reset();
    line();
  }

  public Event next() throws IOException {
    var fields = new HashMap<String, String>();
    while (!fields.containsKey("data")) {
      fields.clear();
      for (var line : block().split("\n")) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
      }
    }
    return new Event(
        fields.getOrDefault("id", ""), fields.getOrDefault("event", "message"), fields.get("data"));
  }

  public List<Event> until(String type) throws IOException {
    var events = new ArrayList<Event>();
    do {
      events.add(next());
    } while (!events.getLast().type().equals(type));
    return events;
  }

  /** All events up to the end of the stream. */
  public List<Event> all() {
    var events = new ArrayList<Event>();
    try {
      while (true) {
        events.add(next());
      }
    } catch (IOException e) {
      return events;
    }
  }

  /** Goes away with a reset, as a machine that is switched off does. */
  public void vanish() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
