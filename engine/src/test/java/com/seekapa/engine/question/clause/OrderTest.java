package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class OrderTest {
  private final Reader library = Reader.library();

  @Test
  void rows_are_ordered_by_what_is_shown() {
    library.reads(
        "members.name members.age | order members.age DESCENDING",
        "names and ages of members sorted by age descending",
        "Show the name and age of members, ordered by age from high to low.");
    library.reads(
        "members.name | order members.name ASCENDING",
        "names of members in alphabetical order",
        "names of members sorted by name");
  }

  @Test
  void rows_are_ordered_by_what_is_not_shown() {
    library.reads(
        "members.name | order dimension members.age ASCENDING",
        "names of members sorted by age",
        "Show the names of members in ascending order of age.");
  }

  @Test
  void groups_are_ordered_by_their_number() {
    library.reads(
        "number_of_members | members.city | order number_of_members DESCENDING",
        "number of members by city, sorted by the number of members descending",
        "number of members in each city in descending order of the number of members");
  }

  @Test
  void axes_of_charts_are_ordered() {
    library.reads(
        "number_of_members | members.city | order number_of_members DESCENDING | chart bar",
        "Bar chart of the number of members by city, sort the y-axis in descending order");
    library.reads(
        "number_of_members | members.city | order members.city ASCENDING | chart bar",
        "Bar chart of the number of members by city, order the x-axis ascending");
  }
}
