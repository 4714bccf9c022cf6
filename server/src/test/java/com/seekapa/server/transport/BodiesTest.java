package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.testing.StreamServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real sockets. */
@Timeout(60)
class BodiesTest {
  private static final int PIECE = 1 << 14;
  private static final String LAST = "Connection: close\r\n";

  private final StreamServer server =
      new StreamServer((router, _) -> {
        var route = router.post("/api/chat");
        Bodies.read(route, _ -> true);
        route.handler(context -> context.end("read " + Bodies.of(context).length));
      });

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_body_whose_length_is_not_announced_is_refused_in_the_words_of_one_that_is()
      throws Exception {
    var unannounced = inPieces(3 << 20, "");
    assertThat(unannounced)
        .startsWith("HTTP/1.1 413 ")
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("connection: close")
        .contains("\"too_large\"", "\"owner\":\"user\"", "\"next\":\"Send a shorter question.\"");
    var announced =
        answer("Content-Length: 3000000\r\n", socket -> socket.getOutputStream().write('{'));
    assertThat(problem(unannounced)).isEqualTo(problem(announced));
  }

  private static String problem(String answer) {
    return answer.substring(answer.indexOf("{"));
  }

  @Test
  void a_body_up_to_the_limit_is_read() throws Exception {
    assertThat(inPieces(Bodies.MAX, LAST)).startsWith("HTTP/1.1 200 ").endsWith("read 1048576");
    assertThat(inPieces(0, LAST)).endsWith("read 0");
  }

  @Test
  void a_request_without_a_body_has_an_empty_one() throws Exception {
    assertThat(answer(LAST, _ -> {})).endsWith("read 0");
  }

  private String inPieces(int length, String header) throws IOException {
    return answer(
        "Transfer-Encoding: chunked\r\n" + header,
        socket -> {
          var out = socket.getOutputStream();
          for (int sent = 0; sent < length; sent += PIECE) {
            out.write((Integer.toHexString(PIECE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[PIECE]);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
          }
          out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
  }

  private interface Sending {
    void to(Socket socket) throws IOException;
  }

  /**
   * All that comes until the server closes the connection.
   *
   * @param headers each with the end of its line
   */
  private String answer(String headers, Sending body) throws IOException {
    try (var socket = new Socket("127.0.0.1", server.port())) {
      var head = "POST /api/chat HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(headers);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      body.to(socket);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
