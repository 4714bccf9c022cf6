package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class SuperlativesTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void the_row_with_the_most_of_a_number_is_first_in_order() {
    library.reads(
        "members.name | order dimension members.age DESCENDING | limit 1",
        "name of the oldest member",
        "Who is the oldest member?",
        "name of the member with the highest age");
    library.reads(
        "books.title | order dimension books.pages ASCENDING | limit 1",
        "title of the book with the fewest pages",
        "Which book has the lowest number of pages?");
  }

  @Test
  void several_first_rows_are_taken() {
    library.reads(
        "books.title | order dimension books.pages DESCENDING | limit 5",
        "the five books with the most pages");
  }

  @Test
  void the_row_with_the_most_related_rows_is_found() {
    library.reads(
        "members.name row of members | order number_of_loans DESCENDING | limit 1 | distinct",
        "Which member has the most loans?",
        "name of the member with the most loans",
        "name of the member with the largest number of loans");
    library.reads(
        "authors.name row of authors | order number_of_books DESCENDING | limit 3 | distinct",
        "the three authors with the most books");
  }

  @Test
  void the_most_common_value_is_found() {
    library.reads(
        "members.city | order number_of_members DESCENDING | limit 1 | distinct",
        "What is the most common city of members?",
        "Which city has the most members?");
  }

  @Test
  void the_largest_value_of_a_column_is_an_aggregate() {
    library.reads(
        "maximum_members.age", "What is the maximum age of members?", "highest age of all members");
    shipping.reads("minimum_ports.depth", "minimum depth of the ports");
  }
}
