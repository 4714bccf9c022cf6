package com.seekapa.engine.question.clause;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedNounsTest {
  private final Reader clinic =
      new Reader(
          new Drawn()
              .table(
                  "doctor doctors",
                  "doctor_id:INTEGER:IDENTIFIER",
                  "first_name:TEXT:NAME",
                  "last_name:TEXT:NAME",
                  "room:INTEGER:IDENTIFIER",
                  "salary:INTEGER:LEVEL")
              .table(
                  "treatment treatments",
                  "treatment_id:INTEGER:IDENTIFIER",
                  "doctor_id:INTEGER:IDENTIFIER",
                  "start_date:DATE",
                  "end_date:DATE",
                  "treatment_details:TEXT")
              .references("treatments.doctor_id -> doctors.doctor_id")
              .model("clinic"),
          Map.of("doctors.last_name", List.of("Four Wells")));

  @Test
  void a_noun_said_once_names_several_columns() {
    clinic.reads(
        "doctors.first_name doctors.last_name",
        "Show the first and last name of all doctors",
        "What are the first and last names of doctors?");
    clinic.reads(
        "doctors.last_name doctors.first_name", "Find the last and first names of doctors");
    clinic.reads("treatments.start_date treatments.end_date", "start and end dates of treatments");
  }

  @Test
  void full_names_are_all_their_parts() {
    clinic.reads(
        "doctors.first_name doctors.last_name doctors.salary",
        "full names and salaries of doctors",
        "List the full name (first and last name), and salary of each doctor");
  }

  @Test
  void details_are_the_column_called_so_where_there_is_one() {
    clinic.reads("treatments.treatment_details", "What are the details of all treatments?");
  }

  @Test
  void a_number_behind_a_column_is_no_count() {
    clinic.reads(
        "doctors.last_name | where doctors.room=12", "last names of doctors with room number 12");
  }

  @Test
  void words_of_numbers_are_not_taken_for_names_typed_wrong() {
    clinic.reads(
        "doctors.last_name | where doctors related treatments where []>=4",
        "last names of doctors that have at least four treatments");
  }
}
