package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.seekapa.protocol.Decoded;
import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.Json;
import com.seekapa.server.testing.TestPath;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Whatever bytes a client sends are a message or malformed, and nothing else. Runs over the kept
 * inputs with the other tests; with JAZZER_FUZZ=1 in the environment it looks for new ones, which
 * are kept beside them when they fail.
 */
class DecoderFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void any_bytes_are_a_message_or_malformed(byte[] bytes) {
    var ids = new UuidV7(() -> TestPath.NOW, new Random(1));
    var text = new String(bytes, StandardCharsets.UTF_8);
    check(Json.decode(text));
    check(ChatBody.decode(text, ids));
    try {
      ChatBody.asking(ChatBody.text(bytes), ids, TestPath.NOW);
    } catch (ProblemException e) {
      assertThat(e.error().next()).isNotBlank();
    }
  }

  /** What was read can be written and read again; what was not can be told. */
  private static void check(Decoded decoded) {
    switch (decoded) {
      case Decoded.Message(var message) ->
          assertThat(Json.decode(Json.write(message))).isEqualTo(decoded);
      case Decoded.Malformed(var error, _, _) -> {
        assertThat(error.code())
            .isIn(
                ErrorCode.INVALID_MESSAGE,
                ErrorCode.UNKNOWN_TYPE,
                ErrorCode.UNSUPPORTED_VERSION,
                ErrorCode.TOO_LARGE);
        assertThat(Json.write(error).length()).isLessThan(4 * Json.MAX_MESSAGE_LENGTH);
      }
    }
  }
}
