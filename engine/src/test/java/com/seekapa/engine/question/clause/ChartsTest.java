package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class ChartsTest {
  private final Reader library = Reader.library();

  @Test
  void the_kind_of_chart_is_taken_by_its_name() {
    library.reads(
        "number_of_members | members.city | chart bar",
        "Draw a bar chart of the number of members by city",
        "number of members by city as a bar chart",
        "Show the number of members in each city using a bar chart.");
    library.reads(
        "number_of_members | members.city | chart pie",
        "Show a pie chart of the number of members in each city");
    library.reads(
        "members.age members.member_id | chart scatter",
        "scatter plot of age and member id of members");
  }

  @Test
  void a_chart_of_values_counts_rows() {
    library.reads(
        "number_of_members | members.city | chart bar",
        "Draw a bar chart of the cities of members and count them");
    library.reads("number_of_books | books.genre | chart pie", "pie chart of genres");
  }

  @Test
  void a_stacked_chart_has_a_colour_for_each_value() {
    library.reads(
        "number_of_members | members.city members.gender | chart stacked bar",
        "Stacked bar chart of the number of members by city, coloured by gender",
        "Stacked bar chart of the number of members for each city and gender");
  }
}
