package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class QuantitiesTest {
  private final Reader library = Reader.library();

  @Test
  void rows_have_a_number_of_related_rows() {
    library.reads(
        "members.name | where members related loans where []>3",
        "names of members with more than 3 loans",
        "names of members who have more than three loans");
    library.reads(
        "members.name | where members related loans where []>=2",
        "names of members with at least two loans",
        "names of members who have 2 or more loans");
    library.reads(
        "members.name | where members related loans where []=1",
        "names of members with exactly one loan");
  }

  @Test
  void rows_have_some_related_rows() {
    library.reads(
        "members.name | where members related loans where []>=1",
        "names of members who have a loan",
        "names of members with loans");
  }

  @Test
  void groups_have_a_number_of_rows() {
    library.reads(
        "members.city | where measure number_of_members>10 | distinct",
        "cities with more than 10 members",
        "Which cities have more than 10 members?");
    library.reads(
        "books.genre | where measure number_of_books<5 | distinct",
        "genres with fewer than 5 books");
  }

  @Test
  void groups_are_compared_by_an_aggregate() {
    library.reads(
        "books.genre | where measure average_books.pages>300 | distinct",
        "genres whose average pages is above 300",
        "Which genres have an average number of pages greater than 300?");
  }

  @Test
  void values_of_rows_are_counted_by_value_where_their_own_rows_are_counted() {
    library.reads(
        "members.name | where measure number_of_members>2 | distinct",
        "member names that have more than 2 records");
  }
}
