package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.query.SemanticQuery;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Questions whose words are of other rows than those that have, count or rank what is asked. */
class OtherRowsTest {
  private static final SemanticModel SPORTS =
      new Drawn()
          .table(
              "person people",
              "person_id:INTEGER:IDENTIFIER",
              "person_name:TEXT:NAME",
              "height:INTEGER")
          .table("coach coaches", "coach_id:INTEGER:IDENTIFIER", "licence:TEXT")
          .table("kind kinds", "kind_code:TEXT:IDENTIFIER", "kind_name:TEXT:NAME")
          .table("course courses", "course_id:INTEGER:IDENTIFIER", "kind_code:TEXT:IDENTIFIER")
          .table("ticket tickets", "place:TEXT", "ticket:INTEGER:AMOUNT")
          .references(
              "coaches.coach_id -> people.person_id", "courses.kind_code -> kinds.kind_code")
          .model("sports");

  private final Reader sports = new Reader(SPORTS, Map.of());
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void names_of_rows_that_others_have_for_them_are_one_for_each_of_these_rows() {
    assertThat(sports.query("What are the names of the coaches?").rows())
        .isEqualTo(new SemanticQuery.Rows.Every(Optional.of(SPORTS.table("coaches"))));
    assertThat(sports.query("What are the names of the people?").rows())
        .isEqualTo(new SemanticQuery.Rows.Every(Optional.of(SPORTS.table("people"))));
  }

  @Test
  void rows_that_are_there_once_are_ranked_by_what_refers_to_them() {
    sports.reads(
        "kinds.kind_name row of kinds | order number_of_courses DESCENDING | limit 1 | distinct",
        "What is the most common kind?");
  }

  @Test
  void rows_that_say_how_many_they_stand_for_are_added_up() {
    sports.reads("sum_tickets.ticket", "How many tickets are there?");
    sports.reads("sum_tickets.ticket | tickets.place", "How many tickets are there per place?");
  }

  @Test
  void the_row_with_the_highest_value_is_a_condition_on_what_is_measured_of_others() {
    shipping.reads(
        "average_voyages.distance | where ships.tonnage first DESCENDING among []",
        "What is the average distance of voyages of the ship with the highest tonnage?");
  }

  @Test
  void the_same_as_another_row_is_the_value_that_this_row_has() {
    library.reads(
        "books.title | where books.genre shared where [books.title in [Emma]]",
        "titles of books with the same genre as Emma");
  }

  @Test
  void a_value_that_is_asked_with_its_adjective_is_an_aggregate() {
    library.reads("maximum_members.age", "What is the oldest age among the members?");
  }

  @Test
  void two_numbers_with_to_between_them_are_a_range() {
    library.reads(
        "members.name | where all [members.age<=25, members.age>=20]",
        "names of the members who are in age 20 to 25");
  }

  @Test
  void a_comparative_is_about_the_rows_before_it() {
    assertThat(
            Reader.shown(
                library.query("names of authors of books with loans by members younger than 30")))
        .contains("members.age<30");
  }
}
