package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class CountingTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void rows_are_counted() {
    library.reads(
        "number_of_members",
        "How many members are there?",
        "number of members",
        "Count the members.",
        "What is the total number of members?");
  }

  @Test
  void counted_rows_fulfil_conditions() {
    library.reads(
        "number_of_members | where members.city in [Paris]",
        "How many members are from Paris?",
        "How many members live in Paris?");
    library.reads(
        "number_of_books | where books.pages>500", "How many books have more than 500 pages?");
  }

  @Test
  void different_values_are_counted_once() {
    library.reads(
        "count_distinct_members.city",
        "How many different cities do members come from?",
        "number of distinct cities of members");
  }

  @Test
  void several_numbers_are_asked_for_at_once() {
    library.reads(
        "average_members.age maximum_members.age",
        "average and maximum age of members",
        "What are the average and maximum age of all members?");
    library.reads(
        "number_of_members average_members.age", "number of members and their average age");
  }

  @Test
  void numbers_are_summed_averaged_and_so_on() {
    library.reads("sum_loans.fine", "total fine", "What is the sum of all fines?");
    library.reads("average_books.pages", "average number of pages of books", "mean pages of books");
    library.reads("median_members.age", "median age of members");
    shipping.reads(
        "sum_voyages.distance | where voyages.status in [completed]",
        "total distance of completed voyages");
  }
}
