package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadQuestionsTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void questions_in_another_language_are_refused_with_a_sentence() {
    for (var question :
        List.of(
            "Wie viele Mitglieder haben mehr als drei Bücher ausgeliehen?",
            "Zeige mir die Namen aller Mitglieder aus Berlin",
            "Combien de membres habitent à Paris ?",
            "Quels sont les titres des livres de plus de 300 pages ?",
            "¿Cuántos miembros hay en cada ciudad?",
            "Muestra los nombres de los miembros de Paris",
            "每个城市有多少会员？",
            "Quanti libri ha scritto ogni autore?")) {
      var refused = library.refused(question);
      assertThat(refused.reason()).as(question).isEqualTo(Reason.UNKNOWN_WORD);
      assertThat(refused.message()).as(question).contains("English");
    }
  }

  @Test
  void english_with_a_few_unknown_words_is_not_another_language() {
    assertThat(library.ask("Please kindly show the names of members"))
        .isNotInstanceOf(NotUnderstood.class);
    assertThat(library.ask("name of the book \"Die Verwandlung eines Menschen\""))
        .isNotInstanceOf(NotUnderstood.class);
  }

  @Test
  void two_questions_in_one_are_refused() {
    for (var question :
        List.of(
            "How many members are there? What is the average age of authors?",
            "How many members are there? And how many books are there?",
            "Which member is the oldest? Which book has the most pages?")) {
      var refused = library.refused(question);
      assertThat(refused.reason()).as(question).isEqualTo(Reason.NOT_SUPPORTED);
      assertThat(refused.message()).as(question).contains("two questions");
    }
  }

  @Test
  void two_questions_with_one_answer_each_are_refused_even_in_one_sentence() {
    for (var question :
        List.of(
            "Which member is the oldest and which book has the most pages?",
            "Who is the oldest member? Who is the youngest?")) {
      assertThat(library.refused(question).message()).as(question).contains("two questions");
    }
  }

  @Test
  void two_numbers_are_one_answer() {
    library.reads(
        "number_of_members number_of_books",
        "How many members are there and how many books are there?");
  }

  @Test
  void a_denial_that_no_condition_says_is_refused_with_a_sentence() {
    for (var question :
        List.of(
            "members who did not join in 2020",
            "not every member has a loan",
            "members who have not borrowed every book",
            "members that neither live in Berlin nor Paris",
            "members who hardly borrow books",
            "loans not in 2020")) {
      var refused = library.refused(question);
      assertThat(refused.reason()).as(question).isEqualTo(Reason.NOT_SUPPORTED);
      assertThat(refused.message()).as(question).startsWith("I can't tell what “");
    }
  }

  @Test
  void a_denial_that_a_condition_says_is_answered() {
    for (var question :
        List.of(
            "members who are not older than 30",
            "members not from Berlin",
            "members without loans",
            "books not written by Jane Austen")) {
      assertThat(library.ask(question)).as(question).isNotInstanceOf(NotUnderstood.class);
    }
  }

  @Test
  void a_sentence_about_the_answer_is_not_a_second_question() {
    library.reads(
        "number_of_members | members.city | order members.city ASCENDING | chart bar",
        "What is the number of members by city? Show a bar chart and sort by city.",
        "What is the number of members in each city? Draw a bar chart, order by city ascending.");
  }

  @Test
  void nothing_and_noise_are_refused() {
    assertThat(library.refused("").reason()).isEqualTo(Reason.EMPTY);
    assertThat(library.refused(" \t\n ").reason()).isEqualTo(Reason.EMPTY);
    assertThat(library.refused("?!.,;").reason()).isEqualTo(Reason.EMPTY);
    assertThat(library.refused("and of the").reason()).isEqualTo(Reason.NOTHING_TO_ASK);
  }

  @Test
  void a_question_that_is_too_long_is_refused() {
    var refused = library.refused("names of members ".repeat(200));
    assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(refused.message()).contains("2000");
  }

  @Test
  void what_the_data_knows_nothing_of_is_refused() {
    assertThat(shipping.refused("What will the weather be like tomorrow?").message()).isNotBlank();
  }
}
