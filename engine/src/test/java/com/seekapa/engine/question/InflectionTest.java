package com.seekapa.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionTest {
  @ParameterizedTest
  @CsvSource({
    "country, countries",
    "movie, movies",
    "cookie, cookies",
    "sweetie, sweeties",
    "pie, pies",
    "bus, buses",
    "status, statuses",
    "campus, campuses",
    "house, houses",
    "use, uses",
    "excuse, excuses",
    "warehouse, warehouses",
    "box, boxes",
    "class, classes",
    "branch, branches",
    "cache, caches",
    "brush, brushes",
    "size, sizes",
    "quiz, quizzes",
    "hero, heroes",
    "shoe, shoes",
    "analysis, analyses",
    "basis, basis",
    "axis, axes",
    "criterion, criteria",
    "index, indices",
    "index, indexes",
    "mouse, mice",
    "foot, feet",
    "wife, wives",
    "life, lives",
    "shelf, shelves",
    "glove, gloves",
    "salesman, salesmen",
    "person, people",
    "lens, lenses",
    "alias, aliases",
    "menu, menus",
    "id, ids",
    "area, areas",
    "day, days"
  })
  void a_plural_has_the_form_of_its_singular(String singular, String plural) {
    assertThat(Inflection.base(plural)).isEqualTo(Inflection.base(singular));
  }

  @ParameterizedTest
  @ValueSource(strings = {"series", "species", "news", "status", "specimen", "address", "bus", "s"})
  void what_only_looks_like_a_plural_stays(String word) {
    assertThat(Inflection.base(word)).isEqualTo(word);
    assertThat(Inflection.isPlural(word)).isFalse();
  }

  @Test
  void every_short_word_has_a_base() {
    for (String word :
        new String[] {"", "s", "es", "us", "ses", "uses", "ies", "oes", "ie", "men"}) {
      assertThat(Inflection.base(word)).isNotNull();
    }
  }
}
