package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class ListingTest {
  private final Reader library = Reader.library();

  @Test
  void columns_of_a_table_are_listed_for_each_of_its_rows() {
    library.reads(
        "members.name members.age",
        "Show the name and age of all members.",
        "What are the names and ages of members?",
        "List the name and age of every member");
  }

  @Test
  void rows_are_listed_by_their_names() {
    library.reads("members.name", "list all members", "Show me the members");
    library.reads("books.title", "list all books", "which books are there?");
  }

  @Test
  void different_values_are_listed_once() {
    library.reads(
        "members.city | distinct",
        "What are the different cities of members?",
        "list the distinct city of members");
  }

  @Test
  void columns_of_related_tables_are_listed_together() {
    library.reads(
        "books.title authors.name",
        "Show the title of each book and the name of its author",
        "list book titles and author names");
  }

  @Test
  void different_rows_are_listed_once_by_what_is_shown() {
    library.reads("members.name | distinct", "names of all distinct members");
  }

  @Test
  void rows_that_belong_to_others_are_shown_by_their_names() {
    library.reads("books.title authors.name", "titles of books and their corresponding authors");
  }

  @Test
  void who_goes_on_about_the_rows_before_it() {
    library.reads(
        "members.name | where members.student in [Y]", "names of members who are students");
  }
}
