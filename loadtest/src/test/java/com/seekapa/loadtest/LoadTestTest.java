package com.seekapa.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.loadtest.FakeServer.Act;
import com.seekapa.loadtest.FakeServer.Manner;
import com.seekapa.loadtest.FakeServer.Messages;
import com.seekapa.protocol.ClientMessage;
import com.seekapa.protocol.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short runs over real sockets against a server that behaves as each test needs. */
class LoadTestTest {
  private static final String[] USERS = {
    "--test", "websocket", "--users", "4", "--think", "0-0.05", "--timeout", "0.7"
  };

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private int exitCode;
  private Set<String> tokens = Set.of();
  private List<Integer> questionsByConnection = List.of();

  /** A run of a second; gives its only part. */
  private JsonNode run(Manner manner, String... words) throws Exception {
    return runFor("1", manner, words);
  }

  private JsonNode runFor(String seconds, Manner manner, String... words) throws Exception {
    try (var server = new FakeServer(manner)) {
      var all = new ArrayList<>(List.of(words));
      all.addAll(
          List.of(
              "--url",
              server.url().toString(),
              "--duration",
              seconds,
              "--report",
              folder.resolve("r").toString()));
      exitCode = main(all);
      tokens = server.tokens();
      questionsByConnection = server.questionsByConnection();
    }
    return Json.tree(Files.readString(folder.resolve("r.json"))).get("parts").get(0).get("part");
  }

  private int main(List<String> words) throws InterruptedException {
    return new Main(
            new PrintStream(out, true), new PrintStream(err, true), false, Optional.of("s3cret"))
        .run(words);
  }

  private String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  @Test
  void users_of_a_server_that_answers_rightly_all_get_answers() throws Exception {
    var part = run(Messages::right, USERS);

    assertThat(part.get("complete").asInt()).isGreaterThan(20).isEqualTo(part.get("asked").asInt());
    assertThat(part.get("failures")).isEmpty();
    assertThat(part.get("outcomes").get("answered")).isEqualTo(part.get("complete"));
    assertThat(part.get("verdict").get("compared").asInt()).isPositive();
    assertThat(part.get("verdict").get("wrong").asInt()).isZero();
    for (var series : List.of("accepted", "firstText", "finished", "connected", "ping")) {
      assertThat(part.get(series).get("count").asInt()).as(series).isPositive();
    }
  }

  @Test
  void the_rate_is_kept_over_http() throws Exception {
    var part = run(Messages::right, "--test", "api", "--users", "4", "--rate", "200");

    assertThat(part.get("asked").asInt()).isBetween(190, 210);
    assertThat(part.get("complete")).isEqualTo(part.get("asked"));
    assertThat(part.get("failures")).isEmpty();
  }

  @Test
  void held_connections_are_asked_in_turn() throws Exception {
    var part = run(Messages::right, "--test", "memory", "--users", "30", "--rate", "40");

    assertThat(part.get("mostOpen").asInt()).isEqualTo(30);
    assertThat(part.get("complete").asInt()).isBetween(38, 42);
    assertThat(questionsByConnection).hasSize(30).containsOnly(1, 2);
  }

  @Test
  void a_stall_shows_in_the_slowest_although_few_connections_wait_for_it() throws Exception {
    var stall = new AtomicLong();
    Manner manner =
        new Manner() {
          private final long start = System.nanoTime();

          @Override
          public List<Act> chat(ClientMessage.Ask ask) {
            return Messages.right(ask);
          }

          @Override
          public long stallMillis() {
            long millis = (System.nanoTime() - start) / 1_000_000;
            long left = millis > 2000 && millis < 2600 ? 2600 - millis : 0;
            stall.accumulateAndGet(left, Math::max);
            return left;
          }
        };

    var part = runFor("4", manner, "--test", "api", "--users", "2", "--rate", "100");

    assertThat(stall.get()).isGreaterThan(500);
    assertThat(part.get("failures")).isEmpty();
    // Two of 400 calls met the stall, half a per cent; what was due in it is 15 %.
    assertThat(part.get("finished").get("p99").asDouble()).isGreaterThan(400);
    assertThat(part.get("finished").get("p50").asDouble()).isLessThan(100);
  }

  @Test
  void answers_that_come_after_the_load_are_no_throughput() throws Exception {
    Manner manner =
        new Manner() {
          @Override
          public List<Act> chat(ClientMessage.Ask ask) {
            return List.of();
          }

          @Override
          public long stallMillis() {
            return 1100;
          }
        };

    var part = run(manner, "--test", "api", "--users", "30", "--rate", "20");

    assertThat(part.get("complete")).isEqualTo(part.get("asked"));
    assertThat(part.get("inTime").asInt()).isZero();
    assertThat(part.get("finished").get("p50").asDouble()).isGreaterThan(1100);
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void a_server_that_refuses_the_upgrade_is_counted_and_misses_its_targets() throws Exception {
    Manner manner =
        new Manner() {
          @Override
          public List<Act> chat(ClientMessage.Ask ask) {
            return List.of();
          }

          @Override
          public boolean takesConnections() {
            return false;
          }
        };

    var part = run(manner, USERS);

    assertThat(part.get("failures").get("HTTP status 503").asInt()).isGreaterThanOrEqualTo(4);
    assertThat(part.get("complete").asInt()).isZero();
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void a_server_that_closes_is_counted_with_its_code_and_connected_to_again() throws Exception {
    var part =
        runFor(
            "2",
            ask -> List.of(new Act.Say(Messages.accepted(ask.requestId())), new Act.Close(4501)),
            USERS);

    assertThat(part.get("failures").get("closed with 4501").asInt()).isGreaterThan(4);
    assertThat(part.get("connected").get("count").asInt()).isGreaterThan(4);
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void answers_that_differ_from_a_quiet_answer_are_wrong() throws Exception {
    var asked = new AtomicInteger();
    Manner manner =
        ask -> {
          var id = ask.requestId();
          var wrong =
              Messages.rowsOf(ask.question() + (asked.incrementAndGet() % 5 == 0 ? "!" : ""));
          return List.of(
              new Act.Say(Messages.accepted(id)),
              new Act.Say(Messages.text(id, 0, Messages.answerTo(ask.question()))),
              new Act.Say(Messages.rows(id, 1, wrong)),
              new Act.Say(Messages.finished(id)));
        };

    var part = run(manner, USERS);

    int expected = asked.get() / 5;
    assertThat(part.get("failures").get("wrong answer").asInt()).isEqualTo(expected);
    assertThat(part.get("verdict").get("wronglyAnswered")).isNotEmpty();
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void an_outcome_that_comes_twice_is_a_failure() throws Exception {
    Manner manner =
        ask -> {
          var acts = new ArrayList<>(Messages.right(ask));
          acts.add(acts.getLast());
          return acts;
        };

    var part = run(manner, USERS);

    assertThat(
            part.get("failures")
                .get("broken answer: a message about no question that runs")
                .asInt())
        .isPositive();
  }

  @Test
  void an_answer_without_an_outcome_is_waited_for_no_longer_than_allowed() throws Exception {
    var part = run(ask -> Messages.right(ask).subList(0, 3), USERS);

    assertThat(part.get("failures").get("no answer in time").asInt()).isGreaterThanOrEqualTo(4);
    assertThat(part.get("finished").get("max").asDouble()).isGreaterThan(700);
    assertThat(part.get("complete").asInt()).isZero();
  }

  @Test
  void messages_that_come_in_a_batch_are_messages() throws Exception {
    Manner manner =
        ask ->
            List.of(
                new Act.Say(
                    Messages.right(ask).stream()
                        .map(act -> ((Act.Say) act).message())
                        .collect(
                            Collectors.joining(
                                ",", "{\"v\":1,\"type\":\"batch\",\"messages\":[", "]}"))));

    var part = run(manner, USERS);

    assertThat(part.get("complete").asInt()).isPositive().isEqualTo(part.get("asked").asInt());
    assertThat(part.get("failures")).isEmpty();
  }

  @Test
  void the_token_of_the_environment_is_shown_to_the_server_and_to_nobody_else() throws Exception {
    run(Messages::right, USERS);

    assertThat(tokens).containsOnly("Bearer s3cret");
    assertThat(said(out) + said(err) + Files.readString(folder.resolve("r.json")))
        .doesNotContain("s3cret");
  }

  @Test
  void an_error_is_counted_by_its_code() throws Exception {
    Manner manner =
        ask ->
            List.of(
                new Act.Say(
                    """
                    {"v":1,"type":"rejected","requestId":"%s","conversationId":"c",
                     "error":{"code":"overloaded","owner":"resources","message":"Too much.","next":"Wait."}}
                    """
                        .formatted(ask.requestId())));

    var part = run(manner, USERS);

    assertThat(part.get("failures").get("error overloaded").asInt()).isPositive();
  }

  @Test
  void a_body_that_is_cut_off_is_no_answer() throws Exception {
    var part =
        run(
            new Manner() {
              @Override
              public List<Act> chat(ClientMessage.Ask ask) {
                return List.of();
              }

              @Override
              public String call(String question) {
                return Messages.whole(question).substring(0, 30);
              }
            },
            "--test",
            "api",
            "--users",
            "2",
            "--rate",
            "20");

    assertThat(part.get("complete").asInt()).isZero();
    assertThat(part.get("failures").get("broken answer: the body is not JSON").asInt())
        .isPositive();
  }

  @Test
  void the_same_seed_asks_the_same_questions() throws Exception {
    assertThat(asked("7")).startsWith(asked("7").subList(0, 15).toArray(String[]::new));
    assertThat(asked("7").subList(0, 15)).isNotEqualTo(asked("8").subList(0, 15));
  }

  private List<String> asked(String seed) throws Exception {
    var asked = Collections.synchronizedList(new ArrayList<String>());
    Manner manner =
        ask -> {
          asked.add(ask.question());
          return Messages.right(ask);
        };
    run(manner, "--test", "websocket", "--users", "1", "--rate", "20", "--seed", seed);
    assertThat(asked).hasSizeGreaterThan(15);
    return asked;
  }

  @Test
  void the_table_and_the_page_are_written() throws IOException, Exception {
    run(Messages::right, USERS);

    assertThat(said(out))
        .contains("WebSocket, 4 users")
        .contains("seed", "target", "measured")
        .contains("question to finished, p99")
        .contains("Report: ");
    assertThat(said(err)).contains("WebSocket, 4 users").doesNotContain("\r");
    assertThat(Files.readString(folder.resolve("r.html"))).startsWith("<!doctype html>");
  }

  @Test
  void a_terminal_sees_one_line_that_is_written_over() throws Exception {
    try (var server = new FakeServer(Messages::right)) {
      new Main(new PrintStream(out, true), new PrintStream(err, true), true, Optional.of("s3cret"))
          .run(
              List.of(
                  "--url",
                  server.url().toString(),
                  "--test",
                  "api",
                  "--rate",
                  "10",
                  "--duration",
                  "2.2",
                  "--users",
                  "2"));
    }

    assertThat(said(err).split("\r")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(said(err).chars().filter(c -> c == '\n').count()).isEqualTo(1);
  }

  @Test
  void where_nobody_listens_it_says_how_to_start_a_server() throws Exception {
    int code = main(List.of("--url", "http://127.0.0.1:1", "--test", "api"));

    assertThat(code).isEqualTo(2);
    assertThat(said(err)).contains("No server answers at http://127.0.0.1:1", "./seekapa serve");
  }

  @Test
  void help_lists_every_option() throws Exception {
    assertThat(main(List.of("--help"))).isZero();
    assertThat(said(out))
        .contains(
            "--url", "--test", "--users", "--duration", "--ramp", "--rate", "--report", "--seed")
        .contains("--i-own-this-server");
  }

  @Test
  void wrong_usage_ends_with_2_and_what_to_do() throws Exception {
    assertThat(main(List.of("--user", "5"))).isEqualTo(2);
    assertThat(said(err)).contains("There is no option --user", "--help");
  }
}
