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
}
