package com.seekapa.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that says exactly what a test wants, byte by byte, and reads only when told to. */
public final class RawSocket implements AutoCloseable {
  public static final int TEXT = 1;
  public static final int FINAL = 0x80;
  public static final int RSV1 = 0x40;

  public final String handshake;
  private final Socket socket;
  private final DataInputStream in;

  /** A frame that came; {@code head} is its first byte. */
  public record Frame(int head, byte[] payload) {
    public int closeCode() {
      return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
    }
  }

  /**
   * @param extensions what is offered, or empty for nothing
   */
  public RawSocket(int port, String extensions) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(60_000);
    socket.setTcpNoDelay(true);
    var request =
        "GET /ws/chat HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Protocol: seekapa.v1.json\r\n"
            + (extensions.isEmpty() ? "" : "Sec-WebSocket-Extensions: " + extensions + "\r\n")
            + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    in = new DataInputStream(socket.getInputStream());
    handshake = head();
  }

  private String head() throws IOException {
    var text = new StringBuilder();
    while (!text.toString().endsWith("\r\n\r\n")) {
      text.append((char) in.readUnsignedByte());
    }
    return text.toString();
  }

  public void say(String text) throws IOException {
    send(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Masked with zeros, which leaves the payload as it is. */
  public void send(int head, byte[] payload) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(head);
    if (payload.length < 126) {
      out.write(0x80 | payload.length);
    } else if (payload.length < 65_536) {
      out.write(0x80 | 126);
      out.write(payload.length >> 8);
      out.write(payload.length);
    } else {
      throw new IllegalArgumentException("too long");
    }
    out.writeBytes(new byte[4]);
    out.writeBytes(payload);
    socket.getOutputStream().write(out.toByteArray());
  }

  public Frame read() throws IOException {
    int head = in.readUnsignedByte();
    int length = in.readUnsignedByte();
    long size = length < 126 ? length : length == 126 ? in.readUnsignedShort() : in.readLong();
    var payload = new byte[Math.toIntExact(size)];
    in.readFully(payload);
    return new Frame(head, payload);
  }

  /** The next frame that is a text, compressed or not. */
  public Frame readText() throws IOException {
    var frame = read();
    while ((frame.head() & 0x0f) != TEXT) {
      frame = read();
    }
    return frame;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
