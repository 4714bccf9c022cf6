package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.cli.Setting;
import com.seekapa.server.cli.SettingSources;
import com.seekapa.server.cli.Settings;
import com.seekapa.server.demo.AxiaDemo;
import com.seekapa.server.eval.CaseFile;
import com.seekapa.server.eval.Databases;
import com.seekapa.server.eval.EvalCommand;
import com.seekapa.server.eval.EvalOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the demo model is examined with: every question and every turn of a talk has to be right.
 */
class AxiaCasesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z"));
  private static final Path MODELS = Path.of("../models");
  private static final int WORKERS = 2;

  @TempDir static Path folder;

  @BeforeAll
  static void createDemoData() {
    AxiaDemo.create(folder.resolve("axia.duckdb"), LocalDate.of(2026, 11, 23), AxiaDemo.SEED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"axia.questions.jsonl", "axia.conversations.jsonl"})
  void every_case_is_right(String file) throws Exception {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var cases = CaseFile.read(MODELS.resolve(file), CLOCK);
    try (var application = new Wiring(settings(), CLOCK).timeless()) {
      int code =
          new EvalCommand(
                  Databases.only(application),
                  CLOCK,
                  out,
                  new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8))
              .run(cases, options());
      assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .containsPattern("all +" + cases.size() + " +\\d+ +" + cases.size() + " ");
  }

  private static EvalOptions options() {
    return new EvalOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        WORKERS);
  }

  private static Settings settings() {
    return new SettingSources(Map.of(), folder).settings(Map.of(Setting.DATA, folder.toString()));
  }
}
