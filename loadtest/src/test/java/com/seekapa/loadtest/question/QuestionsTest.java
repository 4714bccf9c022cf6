package com.seekapa.loadtest.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final String MODEL =
      """
      {"title": "Shop", "hash": "x",
       "examples": [{"question": "Revenue by region"}, {"question": "margin by product"}, {"question": "orders by channel"}],
       "measures": [{"label": "revenue"}, {"label": "margin"}, {"label": "orders"}, {"label": "refunds"}],
       "dimensions": [{"label": "region"}, {"label": "product"}, {"label": "channel"}, {"label": "order number"}],
       "data": {"from": "2025-11-29", "asOf": "2026-02-01", "rows": 3, "today": "2026-02-02"}}
      """;

  @Property(tries = 50)
  void ranks_are_drawn_in_proportion_to_a_power_of_their_place(
      @ForAll @IntRange(min = 2, max = 40) int ranks,
      @ForAll @DoubleRange(min = 0, max = 2) double exponent,
      @ForAll long seed) {
    int draws = 20_000;
    var random = new SplittableRandom(seed);
    var zipf = new Zipf(ranks, exponent);
    var counts = new int[ranks];
    IntStream.range(0, draws).forEach(_ -> counts[zipf.draw(random)]++);

    double sum = IntStream.range(0, ranks).mapToDouble(r -> Math.pow(r + 1, -exponent)).sum();
    for (int rank = 0; rank < ranks; rank++) {
      double share = Math.pow(rank + 1, -exponent) / sum;
      double tolerance = 6 * Math.sqrt(share * (1 - share) / draws) + 1e-4;
      assertThat(counts[rank] / (double) draws).isCloseTo(share, within(tolerance));
    }
  }

  @Test
  void only_what_the_examples_name_is_grouped_by() {
    var facts = ModelFacts.read(MODEL);

    assertThat(facts.dimensions()).containsExactly("region", "product", "channel");
    assertThat(facts.measures()).containsExactly("revenue", "margin", "orders");
    assertThat(facts.from()).hasValue(java.time.LocalDate.of(2025, 11, 29));
  }

  @Test
  void few_questions_are_asked_often_and_many_once() {
    var asker = Questions.of(ModelFacts.read(MODEL), 1, 5).asker(0);
    var counts = new HashMap<String, Integer>();
    Stream.generate(asker::next).limit(200).forEach(text -> counts.merge(text, 1, Integer::sum));

    assertThat(counts.values()).anyMatch(count -> count > 20);
    assertThat(counts.values().stream().filter(count -> count == 1).count()).isGreaterThan(20);
    assertThat(counts).containsKeys("Revenue by region", "margin by product", "orders by channel");
  }

  @Test
  void periods_are_those_of_the_data() {
    var asker = Questions.of(ModelFacts.read(MODEL), 0, 5).asker(0);
    var asked = new HashSet<String>();
    Stream.generate(asker::next).limit(3000).forEach(asked::add);

    assertThat(asked)
        .contains("revenue in November 2025", "margin by region in Q1 2026", "orders in 2026")
        .noneMatch(text -> text.contains("October") || text.contains("March"));
  }

  @Test
  void askers_differ_but_each_is_the_same_every_time() {
    var questions = Questions.of(ModelFacts.read(MODEL), 1, 5);
    var again = Questions.of(ModelFacts.read(MODEL), 1, 5);

    assertThat(ten(questions, 0)).isEqualTo(ten(again, 0)).isNotEqualTo(ten(questions, 1));
    assertThat(ten(Questions.of(ModelFacts.read(MODEL), 1, 6), 0)).isNotEqualTo(ten(again, 0));
  }

  @Test
  void a_model_without_days_is_asked_without_periods() {
    var facts =
        new ModelFacts(
            "t",
            List.of(),
            List.of("revenue"),
            List.of("region"),
            java.util.Optional.empty(),
            java.util.Optional.empty());

    assertThat(Questions.of(facts, 1, 1).size()).isEqualTo(2);
  }

  private static List<String> ten(Questions questions, int asker) {
    return Stream.generate(questions.asker(asker)::next).limit(10).toList();
  }
}
