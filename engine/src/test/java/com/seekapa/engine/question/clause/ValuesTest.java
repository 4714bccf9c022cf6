package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class ValuesTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void a_value_stands_for_its_column() {
    library.reads(
        "members.name | where members.city in [Berlin]",
        "names of members from Berlin",
        "Show the names of members in Berlin.",
        "names of members whose city is Berlin",
        "names of Berlin members");
  }

  @Test
  void several_values_of_a_column_are_alternatives() {
    library.reads(
        "members.name | where members.city in [Paris, Berlin]",
        "names of members from Berlin or Paris",
        "names of members in Berlin and Paris",
        "names of members whose city is either Berlin or Paris");
  }

  @Test
  void quotes_hold_values() {
    library.reads(
        "books.pages | where books.title in [Kafka on the Shore]",
        "pages of the book titled 'Kafka on the Shore'");
  }

  @Test
  void men_and_women_are_told_by_letters() {
    library.reads(
        "members.name | where members.gender in [F]",
        "names of female members",
        "names of all women among the members");
    library.reads(
        "number_of_members | where members.gender in [M]", "How many male members are there?");
  }

  @Test
  void of_values_in_several_columns_the_one_beside_its_column_is_meant() {
    shipping.reads(
        "ships.ship_name | where ships.flag in [Germany]", "names of ships whose flag is Germany");
    shipping.reads(
        "ports.port_name | where ports.country in [Germany]",
        "names of ports whose country is Germany",
        "names of ports in Germany");
  }

  @Test
  void values_of_related_tables_are_conditions_too() {
    library.reads(
        "books.title | where authors.country in [Japan]",
        "titles of books whose author's country is Japan");
    library.reads(
        "books.title | where authors.name in [Jane Austen]", "titles of books by Jane Austen");
  }
}
