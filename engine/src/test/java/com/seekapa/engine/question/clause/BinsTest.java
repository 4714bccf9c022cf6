package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class BinsTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void dates_are_put_into_parts_of_the_calendar() {
    library.reads(
        "number_of_loans | YEAR on loans.loan_date",
        "number of loans by year",
        "number of loans per year",
        "number of loans, bin loan date by year");
    library.reads(
        "number_of_loans | DAY_OF_WEEK on loans.loan_date | chart bar",
        "Bar chart of the number of loans, bin the loan date by weekday",
        "Bar chart of the number of loans for each day of the week");
    shipping.reads(
        "sum_voyages.distance | MONTH_OF_YEAR on voyages.departure",
        "total distance of voyages by month");
  }

  @Test
  void over_time_means_the_date_of_the_rows() {
    library.reads(
        "number_of_loans | YEAR on loans.loan_date | chart line",
        "Line chart of the number of loans over time");
  }

  @Test
  void a_year_that_is_a_column_needs_no_bins() {
    library.reads(
        "number_of_books | books.publication_year",
        "number of books by publication year",
        "number of books per year");
  }

  @Test
  void numbers_are_set_against_each_other() {
    library.reads("members.age loans.fine | chart scatter", "scatter plot of age versus fine");
  }
}
