package com.seekapa.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandHelpTest {
  @Test
  void each_command_tells_its_own_options_and_the_settings() {
    assertThat(Stream.of("serve", "ask", "model", "eval").map(CommandHelp::of))
        .allSatisfy(it ->
            assertThat(it).hasValueSatisfying(help -> assertThat(help).contains("--source FILE")));
    assertThat(CommandHelp.of("ask").orElseThrow()).contains("--explain");
  }

  @Test
  void every_option_of_eval_is_told() {
    var help = CommandHelp.of("eval").orElseThrow();

    assertThat(Stream.concat(EvalArguments.FLAGS.stream(), EvalArguments.NAMED.stream()))
        .allSatisfy(it -> assertThat(help).contains("--" + it + " "));
  }

  @Test
  void what_is_no_command_has_no_help() {
    assertThat(CommandHelp.of("dance")).isEmpty();
  }
}
