package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class GroupsTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void numbers_are_told_for_each_value() {
    library.reads(
        "number_of_members | members.city",
        "number of members by city",
        "number of members in each city",
        "number of members per city",
        "For each city, how many members are there?");
    library.reads(
        "average_members.age | members.gender",
        "average age of members by gender",
        "What is the average age of members for each gender?");
  }

  @Test
  void what_is_shown_beside_a_number_groups_it() {
    library.reads(
        "number_of_members | members.city", "Show the city and the number of members in it");
    library.reads(
        "average_books.pages | books.genre", "Show each genre and the average pages of its books");
  }

  @Test
  void numbers_are_told_for_each_row_of_a_table() {
    library.reads(
        "number_of_loans | members.name row of members",
        "number of loans for each member",
        "How many loans does each member have?",
        "Show the name of each member and the number of their loans");
    shipping.reads(
        "sum_voyages.distance | ships.ship_name row of ships",
        "total distance of voyages for each ship");
  }

  @Test
  void several_groups_stand_side_by_side() {
    library.reads(
        "number_of_members | members.city members.gender",
        "number of members by city and gender",
        "number of members for each city and gender");
  }

  @Test
  void groups_fulfil_conditions_of_their_rows() {
    library.reads(
        "number_of_loans | books.genre | where members.city in [Berlin]",
        "number of loans by genre for members from Berlin");
  }
}
