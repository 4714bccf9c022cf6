package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class ReportsTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void a_sentence_of_its_own_says_what_is_shown() {
    library.reads(
        "number_of_loans | members.name members.city row of members | order number_of_loans DESCENDING | limit 3",
        "Who are the top 3 members by number of loans? Return their name, city and the number of"
            + " loans.");
  }

  @Test
  void what_was_counted_before_is_shown_too_unless_the_report_counts() {
    library.reads(
        "number_of_loans | members.member_id",
        "How many loans does each member have? List the member ids.");
  }

  @Test
  void tops_are_ordered_by_several_measures() {
    shipping.reads(
        "number_of_ships average_ships.tonnage | ships.flag | order number_of_ships DESCENDING average_ships.tonnage DESCENDING | limit 5",
        "What are the top 5 flags by number of ships and average tonnage? Return the flag, number"
            + " of ships and average tonnage.");
  }

  @Test
  void superlatives_of_many_are_listed_in_the_order_asked_for() {
    library.reads(
        "books.title books.pages | order books.pages DESCENDING",
        "Which books have the most pages, ordered from highest to lowest?");
  }

  @Test
  void the_top_of_what_is_counted_needs_no_measure() {
    library.reads(
        "number_of_members | members.city | order number_of_members DESCENDING | limit 2",
        "What is the number of members for the top 2 cities?");
  }

  @Test
  void a_report_of_different_values_lists_each_once() {
    library.reads(
        "members.city | distinct", "Which members borrowed books? Return the distinct cities.");
  }

  @Test
  void a_report_may_stand_within_a_sentence() {
    shipping.reads(
        "number_of_ships average_ships.tonnage | ships.flag | order average_ships.tonnage DESCENDING | limit 3",
        "Return the top 3 flags by average tonnage, showing the number of ships and average tonnage"
            + " for each flag.");
  }

  @Test
  void rows_are_sorted_by_the_lowest_first() {
    shipping.reads(
        "average_ships.tonnage | ships.flag | order average_ships.tonnage ASCENDING",
        "What is the average tonnage per flag, sorted by lowest average tonnage first?");
  }

  @Test
  void different_rows_are_those_that_the_ordered_rows_refer_to() {
    library.reads(
        "count_distinct_loans.member_id sum_loans.fine | members.city | order sum_loans.fine DESCENDING | limit 2",
        "Return the top 2 cities by total fine, showing the number of unique members and total fine"
            + " for each city.");
  }
}
