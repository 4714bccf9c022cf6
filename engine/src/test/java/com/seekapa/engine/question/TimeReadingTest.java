package com.seekapa.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.query.TimeRange;
import com.seekapa.engine.question.Interpretation.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReadingTest {
  @ParameterizedTest
  @CsvSource({
    "yesterday, 2026-11-23, 2026-11-23",
    "the day before yesterday, 2026-11-22, 2026-11-22",
    "last week, 2026-11-16, 2026-11-22",
    "this month, 2026-11-01, 2026-11-30",
    "last quarter, 2026-07-01, 2026-09-30",
    "previous half year, 2026-01-01, 2026-06-30",
    "last year, 2025-01-01, 2025-12-31",
    "in the last 30 days, 2026-10-25, 2026-11-23",
    "past 2 weeks, 2026-11-09, 2026-11-22",
    "past six months, 2026-05-01, 2026-10-31",
    "over the last twelve months, 2025-11-01, 2026-10-31",
    "3 months ago, 2026-08-01, 2026-08-31",
    "year to date, 2026-01-01, 2026-11-24",
    "so far this quarter, 2026-10-01, 2026-11-24",
    "mtd, 2026-11-01, 2026-11-24",
    "in 2025, 2025-01-01, 2025-12-31",
    "Q3 2025, 2025-07-01, 2025-09-30",
    "2025 Q3, 2025-07-01, 2025-09-30",
    "in the third quarter of last year, 2025-07-01, 2025-09-30",
    "H1 2026, 2026-01-01, 2026-06-30",
    "second half of 2025, 2025-07-01, 2025-12-31",
    "in July 2026, 2026-07-01, 2026-07-31",
    "in December, 2025-12-01, 2025-12-31",
    "in Sept, 2026-09-01, 2026-09-30",
    "on 15 March 2026, 2026-03-15, 2026-03-15",
    "on March 15th 2026, 2026-03-15, 2026-03-15",
    "on 2026-03-15, 2026-03-15, 2026-03-15",
    "on 15.03.2026, 2026-03-15, 2026-03-15",
    "on 03/15/2026, 2026-03-15, 2026-03-15",
    "since March, 2026-03-01, 2026-11-24",
    "since 1 September 2025, 2025-09-01, 2026-11-24",
    "from March to June 2026, 2026-03-01, 2026-06-30",
    "from November to February 2026, 2025-11-01, 2026-02-28",
    "between 1 and 15 October, 2026-10-01, 2026-10-15",
    "between 2024 and 2025, 2024-01-01, 2025-12-31",
    "between June and March 2026, 2025-06-01, 2026-03-31",
    "before 2025, 2023-11-24, 2024-12-31",
    "until March 2024, 2023-11-24, 2024-03-31",
    "after September 2026, 2026-10-01, 2026-11-24",
    "in fiscal year 2026, 2025-04-01, 2026-03-31",
    "FY26, 2025-04-01, 2026-03-31",
    "this fiscal year, 2026-04-01, 2027-03-31",
    "last financial year, 2025-04-01, 2026-03-31",
    "in fiscal Q2 2026, 2025-07-01, 2025-09-30",
    "in FQ3, 2026-10-01, 2026-12-31",
    "Q1 FY26, 2025-04-01, 2025-06-30",
    "Q1 of fiscal 2026, 2025-04-01, 2025-06-30",
    "FY26 Q4, 2026-01-01, 2026-03-31",
    "in the second fiscal quarter, 2026-07-01, 2026-09-30",
    "in the first half of FY26, 2025-04-01, 2025-09-30",
    "fiscal H2 2026, 2025-10-01, 2026-03-31",
    "fiscal month 3 of 2026, 2025-06-01, 2025-06-30",
    "P12 FY26, 2026-03-01, 2026-03-31",
    "last fiscal quarter, 2026-07-01, 2026-09-30",
    "this fiscal half, 2026-10-01, 2027-03-31",
    "in the last 2 fiscal quarters, 2026-04-01, 2026-09-30",
    "fiscal year to date, 2026-04-01, 2026-11-24",
    "fytd, 2026-04-01, 2026-11-24",
    "from fiscal Q3 to fiscal Q4 2026, 2025-10-01, 2026-03-31",
    "in week 12 of 2026, 2026-03-16, 2026-03-22",
    "in CW12, 2026-03-16, 2026-03-22",
    "week 1 of 2026, 2025-12-29, 2026-01-04",
    "2026 W3, 2026-01-12, 2026-01-18",
    "from week 50 to week 2 of 2026, 2025-12-08, 2026-01-11",
    "in the past 12 full months, 2025-11-01, 2026-10-31",
    "in the last full quarter, 2026-07-01, 2026-09-30",
    "last 90 days, 2026-08-26, 2026-11-23",
    "week to date, 2026-11-23, 2026-11-24",
    "last year to date, 2025-01-01, 2025-11-24",
    "ytd last year, 2025-01-01, 2025-11-24",
    "in the first 10 days of July, 2026-07-01, 2026-07-10",
    "in the last 7 days of February 2024, 2024-02-23, 2024-02-29",
    "on Monday, 2026-11-23, 2026-11-23",
    "last Tuesday, 2026-11-17, 2026-11-17"
  })
  void a_time_in_words_is_a_range_of_days(String words, LocalDate from, LocalDate to) {
    assertThat(range("revenue " + words))
        .extracting(TimeRange::from, TimeRange::to)
        .containsExactly(from, to);
  }

  @Test
  void a_range_whose_last_day_is_still_to_come_is_not_complete() {
    assertThat(range("revenue this month").complete()).isFalse();
    assertThat(range("revenue last month").complete()).isTrue();
  }

  @Test
  void two_years_side_by_side_are_one_range_with_a_row_for_each() {
    assertThat(Asking.phrase("revenue in 2024 and 2025"))
        .isEqualTo("Revenue by year from 2024 to 2025");
  }

  @Test
  void a_time_without_data_is_refused_with_where_the_data_ends() {
    assertThat(Asking.refused("revenue in March 2027"))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NO_DATA))
        .satisfies(refusal -> assertThat(refusal.message()).contains("23 November 2026"));
    assertThat(Asking.refused("revenue in 2019").message()).contains("24 November 2023");
  }

  @Test
  void a_day_that_is_not_in_the_calendar_is_refused() {
    Asking.refused("revenue on 31 February 2026");
    Asking.refused("revenue in Q5 2026");
  }

  @Test
  void a_date_that_can_be_two_days_is_asked_back() {
    assertThat(Asking.askedBack("revenue on 03/04/2026").readings())
        .extracting(Interpretation.Reading::phrase)
        .containsExactly("Revenue on 3 April 2026", "Revenue on 4 March 2026");
  }

  @Test
  void a_month_without_a_year_is_the_latest_and_can_be_changed() {
    var understood = Asking.understood("revenue in December");
    assertThat(understood.assumptions())
        .extracting(Assumption::id, Assumption::chosen, Assumption::alternatives)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("year", "2025", java.util.List.of("2024")));
    var changed =
        (Interpretation.Understood)
            Asking.ask("revenue in December", java.util.Map.of("year", "2024"));
    assertThat(changed.query().time().orElseThrow().from()).isEqualTo("2024-12-01");
  }

  @Test
  void parts_of_the_calendar_are_conditions_and_groupings() {
    assertThat(
            List.of(
                Asking.phrase("revenue on weekends"),
                Asking.phrase("revenue on Mondays and Fridays in 2026"),
                Asking.phrase("orders Monday to Friday last month"),
                Asking.phrase("revenue not on Sundays"),
                Asking.phrase("revenue in every March by region"),
                Asking.phrase("revenue by weekday"),
                Asking.phrase("which weekday has the highest revenue?"),
                Asking.phrase("orders by month of the year")))
        .containsExactly(
            "Revenue on weekends",
            "Revenue in 2026 on Mondays and Fridays",
            "Orders last month on weekdays",
            "Revenue on Mondays, Tuesdays, Wednesdays, Thursdays, Fridays and Saturdays",
            "Revenue by region in every March",
            "Revenue by weekday",
            "Weekday with the highest revenue",
            "Orders by month of the year");
  }

  @Test
  void hours_of_a_date_without_a_time_are_refused() {
    assertThat(Asking.refused("revenue by hour").message()).contains("no hours");
  }

  @Test
  void what_lies_before_the_time_asked_about_can_be_named_in_lengths() {
    assertThat(comparison("revenue last 3 months vs the 3 months before"))
        .isEqualTo("PREVIOUS_PERIOD 2026-05-01 2026-07-31");
    assertThat(comparison("revenue last month vs the 3 months before"))
        .isEqualTo("NAMED 2026-07-01 2026-09-30");
    assertThat(comparison("revenue month to date vs same days last month"))
        .isEqualTo("PREVIOUS_PERIOD 2026-10-01 2026-10-23");
    assertThat(comparison("revenue month to date vs last month to date"))
        .isEqualTo("PREVIOUS_PERIOD 2026-10-01 2026-10-23");
    assertThat(comparison("revenue year to date vs last year to date"))
        .isEqualTo("PREVIOUS_YEAR 2025-01-01 2025-11-23");
    assertThat(comparison("revenue in Q3 vs Q3 last year"))
        .isEqualTo("PREVIOUS_YEAR 2025-07-01 2025-09-30");
    assertThat(comparison("revenue last fiscal quarter vs same period last year"))
        .isEqualTo("PREVIOUS_YEAR 2025-07-01 2025-09-30");
    assertThat(comparison("revenue in week 12 of 2026 vs same week last year"))
        .isEqualTo("PREVIOUS_YEAR 2025-03-17 2025-03-23");
    assertThat(comparison("revenue in fiscal year 2026 vs fiscal year 2025"))
        .isEqualTo("PREVIOUS_PERIOD 2024-04-01 2025-03-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "revenue between Easter and Whitsun",
        "orders on Black Friday",
        "revenue in Christmas week",
        "revenue last summer",
        "revenue on the morning of 3 May 2026"
      })
  void a_time_without_fixed_days_is_refused_with_what_to_say_instead(String question) {
    assertThat(Asking.refused(question).message()).containsAnyOf("instead", "work");
  }

  @Test
  void a_week_that_a_year_does_not_have_is_refused() {
    Asking.refused("revenue in week 53 of 2025");
    Asking.refused("revenue in week 54 of 2026");
  }

  private static String comparison(String question) {
    var comparison = Asking.query(question).comparison().orElseThrow();
    return comparison.kind() + " " + comparison.other().from() + " " + comparison.other().to();
  }

  private static TimeRange range(String question) {
    return Asking.query(question).time().orElseThrow();
  }
}
