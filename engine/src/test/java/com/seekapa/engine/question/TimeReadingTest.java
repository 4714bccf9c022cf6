package com.seekapa.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.query.TimeRange;
import com.seekapa.engine.question.Interpretation.Reason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    "last financial year, 2025-04-01, 2026-03-31"
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

  private static TimeRange range(String question) {
    return Asking.query(question).time().orElseThrow();
  }
}
