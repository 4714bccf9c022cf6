package com.seekapa.engine.question.clause;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RankedRowsTest {
  private final Reader library = Reader.library();

  /** Neither bikes nor mechanics have a single column that names them. */
  private final Reader workshop =
      new Reader(
          new Drawn()
              .table("bike bikes", "bike_id:INTEGER:IDENTIFIER", "maker:TEXT", "cost:DECIMAL")
              .table(
                  "mechanic mechanics",
                  "mechanic_id:INTEGER:IDENTIFIER",
                  "first_name:TEXT:NAME",
                  "last_name:TEXT:NAME")
              .table(
                  "repair repairs",
                  "repair_id:INTEGER:IDENTIFIER",
                  "mechanic_id:INTEGER:IDENTIFIER",
                  "bike_id:INTEGER:IDENTIFIER")
              .references(
                  "repairs.mechanic_id -> mechanics.mechanic_id",
                  "repairs.bike_id -> bikes.bike_id")
              .model("workshop"),
          Map.of());

  @Test
  void rows_that_are_ranked_are_named_beside_what_ranks_them() {
    library.reads(
        "books.title books.pages | order books.pages DESCENDING | limit 5", "top 5 books by pages");
  }

  @Test
  void rows_without_a_name_are_told_apart_by_their_texts() {
    workshop.reads(
        "bikes.maker bikes.cost | order bikes.cost DESCENDING | limit 5", "top 5 bikes by cost");
  }

  @Test
  void rows_that_are_ranked_by_a_count_are_what_is_counted_for() {
    library.reads(
        "number_of_loans | members.name row of members | order number_of_loans DESCENDING | limit 3",
        "top 3 members by number of loans");
  }

  @Test
  void people_are_named_with_both_names() {
    workshop.reads(
        "number_of_repairs | mechanics.first_name mechanics.last_name row of mechanics"
            + " | order number_of_repairs DESCENDING | limit 3",
        "top 3 mechanics by number of repairs");
    workshop.reads("mechanics.first_name mechanics.last_name", "list all mechanics");
  }

  @Test
  void totals_that_are_a_column_are_averaged() {
    var till =
        new Reader(
            new Drawn()
                .table("receipt receipts", "receipt_id:INTEGER:IDENTIFIER", "total:DECIMAL:AMOUNT")
                .model("till"),
            Map.of());
    till.reads("average_receipts.total", "average total of receipts", "the average total");
    till.reads("sum_receipts.total", "total of receipts");
  }

  @Test
  void what_costs_more_is_counted_not_its_cost() {
    workshop.reads(
        "number_of_bikes | where bikes.cost>500",
        "how many bikes cost more than 500",
        "How many bikes have a cost over 500?");
  }
}
