package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class AgainstRowsTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void more_than_all_is_more_than_the_highest() {
    library.reads(
        "books.title | where books.pages>measure maximum_books.pages among [books.genre in [Crime]]",
        "titles of books with pages more than all books of genre Crime",
        "titles of books whose pages are greater than any book with genre Crime");
  }

  @Test
  void more_than_some_is_more_than_the_lowest() {
    library.reads(
        "books.title | where books.pages>measure minimum_books.pages among [books.genre in [Crime]]",
        "titles of books with pages more than some books of genre Crime");
  }

  @Test
  void one_other_row_is_told_by_what_is_said_of_it() {
    library.reads(
        "members.name | where members.age>measure maximum_members.age among"
            + " [members.member_id=163]",
        "names of members with age higher than that of the member whose id is 163");
  }

  @Test
  void dates_are_compared_with_those_of_other_rows() {
    shipping.reads(
        "voyages.voyage_id | where voyages.departure<measure minimum_voyages.departure among"
            + " [voyages.status in [delayed]]",
        "ids of voyages before the departure of any voyage with status delayed");
  }
}
