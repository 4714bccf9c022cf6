package com.seekapa.engine.question.clause;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedNounsTest {
  private final Reader college =
      new Reader(
          new Drawn()
              .table(
                  "tutor tutors",
                  "tutor_id:INTEGER:IDENTIFIER",
                  "first_name:TEXT:NAME",
                  "last_name:TEXT:NAME",
                  "room:INTEGER:IDENTIFIER",
                  "salary:INTEGER:LEVEL")
              .table(
                  "lesson lessons",
                  "lesson_id:INTEGER:IDENTIFIER",
                  "tutor_id:INTEGER:IDENTIFIER",
                  "start_date:DATE",
                  "end_date:DATE",
                  "lesson_details:TEXT")
              .references("lessons.tutor_id -> tutors.tutor_id")
              .model("college"),
          Map.of("tutors.last_name", List.of("Four Wells")));

  @Test
  void a_noun_said_once_names_several_columns() {
    college.reads(
        "tutors.first_name tutors.last_name",
        "Show the first and last name of all tutors",
        "What are the first and last names of tutors?");
    college.reads("tutors.last_name tutors.first_name", "Find the last and first names of tutors");
    college.reads("lessons.start_date lessons.end_date", "start and end dates of lessons");
  }

  @Test
  void full_names_are_all_their_parts() {
    college.reads(
        "tutors.first_name tutors.last_name tutors.salary",
        "full names and salaries of tutors",
        "List the full name (first and last name), and salary of each tutor");
  }

  @Test
  void details_are_the_column_called_so_where_there_is_one() {
    college.reads("lessons.lesson_details", "What are the details of all lessons?");
  }

  @Test
  void a_number_behind_a_column_is_no_count() {
    college.reads(
        "tutors.last_name | where tutors.room=12", "last names of tutors with room number 12");
  }

  @Test
  void words_of_numbers_are_not_taken_for_names_typed_wrong() {
    college.reads(
        "tutors.last_name | where tutors related lessons where []>=4",
        "last names of tutors that have at least four lessons");
  }
}
