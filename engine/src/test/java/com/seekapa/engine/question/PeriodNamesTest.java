package com.seekapa.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Calendars;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.question.Meaning.OfRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a period is called is read back as that very period, whatever calendar a business has. */
class PeriodNamesTest {
  @Property
  void the_words_of_a_range_are_read_as_the_same_range(
      @ForAll("calendars") Calendar calendar, @ForAll("days") LocalDate today) {
    for (var range : ranges(calendar, new Periods(calendar, today))) {
      assertThat(read(Periods.bare(range.range()), calendar, today))
          .as(range.range().words())
          .extracting(OfRange::range, OfRange::grain)
          .containsExactly(range.range(), range.grain());
    }
  }

  @Property
  void a_period_to_date_ends_today(
      @ForAll("calendars") Calendar calendar,
      @ForAll TimeGrain grain,
      @ForAll("days") LocalDate today) {
    var range = new Periods(calendar, today).toDate(grain).range();
    assertThat(range.to()).isEqualTo(today);
    assertThat(range.from()).isEqualTo(calendar.startOf(grain, today));
    assertThat(range.complete()).isFalse();
  }

  private static List<OfRange> ranges(Calendar calendar, Periods periods) {
    var today = periods.today();
    var ranges = new ArrayList<OfRange>();
    for (var grain : TimeGrain.values()) {
      if (grain.isFiscal()) {
        int number = calendar.fiscalNumberOf(grain, today);
        ranges.add(periods.fiscal(grain, calendar.fiscalYearOf(today), number));
      }
      if (grain != TimeGrain.FISCAL_PERIOD || periods.hasPeriodsOfWeeks()) {
        ranges.add(periods.relative(grain, 0));
        ranges.add(periods.relative(grain, -1));
        ranges.add(periods.relative(grain, -5));
        ranges.add(periods.pastWhole(grain, 7));
      }
      if (grain != TimeGrain.DAY
          && (grain != TimeGrain.FISCAL_PERIOD || periods.hasPeriodsOfWeeks())) {
        ranges.add(periods.toDate(grain));
        ranges.add(periods.toDateBefore(grain));
      }
    }
    ranges.add(periods.month(today.getYear(), today.getMonth()));
    ranges.add(periods.quarter(today.getYear(), (today.getMonthValue() + 2) / 3));
    ranges.add(periods.half(today.getYear(), today.getMonthValue() <= 6 ? 1 : 2));
    ranges.add(periods.year(today.getYear()));
    ranges.add(periods.day(today));
    ranges.add(
        periods.week(calendar.yearOfWeek(today), calendar.numberOfWeek(today)).orElseThrow());
    ranges.add(periods.days(true, 10, ranges.getLast()).orElse(ranges.getLast()));
    return ranges;
  }

  private static OfRange read(String words, Calendar calendar, LocalDate today) {
    var tokens = Tokenizer.tokens(words);
    var read = TimeReader.read(tokens, 0, calendar, Context.on(today)).orElseThrow();
    assertThat(read.length()).as(words).isEqualTo(tokens.size());
    return (OfRange) read.meaning();
  }

  @Provide
  Arbitrary<Calendar> calendars() {
    return Calendars.any();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Calendars.days();
  }
}
