package com.seekapa.engine.question.clause;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void numbers_are_compared() {
    library.reads(
        "members.name | where members.age>30",
        "names of members older than 30",
        "Show the names of members whose age is greater than 30.",
        "list the name of members with age above 30");
    library.reads(
        "books.title | where books.pages<=200",
        "titles of books with at most 200 pages",
        "Which books have 200 pages or less?");
  }

  @Test
  void numbers_lie_between_two_others() {
    library.reads(
        "books.title | where all [books.pages<=300, books.pages>=100]",
        "titles of books with between 100 and 300 pages",
        "show the title of books whose pages are between 100 and 300");
  }

  @Test
  void texts_start_end_or_contain() {
    library.reads(
        "members.name | where members.name has START A",
        "names of members whose name starts with 'A'");
    library.reads(
        "books.title | where books.title has ANYWHERE sea",
        "list the title of books whose title contains \"sea\"");
    shipping.reads(
        "ships.ship_name | where ships.ship_name has END Star",
        "ship names that end with \"Star\"");
  }

  @Test
  void values_may_be_missing() {
    library.reads(
        "members.name | where members.city missing", "names of members whose city is missing");
    library.reads(
        "members.name | where not [members.city missing]",
        "names of members whose city is not null");
  }

  @Test
  void what_is_run_out_of_is_none() {
    var shelf =
        new Reader(
            new Drawn()
                .table(
                    "product products",
                    "product_id:INTEGER:IDENTIFIER",
                    "name:TEXT:NAME",
                    "units_in_stock:INTEGER:AMOUNT")
                .model("shelf"),
            Map.of());
    shelf.reads(
        "products.name | where products.units_in_stock=0",
        "which products are out of stock",
        "products that have run out of stock");
  }

  @Test
  void a_year_is_a_condition_on_the_year_of_the_rows() {
    library.reads(
        "books.title | where books.publication_year=2010",
        "titles of books with publication year 2010",
        "titles of books from 2010",
        "Which books were published in 2010?");
    library.reads(
        "books.title | where books.publication_year>2010",
        "titles of books with publication year after 2010",
        "titles of books from after 2010");
  }

  @Test
  void dates_are_before_after_or_in_a_year() {
    library.reads(
        "members.name | where members.joined 0001-01-01..2014-12-31",
        "names of members who joined before 2015");
    library.reads(
        "members.name | where members.joined 2015-03-02..9999-12-31",
        "names of members who joined after 2015-03-01");
  }

  @Test
  void a_number_behind_a_row_is_its_key() {
    library.reads(
        "members.name | where members.member_id=7", "name of member 7", "name of member id 7");
  }

  @Test
  void alternatives_hold_one_by_one() {
    library.reads(
        "members.name | where any [members.age<18, members.age>65]",
        "names of members younger than 18 or older than 65");
  }

  @Test
  void several_conditions_hold_together() {
    library.reads(
        "members.name | where members.age>30, members.city in [Berlin]",
        "names of members from Berlin who are older than 30",
        "names of members whose city is Berlin and whose age is over 30");
  }

  @Test
  void rows_are_compared_with_their_average() {
    library.reads(
        "books.title | where books.pages>measure average_books.pages among []",
        "titles of books with more pages than average",
        "titles of books whose pages are above the average");
  }

  @Test
  void a_comparison_behind_or_is_of_the_number_that_follows() {
    library.reads(
        "books.title | where any [books.publication_year<1950, books.publication_year>2000]",
        "titles of books published after 2000 or before 1950",
        "titles of books with publication year after 2000 or before the year of 1950");
    library.reads(
        "members.name | where any [members.age<18, members.age>65]",
        "names of members whose age is over 65 or under 18");
  }
}
