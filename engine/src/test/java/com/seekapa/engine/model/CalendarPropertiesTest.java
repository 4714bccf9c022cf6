package com.seekapa.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Calendar.Days;
import com.seekapa.engine.model.Calendar.FiscalYearName;
import com.seekapa.engine.model.FiscalCalendar.Ending;
import com.seekapa.engine.model.FiscalCalendar.Weeks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalendarPropertiesTest {
  @Property
  void periods_follow_each_other_without_gap_or_overlap(
      @ForAll("calendars") Calendar calendar,
      @ForAll TimeGrain grain,
      @ForAll("days") LocalDate day) {
    var start = calendar.startOf(grain, day);
    var end = calendar.endOf(grain, day);
    assertThat(day).isBetween(start, end);
    assertThat(calendar.startOf(grain, start)).isEqualTo(start);
    assertThat(calendar.startOf(grain, end)).isEqualTo(start);
    assertThat(calendar.startOf(grain, end.plusDays(1))).isEqualTo(end.plusDays(1));
    assertThat(calendar.shift(grain, day, -1)).isBefore(start);
    assertThat(calendar.endOf(grain, start.minusDays(1))).isEqualTo(start.minusDays(1));
  }

  @Property
  void so_many_periods_later_and_back_is_where_it_began(
      @ForAll("calendars") Calendar calendar,
      @ForAll TimeGrain grain,
      @ForAll("days") LocalDate day,
      @ForAll byte count) {
    assertThat(calendar.shift(grain, calendar.shift(grain, day, count), -count))
        .isEqualTo(calendar.startOf(grain, day));
  }

  @Property
  void the_period_before_ends_the_day_before(
      @ForAll("calendars") Calendar calendar,
      @ForAll TimeGrain grain,
      @ForAll("days") LocalDate day) {
    var period = new Days(calendar.startOf(grain, day), calendar.endOf(grain, day));
    var before = calendar.before(grain, period, false);
    assertThat(before.to()).isEqualTo(period.from().minusDays(1));
    assertThat(before.from()).isEqualTo(calendar.startOf(grain, before.to()));
  }

  @Property
  void as_many_days_come_before_days_that_are_no_whole_period(
      @ForAll("calendars") Calendar calendar, @ForAll("days") LocalDate from, @ForAll byte more) {
    var range = new Days(from, from.plusDays(Math.abs(more)));
    var before = calendar.before(TimeGrain.DAY, range, false);
    assertThat(before.to().plusDays(1)).isEqualTo(range.from());
    assertThat(ChronoUnit.DAYS.between(before.from(), before.to()))
        .isEqualTo(ChronoUnit.DAYS.between(range.from(), range.to()));
  }

  @Property
  void weeks_of_other_calendars_agree_with_java_time(
      @ForAll DayOfWeek weekStart, @ForAll("days") LocalDate day) {
    var calendar = new Calendar(ZoneOffset.UTC, weekStart, Month.JANUARY, FiscalYearName.START);
    var fields = weekStart == DayOfWeek.MONDAY ? WeekFields.ISO : WeekFields.of(weekStart, 1);
    int year = day.get(fields.weekBasedYear());
    int number = day.get(fields.weekOfWeekBasedYear());
    assertThat(calendar.yearOfWeek(day)).isEqualTo(year);
    assertThat(calendar.numberOfWeek(day)).isEqualTo(number);
    assertThat(calendar.startOfWeek(year, number))
        .contains(calendar.startOf(TimeGrain.WEEK, day))
        .contains(day.with(fields.dayOfWeek(), 1));
    long last = day.range(fields.weekOfWeekBasedYear()).getMaximum();
    assertThat(calendar.startOfWeek(year, (int) last)).isPresent();
    assertThat(calendar.startOfWeek(year, (int) last + 1)).isEmpty();
  }

  @Property
  void months_quarters_and_years_agree_with_java_time(
      @ForAll("calendars") Calendar calendar, @ForAll("days") LocalDate day) {
    assertThat(calendar.endOf(TimeGrain.MONTH, day)).isEqualTo(YearMonth.from(day).atEndOfMonth());
    assertThat(calendar.startOf(TimeGrain.QUARTER, day))
        .isEqualTo(day.with(IsoFields.DAY_OF_QUARTER, 1));
    assertThat(calendar.startOf(TimeGrain.YEAR, day)).isEqualTo(day.withDayOfYear(1));
  }

  @Property
  void a_fiscal_period_has_a_year_and_a_number_that_lead_back_to_it(
      @ForAll("calendars") Calendar calendar,
      @ForAll("fiscal") TimeGrain grain,
      @ForAll("days") LocalDate day) {
    int year = calendar.fiscalYearOf(day);
    int number = calendar.fiscalNumberOf(grain, day);
    assertThat(calendar.startOfFiscal(grain, year, number)).isEqualTo(calendar.startOf(grain, day));
    assertThat(calendar.fiscalYearOf(calendar.endOf(TimeGrain.FISCAL_YEAR, day))).isEqualTo(year);
  }

  @Property
  void a_fiscal_year_of_months_is_named_by_the_year_of_its_first_or_last_day(
      @ForAll Month first, @ForAll FiscalYearName name, @ForAll("days") LocalDate day) {
    var calendar = new Calendar(ZoneOffset.UTC, DayOfWeek.MONDAY, first, name);
    var start = calendar.startOf(TimeGrain.FISCAL_YEAR, day);
    var end = calendar.endOf(TimeGrain.FISCAL_YEAR, day);
    assertThat(start.getMonth()).isEqualTo(first);
    assertThat(start.plusYears(1)).isEqualTo(end.plusDays(1));
    assertThat(calendar.fiscalYearOf(day))
        .isEqualTo(name == FiscalYearName.START ? start.getYear() : end.getYear());
  }

  @Property
  void a_fiscal_year_of_weeks_has_52_or_53_and_ends_where_it_should(
      @ForAll("weeks") Weeks weeks, @ForAll("days") LocalDate day) {
    var calendar = new Calendar(ZoneOffset.UTC, DayOfWeek.MONDAY, weeks);
    var start = calendar.startOf(TimeGrain.FISCAL_YEAR, day);
    var end = calendar.endOf(TimeGrain.FISCAL_YEAR, day);
    assertThat(ChronoUnit.DAYS.between(start, end) + 1).isIn(52 * 7L, 53 * 7L);
    assertThat(end.getDayOfWeek()).isEqualTo(weeks.lastDay());
    if (weeks.ending() == Ending.LAST) {
      assertThat(end.getMonth()).isEqualTo(weeks.lastMonth());
      assertThat(end.plusWeeks(1).getMonth()).isNotEqualTo(weeks.lastMonth());
    } else {
      var nearest = YearMonth.of(end.plusDays(3).getYear(), weeks.lastMonth()).atEndOfMonth();
      var other = YearMonth.of(end.minusDays(3).getYear(), weeks.lastMonth()).atEndOfMonth();
      assertThat(
              Math.min(
                  Math.abs(ChronoUnit.DAYS.between(nearest, end)),
                  Math.abs(ChronoUnit.DAYS.between(other, end))))
          .isLessThanOrEqualTo(3);
    }
  }

  @Property
  void the_year_before_keeps_the_place_in_a_fiscal_year(
      @ForAll("calendars") Calendar calendar,
      @ForAll("fiscal") TimeGrain grain,
      @ForAll("days") LocalDate day) {
    var period = new Days(calendar.startOf(grain, day), calendar.endOf(grain, day));
    var before = calendar.yearBefore(grain, period);
    assertThat(calendar.isWhole(grain, before.from(), before.to())).isTrue();
    assertThat(calendar.fiscalYearOf(before.from())).isEqualTo(calendar.fiscalYearOf(day) - 1);
    assertThat(calendar.fiscalNumberOf(grain, before.from()))
        .isEqualTo(calendar.fiscalNumberOf(grain, day));
  }

  @Provide
  Arbitrary<Calendar> calendars() {
    return Calendars.any();
  }

  @Provide
  Arbitrary<Weeks> weeks() {
    return Calendars.ofWeeks();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Calendars.days();
  }

  @Provide
  Arbitrary<TimeGrain> fiscal() {
    return Arbitraries.of(TimeGrain.values()).filter(TimeGrain::isFiscal);
  }
}
