package com.seekapa.engine.compile;

import static com.seekapa.engine.ClubsQuery.compared;
import static com.seekapa.engine.ClubsQuery.is;
import static com.seekapa.engine.ClubsQuery.show;
import static com.seekapa.engine.query.Filter.Comparator.MORE;

import com.seekapa.engine.Clubs;
import com.seekapa.engine.ClubsQuery;
import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Expression.Operator;
import com.seekapa.engine.model.RowExpression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Measures with conditions of their own, and measures of what is calculated from each row. */
class CalculatedMeasuresTest {
  @Test
  void a_part_is_divided_by_the_whole() {
    same(
        "share of clubs that cost more than 20",
        show(Map.of("share", share())),
        "SELECT 1.0 * count(CASE WHEN fee > 20 THEN 1 END) / count(*) FROM clubs");
  }

  @Test
  void a_group_that_has_no_part_has_a_share_of_zero() {
    same(
        "share of clubs that cost more than 20 by city",
        show(Map.of("share", share())).by("city"),
        """
        SELECT c.name, 1.0 * count(CASE WHEN k.fee > 20 THEN 1 END) / count(*)
        FROM clubs k JOIN cities c ON c.id = k.city_id GROUP BY c.name ORDER BY c.name
        """);
  }

  @Test
  void conditions_of_the_question_hold_for_the_part_and_the_whole() {
    same(
        "share of clubs in Brook that cost more than 20",
        show(Map.of("share", share())).where(is("city", "Brook")),
        """
        SELECT 1.0 * count(CASE WHEN k.fee > 20 THEN 1 END) / count(*)
        FROM clubs k JOIN cities c ON c.id = k.city_id WHERE c.name = 'Brook'
        """);
  }

  @Test
  void days_between_two_dates_are_averaged_where_both_are_known() {
    same(
        "average days from birth to joining by club",
        show(Map.of(
                "days",
                new Expression.AggregateOfValues(
                    "memberships",
                    Aggregation.AVERAGE,
                    new RowExpression.DaysBetween(
                        Clubs.model().timeDimension("born"),
                        Clubs.model().timeDimension("since")))))
            .by("club"),
        "VALUES ('Chess', 10260.666666666666), ('Golf', 7829.0), ('Rowing', 10896.0)");
  }

  @Test
  void differences_of_columns_are_taken_in_each_row() {
    same(
        "largest difference between fee and foundation",
        show(
            Map.of(
                "difference",
                new Expression.AggregateOfValues(
                    "clubs",
                    Aggregation.MAXIMUM,
                    new RowExpression.Arithmetic(
                        Operator.SUBTRACT,
                        new RowExpression.ColumnValue(Clubs.column("cities.founded")),
                        new RowExpression.ColumnValue(Clubs.column("clubs.fee")))))),
        "SELECT max(c.founded - k.fee) FROM clubs k JOIN cities c ON c.id = k.city_id");
  }

  @Test
  void nothing_is_divided_by_zero() {
    same(
        "average foundation for each unit of the fee",
        show(
            Map.of(
                "quotient",
                new Expression.AggregateOfValues(
                    "clubs",
                    Aggregation.AVERAGE,
                    new RowExpression.Arithmetic(
                        Operator.DIVIDE,
                        new RowExpression.ColumnValue(Clubs.column("cities.founded")),
                        new RowExpression.Arithmetic(
                            Operator.MULTIPLY,
                            new RowExpression.ColumnValue(Clubs.column("clubs.fee")),
                            new RowExpression.Constant(BigDecimal.TWO)))))),
        """
        SELECT avg(1.0 * c.founded / (k.fee * 2)) FROM clubs k JOIN cities c ON c.id = k.city_id
        WHERE k.fee > 0
        """);
  }

  private static Expression share() {
    var all = new Expression.CountRows("clubs");
    return new Expression.Arithmetic(
        Operator.DIVIDE, new Expression.Where(all, List.of(compared("fee", MORE, "20"))), all);
  }

  private static void same(String question, ClubsQuery asked, String sql) {
    ClubsDatabases.same(question, asked, sql);
  }
}
