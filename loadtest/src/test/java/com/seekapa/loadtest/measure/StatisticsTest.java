package com.seekapa.loadtest.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.seekapa.loadtest.client.Answer;
import com.seekapa.loadtest.client.Exchange;
import com.seekapa.loadtest.client.Failure;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final long MILLI = 1_000_000;

  private static Exchange answered(String question, long digest, long finished) {
    return new Exchange.Complete(
        question,
        OptionalLong.empty(),
        OptionalLong.empty(),
        finished,
        new Answer("answered", digest));
  }

  /**
   * 100 questions a second for ten seconds to a server that answers in 1 ms, but not in second 5.
   */
  @Test
  void a_stall_of_a_second_in_ten_is_in_p99_because_times_count_from_when_a_question_was_due() {
    var meter = new Meter();
    for (int i = 0; i < 1000; i++) {
      long due = i * 10 * MILLI;
      long stall = due >= 5000 * MILLI && due < 6000 * MILLI ? 6000 * MILLI - due : 0;
      meter.ended(answered("q", 1, stall + MILLI));
    }

    var times = meter.finished().all();
    assertThat(times.count()).isEqualTo(1000);
    assertThat(times.at(99)).isCloseTo(901, Percentage.withPercentage(2));
    assertThat(times.at(90)).isCloseTo(1, within(20.0));
    assertThat(times.at(50)).isCloseTo(1, Percentage.withPercentage(1));
    assertThat(times.max()).isCloseTo(1001, Percentage.withPercentage(1));
  }

  @Test
  void intervals_add_up_to_all() {
    var series = new Series();
    series.record(5 * MILLI);
    assertThat(series.interval().count()).isEqualTo(1);
    series.record(7 * MILLI);
    series.record(9 * MILLI);
    assertThat(series.interval().at(100)).isCloseTo(9, Percentage.withPercentage(1));
    assertThat(series.interval().isEmpty()).isTrue();

    assertThat(series.all().count()).isEqualTo(3);
    assertThat(series.all().mean()).isCloseTo(7, Percentage.withPercentage(1));
  }

  @Test
  void times_out_of_any_range_are_kept_at_its_end() {
    var series = new Series();
    series.record(-5);
    series.record(TimeUnit.DAYS.toNanos(1));

    assertThat(series.all().count()).isEqualTo(2);
    assertThat(series.all().at(0)).isZero();
  }

  @Test
  void who_waited_in_vain_is_in_the_times_and_quick_errors_are_not() {
    var meter = new Meter();
    meter.ended(new Exchange.Failed("q", new Failure.ErrorCode("overloaded"), MILLI));
    meter.ended(new Exchange.Failed("q", new Failure.TimedOut(), 3000 * MILLI));

    assertThat(meter.finished().all().count()).isEqualTo(1);
    assertThat(meter.failures())
        .containsEntry("error overloaded", 1L)
        .containsEntry("no answer in time", 1L);
  }

  @Test
  void answers_that_differ_from_the_quiet_one_are_wrong_however_many_they_are() {
    var answers = new Answers();
    answers.add("q", new Answer("answered", 1));
    answers.add("q", new Answer("answered", 2));
    answers.add("q", new Answer("answered", 2));

    var verdict = answers.verdict(10, 1, _ -> Optional.of(new Answer("answered", 1)));

    assertThat(verdict.wrong()).isEqualTo(2);
    assertThat(verdict.compared()).isEqualTo(1);
    assertThat(verdict.wronglyAnswered()).containsExactly("q");
  }

  @Test
  void beyond_the_sample_the_answers_to_a_question_must_agree_with_each_other() {
    var answers = new Answers();
    for (var question : new String[] {"a", "b", "c"}) {
      answers.add(question, new Answer("answered", 1));
      answers.add(question, new Answer("answered", 1));
    }
    answers.add("c", new Answer("refused", 1));

    var verdict = answers.verdict(0, 1, _ -> Optional.empty());

    assertThat(verdict.questions()).isEqualTo(3);
    assertThat(verdict.compared()).isZero();
    assertThat(verdict.wrong()).isEqualTo(1);
  }

  @Test
  void many_different_answers_to_one_question_take_bounded_room_and_are_all_wrong_but_one() {
    var answers = new Answers();
    for (int i = 0; i < 1000; i++) {
      answers.add("q", new Answer("answered", i));
    }

    assertThat(answers.verdict(1, 1, _ -> Optional.of(new Answer("answered", 0))).wrong())
        .isEqualTo(999);
  }
}
