package com.seekapa.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MalformedMessageTest {
  private static final String ID = "019a0b52-6f0e-7c3a-9d61-0a4f2d9b1c01";

  @Test
  void text_that_is_not_json_is_an_invalid_message() {
    assertThat(error("what was revenue?").code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
    assertThat(error("").code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
    assertThat(error("[]").code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
    assertThat(error("{\"v\":1} {\"v\":1}").code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
    assertThat(error("{\"v\":1,\"v\":1}").code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
  }

  @Test
  void an_unknown_type_is_named() {
    var error = error("{\"v\":1,\"type\":\"shout\",\"requestId\":\"" + ID + "\"}");
    assertThat(error.code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
    assertThat(error.message()).contains("shout");
    assertThat(error.next()).contains("ask");
  }

  @Test
  void a_missing_field_is_named() {
    assertThat(error("{\"v\":1,\"requestId\":\"" + ID + "\"}").message()).contains("type");
    assertThat(error(ask("\"question\":\"revenue\"", "")).message()).contains("conversationId");
    assertThat(error(ask("\"conversationId\":\"" + ID + "\"", "")).message()).contains("question");
    assertThat(error("{\"v\":1,\"type\":\"resume\",\"conversationId\":\"" + ID + "\"}").message())
        .contains("offset");
  }

  @Test
  void a_field_of_a_wrong_type_is_named() {
    var conversation = "\"conversationId\":\"" + ID + "\",";
    assertThat(error(ask(conversation, "\"question\":5")).message()).contains("question");
    assertThat(error(ask(conversation, "\"question\":null")).message()).contains("question");
    assertThat(error(ask(conversation, "\"question\":[\"a\"]")).message()).contains("question");
    assertThat(error(ask(conversation, "\"question\":\"a\",\"overrides\":{\"time\":1}")).message())
        .contains("overrides");
    assertThat(
            error(
                    "{\"v\":1,\"type\":\"resume\",\"conversationId\":\""
                        + ID
                        + "\",\"offset\":\"1\"}")
                .message())
        .contains("offset");
    assertThat(error("{\"v\":1,\"type\":\"ping\",\"requestId\":\"me\"}").message())
        .contains("requestId");
  }

  @Test
  void another_version_is_refused_with_the_one_spoken_here() {
    var error = error("{\"v\":2,\"type\":\"ping\",\"requestId\":\"" + ID + "\"}");
    assertThat(error.code()).isEqualTo(ErrorCode.UNSUPPORTED_VERSION);
    assertThat(error.next()).contains("\"v\": 1");
  }

  @Test
  void deep_nesting_is_refused() {
    var text = "{\"v\":1,\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertThat(error(text).code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
  }

  @Test
  void a_message_above_the_limit_is_too_large() {
    assertThat(error(" ".repeat(Json.MAX_MESSAGE_LENGTH + 1)).code())
        .isEqualTo(ErrorCode.TOO_LARGE);
  }

  @Test
  void the_error_carries_the_ids_that_could_be_read() {
    var malformed = (Decoded.Malformed) Json.decode(ask("\"question\":\"revenue\"", ""));
    assertThat(malformed.requestId()).contains(ID);
    assertThat(malformed.conversationId()).isEmpty();
  }

  @Test
  void a_field_of_a_later_version_is_passed_over() {
    var text = "{\"v\":1,\"type\":\"ping\",\"requestId\":\"" + ID + "\",\"mood\":{\"good\":true}}";
    assertThat(Json.decode(text)).isEqualTo(new Decoded.Message(new ClientMessage.Ping(1, ID)));
  }

  @Test
  void overrides_may_be_left_out() {
    var text = ask("\"conversationId\":\"" + ID + "\",", "\"question\":\"revenue\"");
    assertThat(Json.decode(text))
        .isEqualTo(
            new Decoded.Message(
                new ClientMessage.Ask(1, ID, ID, "revenue", Optional.empty(), Optional.empty())));
  }

  private static String ask(String first, String second) {
    return "{\"v\":1,\"type\":\"ask\",\"requestId\":\"" + ID + "\"," + first + second + "}";
  }

  private static ErrorMessage error(String text) {
    var decoded = Json.decode(text);
    assertThat(decoded).as(text).isInstanceOf(Decoded.Malformed.class);
    return ((Decoded.Malformed) decoded).error();
  }
}
