package com.seekapa.engine.phrase;

import static com.seekapa.engine.answer.Asked.IN_2025;
import static com.seekapa.engine.answer.Asked.LAST_QUARTER;
import static com.seekapa.engine.answer.Asked.ask;
import static com.seekapa.engine.answer.Asked.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.answer.Asked;
import com.seekapa.engine.answer.Shop;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Filter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the file of golden answers does not show. */
class PhraserTest {
  private final Phraser phraser = new Phraser(Shop.MODEL);

  @Test
  void a_value_that_is_also_a_name_is_told_with_its_dimension() {
    assertThat(phrase(ask(Shop.REVENUE).in(Shop.PRODUCT, "Cost")))
        .isEqualTo("Revenue for product Cost");
    assertThat(phrase(ask(Shop.REVENUE).in(Shop.PRODUCT, "2025", "Desk")))
        .isEqualTo("Revenue for products 2025 and Desk");
  }

  @Test
  void a_value_of_two_dimensions_is_told_with_the_one_that_is_meant() {
    var careful = new Phraser(Shop.MODEL, (dimension, value) -> value.equals("Direct"));
    assertThat(careful.phrase(ask(Shop.REVENUE).in(Shop.CHANNEL, "Direct").query()))
        .isEqualTo("Revenue for channel Direct");
  }

  @Test
  void a_percent_is_compared_with_a_percent() {
    var over =
        new Filter.MeasureCompared(
            Shop.MARGIN, Filter.Comparator.AT_LEAST, new BigDecimal("0.305"));
    assertThat(phrase(ask(Shop.REVENUE).by(Shop.PRODUCT).where(over)))
        .isEqualTo("Revenue by product with margin % at least 30.5 %");
  }

  @Test
  void days_without_words_are_told_exactly() {
    assertThat(phrase(ask(Shop.REVENUE).during(range("2026-07-01", "2026-07-31", "", true))))
        .isEqualTo("Revenue in July 2026");
    assertThat(phrase(ask(Shop.REVENUE).during(range("2026-07-01", "2026-08-15", "", true))))
        .isEqualTo("Revenue from 2026-07-01 to 2026-08-15");
  }

  @Test
  void two_queries_that_differ_are_told_apart() {
    var queries =
        List.of(
            ask(Shop.REVENUE).by(Shop.REGION).during(IN_2025),
            ask(Shop.REVENUE).by(Shop.REGION).during(LAST_QUARTER),
            ask(Shop.REVENUE).by(Shop.REGION).during(IN_2025).top(1),
            ask(Shop.REVENUE).by(Shop.REGION).during(IN_2025).top(3),
            ask(Shop.REVENUE).by(Shop.REGION).during(IN_2025).bottom(3),
            ask(Shop.REVENUE).by(Shop.REGION).during(IN_2025).first(3),
            ask(Shop.REVENUE).by(Shop.REGION).during(IN_2025).as(ChartKind.PIE),
            ask(Shop.REVENUE, Shop.COST).by(Shop.REGION).during(IN_2025),
            ask(Shop.REVENUE).in(Shop.REGION, "Europe").during(IN_2025),
            ask().by(Shop.REGION));
    assertThat(queries).extracting(this::phrase).doesNotHaveDuplicates();
  }

  private String phrase(Asked asked) {
    return phraser.phrase(asked.query());
  }
}
