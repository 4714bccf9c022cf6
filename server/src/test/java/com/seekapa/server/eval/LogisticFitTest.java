package com.seekapa.server.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticFitTest {
  @Test
  void weights_that_answers_were_made_with_are_found_again() {
    var random = new Random(7);
    var verdicts =
        IntStream.range(0, 5_000)
            .mapToObj(_ -> {
              double lost = random.nextInt(3);
              double unused = random.nextInt(5);
              double odds = 2 - 1.5 * lost - 0.3 * unused;
              boolean right = random.nextDouble() < 1 / (1 + Math.exp(-odds));
              return verdict("T1", true, right, 0.5, Map.of("lost", lost, "unused", unused));
            })
            .toList();

    var fit = LogisticFit.ofAnswers(verdicts);

    assertThat(fit.start()).isCloseTo(2, within(0.25));
    assertThat(fit.weights().get("lost")).isCloseTo(-1.5, within(0.15));
    assertThat(fit.weights().get("unused")).isCloseTo(-0.3, within(0.1));
  }

  @Test
  void a_sign_that_tells_nothing_weighs_next_to_nothing() {
    var random = new Random(7);
    var verdicts =
        IntStream.range(0, 5_000)
            .mapToObj(_ ->
                verdict("T1", true, random.nextBoolean(), 0.5, Map.of("idle", random.nextDouble())))
            .toList();

    assertThat(LogisticFit.ofAnswers(verdicts).weights().get("idle")).isCloseTo(0, within(0.2));
  }

  @Test
  void what_was_refused_says_nothing_about_the_weights() {
    var answered =
        List.of(
            verdict("T1", true, true, 0.5, Map.of("lost", 0.0)),
            verdict("T1", true, false, 0.5, Map.of("lost", 1.0)));
    var refused = verdict("T1", false, false, 0.5, Map.of("lost", 0.0));

    assertThat(LogisticFit.ofAnswers(List.of(answered.get(0), answered.get(1), refused)))
        .isEqualTo(LogisticFit.ofAnswers(answered));
  }

  @Test
  void of_what_was_asked_back_the_likeliest_reading_counts() {
    var plain = verdict("T1", false, false, 0.5, Map.of("lost", 1.0));
    var right = new Contest(0, 0, false, true, false);
    var taken = new Contest(0, 2, true, false, true);

    assertThat(plain.likeliestRight()).isEmpty();
    assertThat(with(plain, right).likeliestRight()).contains(true);
    assertThat(with(plain, taken).likeliestRight()).contains(true);
    assertThat(with(plain, new Contest(0, 2, true, true, false)).likeliestRight()).contains(false);
  }

  @Test
  void how_likely_the_other_reading_is_meant_is_fitted_to_contests_that_one_of_them_wins() {
    var random = new Random(7);
    var verdicts =
        IntStream.range(0, 5_000)
            .mapToObj(_ -> {
              double margin = 2 * random.nextDouble();
              double gain = random.nextDouble();
              double odds = -0.5 - 0.7 * margin + 0.9 * gain;
              boolean other = random.nextDouble() < 1 / (1 + Math.exp(-odds));
              var undecided = new Contest(margin, gain, false, true, true);
              return with(
                  verdict("T1", true, !other, 0.5, Map.of()),
                  random.nextBoolean()
                      ? undecided
                      : new Contest(margin, gain, false, !other, other));
            })
            .toList();

    var fit = LogisticFit.ofContests(verdicts);

    assertThat(fit.start()).isCloseTo(-0.5, within(0.3));
    assertThat(fit.weights().get("margin")).isCloseTo(-0.7, within(0.25));
    assertThat(fit.weights().get("gain")).isCloseTo(0.9, within(0.35));
  }

  @Test
  void refusing_what_is_unsure_trades_passed_answers_for_wrong_ones() {
    var verdicts =
        List.of(
            verdict("T1", true, true, 0.9, Map.of()),
            verdict("T1", true, true, 0.32, Map.of()),
            verdict("T1", true, false, 0.31, Map.of()),
            verdict("T1", true, false, 0.1, Map.of()));

    var offers = Trade.of(verdicts, Verdict::sureness).offers();

    assertThat(offers)
        .contains(new Trade.Offer(0, 0.5, 0.5, 0.5))
        .contains(new Trade.Offer(0.25, 0.5, 0.5, 0.25))
        .contains(new Trade.Offer(0.35, 0.25, 0.25, 0));
  }

  @Test
  void weights_are_printed_by_sign() {
    var printed = new ByteArrayOutputStream();

    new LogisticFit(2.5, Map.of("lost columns", -2.25))
        .print(new PrintStream(printed, true, StandardCharsets.UTF_8), "sign");

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("to start with                  2.50")
        .contains("lost columns                  -2.25");
  }

  private static Verdict with(Verdict verdict, Contest contest) {
    return new Verdict(
        verdict.of(),
        verdict.outcome(),
        verdict.answered(),
        verdict.failure(),
        verdict.match(),
        verdict.chart(),
        verdict.phrase(),
        verdict.confidence(),
        verdict.signs(),
        List.of(contest),
        verdict.millis(),
        verdict.rows());
  }

  private static Verdict verdict(
      String group, boolean answered, boolean right, double confidence, Map<String, Double> signs) {
    var of =
        new EvalCase(
            "1",
            group,
            Optional.of("b"),
            List.of(new EvalCase.Turn("how many?", Optional.empty())),
            Optional.empty(),
            Instant.EPOCH,
            Expectation.NONE);
    return new Verdict(
        of,
        answered ? "answered" : "refused",
        answered,
        right ? Optional.empty() : Optional.of("other values or columns"),
        Match.NONE,
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.of(confidence),
        signs,
        List.of(),
        1,
        Verdict.Rows.NONE);
  }
}
