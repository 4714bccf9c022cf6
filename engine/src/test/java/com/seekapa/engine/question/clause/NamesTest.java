package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class NamesTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void a_name_in_several_tables_is_that_of_the_table_beside_it() {
    library.reads(
        "authors.name", "names of authors", "Show the author names.", "the authors' names");
    library.reads("members.name", "names of members", "what is each member's name?");
    shipping.reads("ports.country", "countries of the ports", "port countries");
  }

  @Test
  void a_name_may_leave_out_what_its_table_says() {
    shipping.reads("ships.ship_name", "names of ships", "ship names");
    shipping.reads("ships.captain_name", "names of the captains of ships", "captain names");
  }

  @Test
  void names_may_be_typed_with_an_error() {
    library.reads("books.publication_year", "publcation year of books");
    shipping.reads("ships.tonnage", "tonage of ships");
  }

  @Test
  void yes_and_no_are_read_from_the_name_of_their_column() {
    library.reads("members.name | where members.student in [Y]", "names of student members");
  }
}
