package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.admission.Doorkeeper;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void a_body_that_is_announced_as_too_large_is_not_waited_for() throws Exception {
    try (var server = new EdgeServer(_ -> Doorkeeper.absent());
        var socket = new Socket("127.0.0.1", server.port)) {
      socket.setSoTimeout(10_000);
      var request =
          "POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000000\r\n\r\n{";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer)
          .startsWith("HTTP/1.1 413 ")
          .containsIgnoringCase("content-type: application/problem+json")
          .contains("\"too_large\"");
    }
  }
}
