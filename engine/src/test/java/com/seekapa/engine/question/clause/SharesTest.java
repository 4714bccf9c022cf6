package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.RowExpression;
import com.seekapa.engine.query.CanonicalText;
import com.seekapa.engine.query.Filter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One measure divided by another, and what lies between two columns. */
class SharesTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void a_percentage_is_of_the_rows_that_the_noun_names() {
    calculates(
        shipping,
        "(100 * (voyages where status in [delayed] / voyages))",
        "What percentage of voyages are delayed?",
        "What percentage of voyages were delayed?",
        "Percentage of delayed voyages");
  }

  @Test
  void a_proportion_is_no_percentage() {
    calculates(
        library,
        "(members where gender in [F] / members)",
        "What is the proportion of members whose gender is F?");
  }

  @Test
  void a_share_is_named_as_a_noun_and_written_in_per_cent() {
    var share = shipping.query("What share of voyages were delayed?").measures().getFirst();
    assertThat(share.names().label()).isEqualTo("share of voyages that were delayed");
    assertThat(share.format().kind()).isEqualTo(Format.Kind.PERCENT);
  }

  @Test
  void what_describes_the_noun_holds_for_the_whole_too() {
    calculates(
        library,
        "(100 * (members where city in [Berlin] and gender in [F] / members where city in"
            + " [Berlin]))",
        "What percentage of members in Berlin are of gender F?");
  }

  @Test
  void a_ratio_has_two_sides_that_may_share_a_noun() {
    calculates(
        library,
        "(members where city in [Paris] / members where city in [Berlin])",
        "What is the ratio of members in Paris to members in Berlin?",
        "ratio of members in Paris to those in Berlin");
    calculates(library, "(books / authors)", "What is the ratio of books to authors?");
  }

  @Test
  void a_ratio_is_shown_for_each_group() {
    assertThat(CanonicalText.of(library.query("the ratio of books to authors for each country")))
        .contains("groupings [15:authors.country]");
  }

  @Test
  void an_average_of_counts_is_of_the_rows_that_have_any() {
    calculates(
        library,
        "(loans / count_distinct loans.member_id)",
        "What is the average number of loans per member?");
    calculates(
        library, "(loans / count_distinct loans.book_id)", "average number of loans for each book");
  }

  @Test
  void a_share_of_nothing_said_is_left_unread() {
    assertThat(library.query("percentage of members by city").measures())
        .noneMatch(it -> it.expression() instanceof Expression.Arithmetic);
  }

  @Test
  void measures_may_have_conditions_that_others_have_not() {
    assertThat(
            library
                .query(
                    "What is the number of members in Berlin and the average age of members in"
                        + " Paris?")
                .measures())
        .extracting(it -> shown(it.expression()))
        .containsExactly(
            "members where city in [Berlin]", "average members.age where city in [Paris]");
    library.reads(
        "number_of_members average_members.age | where members.city in [Berlin]",
        "What is the number of members and the average age of members in Berlin?");
  }

  @Test
  void days_lie_between_two_dates() {
    calculates(
        library,
        "average days from joined to loan_date of loans",
        "What is the average number of days between the joined date and the loan date?",
        "average time from joined to loan date");
    calculates(
        library,
        "maximum days from joined to loan_date of loans",
        "the longest time between joined and loan date");
  }

  @Test
  void numbers_differ_in_each_row() {
    calculates(
        library,
        "average pages - birth_year of books",
        "What is the average difference between pages and birth year?");
  }

  private static void calculates(Reader reader, String meaning, String... questions) {
    assertThat(questions)
        .allSatisfy(question ->
            assertThat(reader.query(question).measures())
                .as(question)
                .singleElement()
                .satisfies(it -> assertThat(shown(it.expression())).isEqualTo(meaning)));
  }

  private static String shown(Expression expression) {
    return switch (expression) {
      case Expression.CountRows(var table) -> table;
      case Expression.Aggregate(var aggregation, var column) ->
          aggregation.name().toLowerCase(java.util.Locale.ROOT) + " " + column;
      case Expression.Where(var of, var conditions) ->
          shown(of)
              + conditions.stream()
                  .map(it -> shown((Filter) it))
                  .sorted()
                  .collect(Collectors.joining(" and ", " where ", ""));
      case Expression.AggregateOfValues(var table, var aggregation, var value) ->
          aggregation.name().toLowerCase(java.util.Locale.ROOT)
              + " "
              + shown(value)
              + " of "
              + table;
      case Expression.Constant(var number) -> number.toPlainString();
      case Expression.Arithmetic(var operator, var left, var right) ->
          "(" + shown(left) + " " + operator.symbol() + " " + shown(right) + ")";
      case Expression.AggregateOf _, Expression.ShareOfTotal _, Expression.MeasureValue _ ->
          throw new AssertionError("not expected: " + expression);
    };
  }

  private static String shown(RowExpression value) {
    return switch (value) {
      case RowExpression.ColumnValue(var column) -> column.column();
      case RowExpression.Constant(var number) -> number.toPlainString();
      case RowExpression.Arithmetic(var operator, var left, var right) ->
          shown(left) + " " + operator.symbol() + " " + shown(right);
      case RowExpression.DaysBetween(var from, var to) ->
          "days from " + from.column().column() + " to " + to.column().column();
    };
  }

  private static String shown(Filter filter) {
    return filter instanceof Filter.OneOf(var dimension, var values)
        ? dimension.home().column() + " in " + values
        : filter.toString();
  }
}
