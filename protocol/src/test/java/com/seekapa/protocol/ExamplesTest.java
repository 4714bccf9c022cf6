package com.seekapa.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  @Test
  void every_client_example_is_read_and_written_again_without_a_change() {
    var files = Examples.of("client");
    assertThat(files).isNotEmpty();
    for (var file : files) {
      var text = Examples.text(file);
      var decoded = Json.decode(text);
      assertThat(decoded).as(file.toString()).isInstanceOf(Decoded.Message.class);
      var written = Json.write(((Decoded.Message) decoded).message());
      assertThat(Json.tree(written)).as(file.toString()).isEqualTo(Json.tree(text));
    }
  }

  @Test
  void every_server_example_is_read_and_written_again_without_a_change() {
    var files = Examples.of("server");
    assertThat(files).isNotEmpty();
    for (var file : files) {
      var text = Examples.text(file);
      var written = Json.write(Json.read(text, ServerMessage.class));
      assertThat(Json.tree(written)).as(file.toString()).isEqualTo(Json.tree(text));
    }
  }

  @Test
  void every_type_of_message_has_an_example() {
    assertThat(types("client"))
        .containsExactlyInAnyOrder("ask", "cancel", "resume", "ping", "join", "leave");
    assertThat(types("server"))
        .containsExactlyInAnyOrder(
            "accepted",
            "understood",
            "text",
            "rows",
            "chart",
            "clarify",
            "refused",
            "finished",
            "rejected",
            "resumed",
            "pong",
            "error",
            "joined",
            "left",
            "presence",
            "statistics",
            "update",
            "notice",
            "batch");
  }

  private static Set<String> types(String side) {
    return Examples.of(side).stream()
        .map(file -> Json.tree(Examples.text(file)).get("type").textValue())
        .collect(Collectors.toSet());
  }
}
