package com.seekapa.engine.question.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SellingWordsTest {
  private static final SellingWords WORDS =
      new SellingWords(Optional.of("revenue"), Optional.of("units sold"));

  @Test
  void how_much_was_sold_is_the_revenue() {
    assertThat(WORDS.said("How much did we sell in Peru last year?"))
        .isEqualTo("revenue in Peru last year?");
    assertThat(WORDS.said("how much did we sell to customers in Peru"))
        .isEqualTo("revenue in Peru");
  }

  @Test
  void how_many_things_were_sold_are_units() {
    assertThat(WORDS.said("how many pears were sold in May"))
        .isEqualTo("units sold for pears in May");
    assertThat(WORDS.said("how many units did we sell")).isEqualTo("units sold");
  }

  @Test
  void different_things_are_counted_and_not_added() {
    var question = "how many different fruits did we sell";
    assertThat(WORDS.said(question)).isEqualTo(question);
  }

  @Test
  void who_sold_the_most_has_the_highest_revenue() {
    assertThat(WORDS.said("who sold the most in 2025"))
        .isEqualTo("who has the highest revenue in 2025");
    assertThat(WORDS.said("which shop sold the least?"))
        .isEqualTo("which shop has the lowest revenue?");
  }

  @Test
  void the_most_of_something_is_its_units() {
    assertThat(WORDS.said("which shop sold the most pears"))
        .isEqualTo("which shop has the highest units sold for pears");
  }

  @Test
  void best_selling_things_have_the_most_units() {
    assertThat(WORDS.said("best-selling fruits")).isEqualTo("top 10 fruits by units sold");
    assertThat(WORDS.said("5 worst selling fruits")).isEqualTo("bottom 5 fruits by units sold");
    assertThat(WORDS.said("best selling fruit")).isEqualTo("top 1 fruit by units sold");
  }

  @Test
  void without_such_measures_nothing_is_said_otherwise() {
    var none = new SellingWords(Optional.empty(), Optional.empty());
    assertThat(none.said("who sold the most in 2025")).isEqualTo("who sold the most in 2025");
  }
}
