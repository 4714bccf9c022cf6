package com.seekapa.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.Axia;
import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.plan.Obstacle;
import com.seekapa.engine.plan.Reach;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Understood;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions where fiscal years consist of weeks; the one of 2026 began on 1 February. */
class FiscalWeeksQuestionsTest {
  private static final SemanticModel MODEL =
      Axia.model(
          new Calendar(
              ZoneOffset.UTC,
              DayOfWeek.SUNDAY,
              new FiscalCalendar.Weeks(
                  FiscalCalendar.Pattern.WEEKS_4_4_5,
                  DayOfWeek.SATURDAY,
                  Month.JANUARY,
                  FiscalCalendar.Ending.NEAREST,
                  Calendar.FiscalYearName.START)));
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          MODEL,
          new MemoryValueLookup(
              Map.of(MODEL.dimension("region"), List.of("Europe", "North America"))));
  private static final Phraser PHRASER = new Phraser(MODEL, VOCABULARY::isAmbiguous);
  private static final Interpreter INTERPRETER =
      new ConversationInterpreter(
          new RuleInterpreter(VOCABULARY, FiscalWeeksQuestionsTest::obstacle, PHRASER::phrase),
          VOCABULARY,
          FiscalWeeksQuestionsTest::obstacle,
          PHRASER::phrase);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "revenue by fiscal quarter | Revenue by fiscal quarter",
        "revenue by period | Revenue by fiscal period",
        "margin by fiscal period this fiscal year | Margin by fiscal period this fiscal year",
        "orders by fiscal half | Orders by fiscal half",
        "revenue by fiscal year | Revenue by fiscal year",
        "revenue per fiscal month and region | Revenue by fiscal period and region",
        "revenue by quarter | Revenue by quarter",
        "which fiscal quarter had the highest revenue? | Fiscal quarter with the highest revenue",
        "revenue by fiscal quarter this fiscal year vs last fiscal year"
            + " | Revenue by fiscal quarter this fiscal year compared with the previous period"
      })
  void a_row_for_each_fiscal_period_can_be_asked_for(String question, String meaning) {
    assertThat(PHRASER.phrase(understood(question, on()).query())).isEqualTo(meaning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "revenue by fiscal quarter vs last year",
        "revenue by fiscal quarter this fiscal year vs last year"
      })
  void a_comparison_is_with_the_fiscal_year_of_weeks_before(String question) {
    assertThat(understood(question, on()).query().comparison().orElseThrow().other())
        .extracting(TimeRange::from, TimeRange::to)
        .containsExactly(LocalDate.of(2025, 2, 2), LocalDate.of(2025, 11, 24));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "revenue by region | by period instead | Revenue by fiscal period",
        "revenue by month | by fiscal quarter | Revenue by fiscal quarter",
        "revenue by period | only Europe | Revenue by fiscal period in Europe",
        "revenue by fiscal quarter | by region too | Revenue by fiscal quarter and region"
      })
  void a_follow_up_changes_to_fiscal_periods(String first, String followUp, String meaning) {
    var before = understood(first, on()).query();
    var context =
        new Context(
            Asking.TODAY, Asking.CONTEXT.data(), Map.of(), List.of(before), Optional.empty());
    assertThat(PHRASER.phrase(understood(followUp, context).query())).isEqualTo(meaning);
  }

  @Test
  void what_is_known_by_month_is_not_shown_by_periods_of_weeks() {
    assertThat(INTERPRETER.interpret("target by fiscal quarter", on()))
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            it ->
                assertThat(it.message())
                    .contains("only known by month, so it can’t be shown by fiscal quarter"));
  }

  private static Understood understood(String question, Context context) {
    var interpretation = INTERPRETER.interpret(question, context);
    assertThat(interpretation).as(question).isInstanceOf(Understood.class);
    return (Understood) interpretation;
  }

  private static Context on() {
    return Asking.CONTEXT;
  }

  private static Optional<String> obstacle(SemanticQuery query) {
    return new Reach(MODEL).obstacle(query).map(Obstacle::message);
  }
}
