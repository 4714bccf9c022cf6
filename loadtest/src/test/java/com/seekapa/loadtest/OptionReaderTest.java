package com.seekapa.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.seekapa.loadtest.measure.Load;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionReaderTest {
  private static Options read(String words) {
    return OptionReader.read(List.of(words.split(" ")), Optional.empty());
  }

  @Test
  void every_option_can_be_given() {
    var options =
        read(
            "--url http://127.0.0.1:8123 --test websocket --users 5000 --duration 12.5 --ramp 3"
                + " --rate=70 --think 0.5-2 --timeout 4 --seed 9 --report out/r.html");

    assertThat(options.url()).hasToString("http://127.0.0.1:8123");
    assertThat(options.test()).isEqualTo(Options.TestKind.WEBSOCKET);
    assertThat(options.users()).hasValue(5000);
    assertThat(options.duration()).isEqualTo(Duration.ofMillis(12_500));
    assertThat(options.ramp()).isEqualTo(Duration.ofSeconds(3));
    assertThat(options.rate()).hasValue(70);
    assertThat(options.thinkMin()).isEqualTo(Duration.ofMillis(500));
    assertThat(options.thinkMax()).isEqualTo(Duration.ofSeconds(2));
    assertThat(options.seed()).isEqualTo(9);
    assertThat(options.report()).hasValue(Path.of("out/r.html"));
  }

  @Test
  void users_think_one_to_three_seconds_and_a_part_lasts_thirty_unless_told_otherwise() {
    var options = read("--test api");

    assertThat(options.thinkMin()).isEqualTo(Duration.ofSeconds(1));
    assertThat(options.thinkMax()).isEqualTo(Duration.ofSeconds(3));
    assertThat(options.duration()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void all_is_what_the_seed_ran() {
    assertThat(Plan.of(read("--test all")))
        .containsExactly(
            new Load(Load.Kind.WEBSOCKET, 50, Optional.empty()),
            new Load(Load.Kind.WEBSOCKET, 100, Optional.empty()),
            new Load(Load.Kind.WEBSOCKET, 200, Optional.empty()),
            new Load(Load.Kind.API, 64, Optional.of(100)),
            new Load(Load.Kind.API, 64, Optional.of(500)),
            new Load(Load.Kind.API, 64, Optional.of(1000)),
            new Load(Load.Kind.MEMORY, 200, Optional.of(50)));
    assertThat(read("--test all").pause()).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --frob 1                     | There is no option --frob
          frob                         | There is no option frob
          --users                      | needs a value
          --users --test               | needs a value
          --users many                 | --users many is not a number
          --users 0                    | --users 0 is out of range: from 1 to 60000.
          --users 2.5                  | is not a whole number
          --users NaN                  | out of range
          --duration -3                | out of range
          --test spike                 | choose all, websocket, api or memory
          --test all --rate 5          | leave out --users and --rate
          --think 3-1                  | ends before it begins
          --think x                    | is not a number
          --url localhost:8000         | not an address like http://localhost:8000
          --url https://localhost:8000 | only http
          --url http://[               | not an address
          """)
  void wrong_words_are_named_with_what_to_write_instead(String words, String message) {
    assertThatThrownBy(() -> read(words))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"http://192.0.2.1:8000", "http://0.0.0.1", "http://10.0.0.7:80"})
  void another_machine_is_not_loaded_unless_one_says_that_one_may(String url) {
    assertThatThrownBy(() -> read("--test api --url " + url))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--i-own-this-server");
    assertThat(read("--test api --i-own-this-server --url " + url).url()).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource({"http://localhost:8000", "http://127.0.0.9:1", "http://[::1]:8000"})
  void this_machine_may_be_loaded(String url) {
    assertThat(read("--test api --url " + url).url()).hasToString(url);
  }
}
