package com.seekapa.server.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.seekapa.protocol.Json;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
  private static final String CASES =
      """
      {"id":"a","track":"T1","db":"north","question":"total revenue","gold_cols":["x"],"gold_rows":[[42]]}
      {"id":"b","track":"T1","db":"north","question":"total revenue","gold_cols":["x"],"gold_rows":[[43]]}
      {"id":"c","track":"T2","db":"south","question":"total revenue","gold_cols":["x"],"gold_rows":[[42]]}
      {"id":"d","track":"T2","db":"south","question":"revenue by weather","gold_cols":["x"],"gold_rows":[[42]]}
      """;

  @TempDir Path folder;
  private final Opener opener = new Opener();

  @Test
  void reports_by_track_and_writes_answers_in_the_order_of_the_cases() throws Exception {
    var report = run(CASES, options(false, false));
    assertThat(report).containsPattern("T1 +2 +2 +1 +0 +0 +1 +0 +50.0 %");
    assertThat(report).containsPattern("T2 +2 +1 +1 +0 +1 +0 +0 +50.0 %");
    assertThat(report).contains("headline: 50.0 %");
    assertThat(answered()).containsExactly("a answered", "b answered", "c answered", "d refused");
  }

  @Test
  void opens_each_database_once_and_closes_it() throws Exception {
    run(CASES, options(false, false));
    assertThat(opener.opened).containsOnlyKeys("north", "south");
    assertThat(opener.opened.values()).allMatch(count -> count.get() == 1);
    assertThat(opener.closed).hasValue(2);
  }

  @Test
  void an_interrupted_run_asks_only_what_is_missing() throws Exception {
    run(CASES, options(false, false));
    var lines = Files.readAllLines(answers());
    Files.writeString(answers(), lines.get(2) + "\n" + lines.get(0) + "\n{\"id\":\"b\",\"outc");
    var report = run(CASES, options(true, false));
    assertThat(opener.opened.get("south")).hasValue(2);
    assertThat(report).containsPattern("all +4 +3 +2");
    assertThat(Files.readAllLines(answers()).stream().map(it -> Json.tree(it).path("id").asText()))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void what_failed_can_be_asked_again_by_itself() throws Exception {
    run(CASES, options(false, false));
    Files.writeString(answers(), Files.readString(answers()).replace("[[42]]", "[[41]]"));
    assertThat(run(CASES, options(true, false))).containsPattern("all +4 +3 +0");
    assertThat(run(CASES, options(false, true))).containsPattern("all +4 +3 +2");
  }

  @Test
  void a_database_that_cannot_be_opened_is_an_error_of_its_cases_alone() throws Exception {
    var report = run(CASES.replace("south", "gone"), options(false, false));
    assertThat(report).containsPattern("T1 +2 +2 +1 +0 +0 +1 +0");
    assertThat(report).containsPattern("T2 +2 +0 +0 +0 +0 +0 +2");
    assertThat(answered()).endsWith("c error", "d error");
  }

  @Test
  void the_last_question_of_a_conversation_counts_and_others_where_they_say_what_is_right()
      throws Exception {
    var report =
        run(
            """
            {"id":"a","turns":["revenue by weather","total revenue"],"gold_cols":["x"],"gold_rows":[[42]]}
            {"id":"b","turns":[{"question":"total revenue","gold_cols":["x"],"gold_rows":[[1]]},"total revenue"],"gold_cols":["x"],"gold_rows":[[42]]}
            """,
            options(false, false));
    assertThat(report).containsPattern("all +2 +2 +1");
    assertThat(report).contains("b  total revenue | total revenue");
  }

  @Test
  void the_exit_code_speaks_of_cases_that_say_what_has_to_come_of_them() throws Exception {
    assertThat(code(CASES)).isZero();
    assertThat(code("{\"id\":\"a\",\"question\":\"total revenue\",\"expect\":\"answered\"}"))
        .isZero();
    assertThat(code("{\"id\":\"a\",\"question\":\"total revenue\",\"expect\":\"declined\"}"))
        .isOne();
  }

  @Test
  void a_track_can_be_chosen_and_a_choice_of_nothing_is_told() throws Exception {
    assertThat(run(CASES, select(Optional.of("t2")))).containsPattern("all +2 +1");
    assertThatThrownBy(() -> run(CASES, select(Optional.of("T9"))))
        .isInstanceOf(CaseFileException.class)
        .hasMessageContaining("None of the cases");
  }

  @Test
  void everything_can_be_had_as_json() throws Exception {
    run(CASES, options(false, false));
    var tree = Json.tree(Files.readString(folder.resolve("report.json")));
    assertThat(tree.path("headline").doubleValue()).isEqualTo(0.5);
    assertThat(tree.path("groups").path("T1").path("wrong").intValue()).isEqualTo(1);
    assertThat(tree.path("cases").path(1).path("failure").textValue()).contains("other values");
  }

  @Test
  void a_file_that_is_no_file_of_cases_is_told_with_its_line() {
    assertThatThrownBy(() -> cases("{\"id\":\"a\",\"question\":\"x\"}\nnonsense\n"))
        .isInstanceOf(CaseFileException.class)
        .hasMessageContaining("cases.jsonl:2 is not JSON");
    assertThatThrownBy(() -> cases("{\"id\":\"a\"}"))
        .hasMessageContaining("cases.jsonl:1 has no field question");
    assertThatThrownBy(
            () -> cases("{\"id\":\"a\",\"question\":\"x\"}\n{\"id\":\"a\",\"question\":\"x\"}"))
        .hasMessageContaining("the id a twice");
  }

  // --- running

  private String run(String cases, EvalOptions options) throws Exception {
    var out = new ByteArrayOutputStream();
    command(out).run(cases(cases), options);
    return out.toString(StandardCharsets.UTF_8);
  }

  private int code(String cases) throws Exception {
    return command(new ByteArrayOutputStream()).run(cases(cases), options(false, false));
  }

  private EvalCommand command(ByteArrayOutputStream out) {
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new EvalCommand(
        opener, () -> TestPath.NOW, new PrintStream(out, true, StandardCharsets.UTF_8), nowhere);
  }

  private List<EvalCase> cases(String text) throws IOException {
    var file = Files.writeString(folder.resolve("cases.jsonl"), text);
    return CaseFile.read(file, () -> TestPath.NOW);
  }

  private EvalOptions options(boolean resume, boolean onlyFailed) {
    return options(Optional.empty(), resume, onlyFailed);
  }

  private EvalOptions select(Optional<String> group) {
    return options(group, false, false);
  }

  private EvalOptions options(Optional<String> group, boolean resume, boolean onlyFailed) {
    return new EvalOptions(
        Optional.of(answers()),
        Optional.of(folder.resolve("report.json")),
        Optional.empty(),
        Optional.empty(),
        group,
        Optional.empty(),
        resume,
        onlyFailed,
        false,
        2);
  }

  private Path answers() {
    return folder.resolve("answers.jsonl");
  }

  private List<String> answered() throws IOException {
    var answered = new ArrayList<String>();
    for (var line : Files.readAllLines(answers())) {
      var tree = Json.tree(line);
      answered.add(tree.path("id").asText() + " " + tree.path("outcome").asText());
    }
    return answered;
  }

  /** Opens databases that answer 42 to everything. */
  private static final class Opener implements Databases {
    private final ConcurrentHashMap<String, AtomicInteger> opened = new ConcurrentHashMap<>();
    private final AtomicInteger closed = new AtomicInteger();

    @Override
    public Database open(Optional<String> name) {
      opened.computeIfAbsent(name.orElse(""), _ -> new AtomicInteger()).incrementAndGet();
      if (name.equals(Optional.of("gone"))) {
        throw new CaseFileException("There is no database gone.");
      }
      return new TestDatabase(TestSource.ofOneRow(), closed);
    }
  }
}
