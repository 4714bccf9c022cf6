package com.seekapa.engine.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishTest {
  @Test
  void things_are_listed() {
    assertThat(English.list(List.of("a"))).isEqualTo("a");
    assertThat(English.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(English.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void labels_lose_their_capital_unless_they_are_abbreviations() {
    assertThat(List.of("Order value", "VAT rate", "E-mail", "A/B test", "iPads"))
        .extracting(English::lower)
        .containsExactly("order value", "VAT rate", "e-mail", "A/B test", "iPads");
  }

  @Test
  void a_plural_is_known_by_its_head() {
    assertThat(List.of("orders", "units sold", "units per order", "people", "days to ship"))
        .allMatch(English::isPlural);
    assertThat(List.of("cost of goods", "gross", "status", "revenue per customers", "returns %"))
        .noneMatch(English::isPlural);
  }

  @Test
  void an_article_follows_the_sound() {
    assertThat(List.of("area chart", "bar chart", "unit", "hour", "unknown segment"))
        .extracting(English::withArticle)
        .containsExactly("an area chart", "a bar chart", "a unit", "an hour", "an unknown segment");
  }

  @Test
  void some_places_have_an_article() {
    assertThat(English.articleOfPlace("United Kingdom")).isEqualTo("the ");
    assertThat(English.articleOfPlace("Netherlands")).isEqualTo("the ");
    assertThat(English.articleOfPlace("Germany")).isEmpty();
  }

  @Test
  void numbers_have_commas_and_no_needless_zeros() {
    assertThat(English.number(new BigDecimal("1000000.50"))).isEqualTo("1,000,000.5");
    assertThat(English.number(new BigDecimal("1E+6"))).isEqualTo("1,000,000");
    assertThat(English.number(new BigDecimal("-12"))).isEqualTo("-12");
  }
}
