package com.seekapa.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.loadtest.measure.Answers;
import com.seekapa.loadtest.measure.Load;
import com.seekapa.loadtest.measure.Series;
import com.seekapa.loadtest.measure.Tick;
import com.seekapa.loadtest.measure.Usage;
import com.seekapa.loadtest.report.Finding.Verdict;
import com.seekapa.loadtest.report.Report.Judged;
import com.seekapa.protocol.Json;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportTest {
  private static final Answers.Verdict ALL_RIGHT = new Answers.Verdict(40, 30, 0, List.of());

  private static Part part(Load load, double pingMillis, Map<String, Long> failures, long memory) {
    var finished = new Series();
    var ping = new Series();
    IntStream.rangeClosed(1, 1000).forEach(i -> finished.record(i * 30_000L)); // up to 30 ms
    IntStream.range(0, 100).forEach(_ -> ping.record((long) (pingMillis * 1e6)));
    var none = Spread.of(new Series().all());
    var ticks =
        IntStream.rangeClosed(1, 20)
            .mapToObj(
                s -> new Tick(s, 10, 50, 0, 15, 29, 1, Optional.of(memory - (20L - s) * 1000)))
            .toList();
    return new Part(
        load,
        20,
        1000,
        1000,
        1000,
        failures,
        new TreeMap<>(Map.of("answered", 990L, "clarify", 10L)),
        load.users(),
        none,
        Spread.of(ping.all()),
        Spread.of(finished.all()),
        Spread.of(finished.all()),
        Spread.of(ping.all()),
        ALL_RIGHT,
        new ServerUse(
            "process 1",
            Optional.of(new Usage(memory / 2, 0)),
            Optional.of(new Usage(memory / 2 + 10_000L * load.users(), 10)),
            Optional.of(new Usage(memory, 14)),
            20,
            2),
        0.1,
        ticks);
  }

  private static Load chat(int users) {
    return new Load(Load.Kind.WEBSOCKET, users, Optional.empty());
  }

  private static Verdict verdict(Part part, String what) {
    return Goals.of(part).stream()
        .filter(finding -> finding.what().equals(what))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  private static Report report(Part... parts) {
    return new Report(
        "http://localhost:1/<b>",
        "Shop & Co",
        "2026-01-01T00:00:00Z",
        "2 processors",
        "./seekapa loadtest",
        70,
        List.of(parts).stream().map(Judged::of).toList());
  }

  @Test
  void the_table_has_seed_target_and_measured_side_by_side() {
    var text =
        TextReport.of(report(part(chat(200), 1.5, Map.of("closed with 1006", 3L), 200_000_000)));

    assertThat(text)
        .isEqualTo(
            """
            WebSocket, 200 users
                                                    seed    target             measured
              connections open at once               200       200                  200     met
              ping, mean                           85 ms    < 2 ms               1.5 ms     met
              ping, p99                                –   < 10 ms               1.5 ms     met
              question to finished, p95            2.8 s   < 2.8 s              28.5 ms     met
              question to finished, p99            4.2 s   < 4.2 s              29.7 ms     met
              question to accepted, p99                –         –               1.5 ms
              question to first text, p99              –         –              29.7 ms
              answers                                  –         –               50.0/s
              CPU of the server                     28 %    < 28 %                 10 %     met
              memory of the server                380 MB  < 250 MB               200 MB     met
              failed, wrong answers among them     0.3 %         0  3 of 1,000 (0.30 %)  MISSED
              3 × closed with 1006
              990 answered, 10 asked back; 40 different questions, 30 of them compared with a quiet answer; the tester used 10 % of the processors.

            """);
  }

  @Test
  void a_target_is_missed_as_soon_as_one_figure_is_too_high() {
    assertThat(report(part(chat(50), 1.9, Map.of(), 100_000_000)).missedATarget()).isFalse();
    assertThat(report(part(chat(50), 2.1, Map.of(), 100_000_000)).missedATarget()).isTrue();
    assertThat(report(part(chat(50), 1.9, Map.of("x", 1L), 100_000_000)).missedATarget()).isTrue();
    assertThat(report(part(chat(50), 1.9, Map.of(), 260_000_000)).missedATarget()).isTrue();
  }

  @Test
  void a_thousand_calls_a_second_must_take_less_than_forty_milliseconds() {
    var api = part(new Load(Load.Kind.API, 64, Optional.of(50)), 1, Map.of(), 1);
    assertThat(Goals.of(api)).anyMatch(finding -> finding.target().equals("< 40 ms"));
    assertThat(verdict(api, "answers")).isEqualTo(Verdict.MET);
    assertThat(
            verdict(part(new Load(Load.Kind.API, 64, Optional.of(60)), 1, Map.of(), 1), "answers"))
        .isEqualTo(Verdict.MISSED);
  }

  @Test
  void ten_thousand_connections_have_15_kb_each_and_450_mb_together() {
    var held = part(new Load(Load.Kind.MEMORY, 10_000, Optional.of(50)), 1, Map.of(), 440_000_000);

    assertThat(verdict(held, "memory a connection")).isEqualTo(Verdict.MET);
    assertThat(verdict(held, "memory of the server")).isEqualTo(Verdict.MET);
    assertThat(verdict(held, "growth after warm-up")).isEqualTo(Verdict.MET);
    assertThat(held.server().bytesPerConnection(10_000)).hasValue(10_000.0);
  }

  @Test
  void growth_is_from_after_the_warm_up_to_the_end() {
    var part = part(new Load(Load.Kind.MEMORY, 10, Optional.of(5)), 1, Map.of(), 120_000);

    // 20 seconds, 1,000 bytes a second up to 120,000: from second 8 to second 18
    assertThat(part.growth().orElseThrow()).isEqualTo(118_000.0 / 108_000 - 1);
    assertThat(verdict(part, "growth after warm-up")).isEqualTo(Verdict.MISSED);
  }

  @Test
  void what_is_not_known_of_a_server_is_said_and_misses_nothing() {
    var known = part(chat(200), 1, Map.of(), 1);
    var unknown =
        new Part(
            known.load(),
            20,
            10,
            10,
            10,
            Map.of(),
            Map.of(),
            200,
            known.connected(),
            known.accepted(),
            known.firstText(),
            known.finished(),
            known.ping(),
            ALL_RIGHT,
            new ServerUse("not known", Optional.empty(), Optional.empty(), Optional.empty(), 20, 2),
            0,
            List.of());

    assertThat(verdict(unknown, "memory of the server")).isEqualTo(Verdict.NOT_KNOWN);
    assertThat(TextReport.of(report(unknown))).contains("not known");
    assertThat(report(unknown).missedATarget()).isFalse();
  }

  @Test
  void the_page_needs_no_other_file_and_draws_what_can_be_parsed() throws Exception {
    var page =
        HtmlReport.of(
            report(
                part(chat(50), 1, Map.of(), 1_000_000), part(chat(100), 3, Map.of("<x>", 2L), 1)));

    assertThat(page)
        .doesNotContain("<script", "<link", "src=", "href=", "@import", "url(")
        .contains("http://localhost:1/&lt;b&gt;", "Shop &amp; Co", "2 × &lt;x&gt;")
        .contains("prefers-color-scheme: dark")
        .contains("<td>ping, mean</td><td>45 ms</td><td>&lt; 2 ms</td><td>1 ms</td>");
    var drawings =
        Pattern.compile("<svg.*?</svg>").matcher(page).results().map(m -> m.group()).toList();
    assertThat(drawings).hasSize(8);
    for (var drawing : drawings) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(drawing)));
      assertThat(drawing).contains("<polyline").doesNotContain("NaN", "Infinity");
    }
  }

  @Test
  void a_part_in_which_nothing_worked_can_be_drawn_too() {
    var none = Spread.of(new Series().all());
    var nothing =
        new Part(
            chat(5),
            1,
            0,
            0,
            0,
            Map.of("HTTP status 503", 5L),
            Map.of(),
            0,
            none,
            none,
            none,
            none,
            none,
            new Answers.Verdict(0, 0, 0, List.of()),
            new ServerUse("not known", Optional.empty(), Optional.empty(), Optional.empty(), 1, 2),
            0,
            List.of());

    assertThat(HtmlReport.of(report(nothing))).contains("503").doesNotContain("NaN");
    assertThat(report(nothing).missedATarget()).isTrue();
  }

  @Test
  void the_report_as_json_has_every_figure() {
    var json = Json.tree(Json.write(report(part(chat(50), 1, Map.of(), 1_000_000))));

    var part = json.get("parts").get(0).get("part");
    assertThat(part.get("finished").get("p99").asDouble()).isBetween(29.0, 30.0);
    assertThat(part.get("finished").get("curve")).hasSizeGreaterThan(20);
    assertThat(part.get("ticks")).hasSize(20);
    assertThat(json.get("parts").get(0).get("findings").get(0).get("verdict").asText())
        .isEqualTo("MET");
  }

  @Test
  void a_report_is_a_page_and_json_whatever_ending_is_given() {
    var both = List.of(Path.of("a/r.html"), Path.of("a/r.json"));

    assertThat(ReportFiles.named(Path.of("a/r"))).isEqualTo(both);
    assertThat(ReportFiles.named(Path.of("a/r.html"))).isEqualTo(both);
    assertThat(ReportFiles.named(Path.of("a/r.json"))).isEqualTo(both);
  }

  @Test
  void percentiles_are_spread_by_their_nines() {
    var scale = Scale.nines();

    assertThat(scale.place(0)).isZero();
    assertThat(scale.place(90)).isEqualTo(0.25);
    assertThat(scale.place(99)).isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(scale.place(100)).isEqualTo(1);
  }
}
