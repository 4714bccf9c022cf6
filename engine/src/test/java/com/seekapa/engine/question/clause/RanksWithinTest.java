package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class RanksWithinTest {
  private final Reader library = Reader.library();

  @Test
  void rows_are_ranked_within_the_rows_of_another_table_or_the_values_of_a_column() {
    library.reads(
        "authors.name row of authors books.title books.pages | order dimension books.pages DESCENDING"
            + " | limit 1 within [authors.name row of authors]",
        "the book with the most pages of each author",
        "for each author, the book with the most pages");
    library.reads(
        "members.city members.name members.age | order dimension members.age ASCENDING"
            + " | limit 3 within [members.city]",
        "the 3 youngest members in every city");
  }

  @Test
  void groups_are_ranked_by_what_is_counted_of_them() {
    library.reads(
        "number_of_loans | members.city members.name row of members"
            + " | order number_of_loans DESCENDING | limit 2 within [members.city]",
        "top 2 members by number of loans in each city");
  }

  @Test
  void an_average_per_row_is_no_group() {
    library.reads(
        "number_of_loans average_loans.fine | members.name row of members"
            + " | order number_of_loans DESCENDING average_loans.fine DESCENDING | limit 2",
        "top 2 members by number of loans and average fine per loan");
  }

  @Test
  void the_highest_number_of_each_group_is_no_rank() {
    library.reads("maximum_members.age | members.city", "the highest age in each city");
  }
}
