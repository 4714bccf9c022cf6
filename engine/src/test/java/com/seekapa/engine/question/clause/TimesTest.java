package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

/** The day of asking is 24 November 2026. */
class TimesTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void counted_periods_go_back_from_today() {
    library.reads(
        "number_of_loans | where loans.loan_date 2026-10-25..2026-11-24",
        "How many loans were there in the past 30 days?",
        "How many loans were there in the last 30 days, inclusive of today?");
  }

  @Test
  void the_current_period_may_be_excluded() {
    library.reads(
        "number_of_loans | where loans.loan_date 2026-08-01..2026-10-31",
        "How many loans were there in the last 3 months, not including the current month?");
  }

  @Test
  void the_verb_says_which_date_is_meant() {
    library.reads(
        "members.name | where members.joined 2026-03-01..2026-03-31",
        "names of members who joined in March 2026");
  }

  @Test
  void days_are_about_the_rows_that_are_counted() {
    library.reads(
        "number_of_loans | members.name row of members | where loans.loan_date 2026-05-24..2026-11-24",
        "How many loans did each member make in the last 6 months?");
  }

  @Test
  void each_of_several_periods_is_a_group() {
    shipping.reads(
        "number_of_voyages | MONTH on voyages.departure | where voyages.departure 2026-08-24..2026-11-24",
        "How many voyages were there in each of the last 3 months?");
  }

  @Test
  void quarters_and_months_of_a_year_are_ranges() {
    library.reads(
        "number_of_loans | where loans.loan_date 2026-01-01..2026-03-31",
        "number of loans in the first quarter of 2026",
        "number of loans in Q1 2026");
  }

  @Test
  void plain_years_of_books_stay_numbers() {
    library.reads(
        "books.title | where all [books.publication_year<=2010, books.publication_year>=2000]",
        "titles of books with publication year between 2000 and 2010");
  }

  @Test
  void what_is_counted_is_dated_itself_and_not_by_what_it_refers_to() {
    library.reads(
        "number_of_loans | authors.name row of authors | where loans.loan_date 2025-01-01..2025-12-31",
        "How many loans were there for each author in 2025?");
  }

  @Test
  void weekends_and_days_of_the_week_come_back() {
    library.reads(
        "number_of_loans | where loans.loan_date DAY_OF_WEEK in [6, 7]",
        "How many loans were made on weekends?");
    library.reads(
        "number_of_loans | where loans.loan_date DAY_OF_WEEK in [1]",
        "How many loans were made on Mondays?");
  }
}
