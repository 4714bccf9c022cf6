package com.seekapa.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.WordKnowledge;
import com.seekapa.engine.question.WordKnowledge.Related;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordNetKnowledgeTest {
  private static final List<String> NAMES =
      List.of(
          "singer",
          "birth",
          "launch",
          "join date",
          "join",
          "automobile",
          "salary",
          "last name",
          "music",
          "direction",
          "acquisition",
          "film",
          "country");
  private static final WordNetShelf SHELF = new WordNetShelf();
  private static final WordKnowledge KNOWLEDGE = WordNetKnowledge.onFirstUse(NAMES, SHELF);

  @ParameterizedTest
  @CsvSource({
    "vocalist, singer",
    "born, birth",
    "launched, launch",
    "joined, join",
    "car, automobile",
    "surname, last name",
    "family name, last name",
    "earning, salary",
    "acquired, acquisition",
    "movie, film",
    "nation, country"
  })
  void a_word_leads_to_the_name_that_means_about_the_same(String word, String name) {
    assertThat(KNOWLEDGE.related(word)).extracting(Related::word).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "qwertz", "weather", "elephant", "of the"})
  void other_words_lead_nowhere(String word) {
    assertThat(KNOWLEDGE.related(word)).isEmpty();
  }

  @Test
  void the_same_thing_is_closer_than_a_kind_of_it() {
    assertThat(closeness("vocalist", "singer")).isGreaterThan(closeness("tenor", "singer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"weather", "Weathers", "running", "written", "taller", "statuses"})
  void forms_of_words_are_words(String word) {
    assertThat(KNOWLEDGE.isWord(word.toLowerCase(Locale.ROOT))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"custmer", "revnue", "a", "xing", ""})
  void typing_errors_are_none(String word) {
    assertThat(KNOWLEDGE.isWord(word)).as(word).isEqualTo(word.equals("a"));
  }

  @Test
  void until_it_is_read_nothing_is_known_and_nobody_waits() {
    var knowledge = new WordNetKnowledge(NAMES, SHELF, false);
    assertThat(knowledge.related("vocalist")).isEmpty();
    assertThat(knowledge.isWord("weather")).isFalse();
    knowledge.prepare();
    assertThat(knowledge.related("vocalist")).isNotEmpty();
    assertThat(knowledge.isWord("weather")).isTrue();
  }

  @Test
  void many_names_are_known_only_up_to_a_bound() {
    var names = IntStream.range(0, 6_000).mapToObj(i -> "singer" + i).toList();
    var all = new ArrayList<>(names);
    all.add("automobile");
    var knowledge = WordNetKnowledge.onFirstUse(all, SHELF);
    assertThat(knowledge.related("car")).isEmpty();
  }

  private static double closeness(String word, String name) {
    return KNOWLEDGE.related(word).stream()
        .filter(it -> it.word().equals(name))
        .mapToDouble(Related::closeness)
        .findFirst()
        .orElseThrow();
  }
}
