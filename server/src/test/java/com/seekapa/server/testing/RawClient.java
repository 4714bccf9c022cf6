package com.seekapa.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sends exactly the bytes it is told to, right or wrong. */
public final class RawClient implements AutoCloseable {
  public static final int TEXT = 1;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;
  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;

  private final Socket socket;
  private final DataInputStream input;

  /** A frame as it came. */
  public record Frame(int kind, byte[] content) {
    public String text() {
      return new String(content, StandardCharsets.UTF_8);
    }

    /** Of a close frame. */
    public int code() {
      return (content[0] & 0xFF) << 8 | content[1] & 0xFF;
    }
  }

  private RawClient(Socket socket) throws IOException {
    this.socket = socket;
    this.input = new DataInputStream(socket.getInputStream());
  }

  public static RawClient open(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    return new RawClient(socket);
  }

  /** One that speaks WebSocket already. */
  public static RawClient connected(int port) throws IOException {
    var client = open(port);
    var head = client.handshake("Sec-WebSocket-Protocol: seekapa.v1.json");
    if (!head.startsWith("HTTP/1.1 101")) {
      throw new IOException(head);
    }
    return client;
  }

  /** Asks to speak WebSocket, with more headers, and returns the head of the answer. */
  public String handshake(String... headers) throws IOException {
    send(
        "GET /ws/chat HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n");
    send("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n");
    for (var header : headers) {
      send(header + "\r\n");
    }
    send("\r\n");
    return head();
  }

  /** The lines before the content of an answer; what came, where the connection ends before. */
  public String head() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private int read() throws IOException {
    try {
      return input.read();
    } catch (SocketException e) {
      return -1;
    }
  }

  public void send(String bytes) throws IOException {
    send(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  public void text(String text) throws IOException {
    frame(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  public void ask(String requestId, String conversationId, String question) throws IOException {
    text(
        "{\"v\":1,\"type\":\"ask\",\"requestId\":\"%s\",\"conversationId\":\"%s\",\"question\":%s}"
            .formatted(requestId, conversationId, Json.write(question)));
  }

  public void ping() throws IOException {
    frame(FINAL | PING, new byte[0]);
  }

  /** A whole frame; the first byte has its kind and whether it is the last of a message. */
  public void frame(int first, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(first);
    if (content.length < 126) {
      bytes.write(MASKED | content.length);
    } else {
      bytes.write(MASKED | 126);
      bytes.write(content.length >> 8);
      bytes.write(content.length);
    }
    bytes.write(new byte[4]); // a mask that changes nothing
    bytes.write(content);
    send(bytes.toByteArray());
  }

  /** The next frame, whatever it is; those of a long message are put together. */
  public Frame next() throws IOException {
    int first = input.readUnsignedByte();
    var content = new ByteArrayOutputStream();
    content.write(content());
    for (int more = first; (more & FINAL) == 0; ) {
      more = input.readUnsignedByte();
      content.write(content());
    }
    return new Frame(first & 0xF, content.toByteArray());
  }

  private byte[] content() throws IOException {
    int length = input.readUnsignedByte() & 0x7F;
    long whole =
        length == 126 ? input.readUnsignedShort() : length == 127 ? input.readLong() : length;
    return input.readNBytes((int) whole);
  }

  /** The next message. */
  public JsonNode message() throws IOException {
    return Json.tree(next(TEXT).text());
  }

  /** The next frame of a kind, past all others. */
  public Frame next(int kind) throws IOException {
    var frame = next();
    while (frame.kind() != kind) {
      frame = next();
    }
    return frame;
  }

  /** With what code the server closes the connection. */
  public int closeCode() throws IOException {
    return next(CLOSE).code();
  }

  /** Whether the server has hung up, after whatever it still said. */
  public boolean isHungUp() throws IOException {
    try {
      while (input.read() >= 0) {
        continue;
      }
      return true;
    } catch (SocketException | EOFException e) {
      return true;
    }
  }

  /** Goes away at once, as when a cable is pulled and the system notices. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
