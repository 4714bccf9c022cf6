package com.seekapa.engine.compile;

import static com.seekapa.engine.AxiaQuery.list;
import static com.seekapa.engine.AxiaQuery.show;
import static com.seekapa.engine.model.TimeGrain.DAY;
import static com.seekapa.engine.model.TimeGrain.HALF;
import static com.seekapa.engine.model.TimeGrain.MONTH;
import static com.seekapa.engine.model.TimeGrain.QUARTER;
import static com.seekapa.engine.model.TimeGrain.WEEK;
import static com.seekapa.engine.model.TimeGrain.YEAR;
import static com.seekapa.engine.query.Filter.Comparator.AT_LEAST;
import static com.seekapa.engine.query.Filter.Comparator.AT_MOST;
import static com.seekapa.engine.query.Filter.Comparator.EQUAL;
import static com.seekapa.engine.query.Filter.Comparator.LESS;
import static com.seekapa.engine.query.Filter.Comparator.MORE;
import static com.seekapa.engine.query.Ordering.Direction.ASCENDING;
import static com.seekapa.engine.query.Ordering.Direction.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.seekapa.engine.Axia;
import com.seekapa.engine.AxiaQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.result.ResultColumn;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What compiled queries find in every database, against SQL written by hand on the same rows. */
class CompiledQueryTest {
  private static final List<TestDatabase> DATABASES = TestDatabase.all("/axia.sql");

  @Test
  void a_total_counts_every_row_once() throws SQLException {
    same(
        show("revenue", "orders", "order_lines"),
        "SELECT sum(net_amount), count(DISTINCT order_id), count(*) FROM sales");
  }

  @Test
  void shares_are_of_all_groups_whether_or_not_they_are_shown() throws SQLException {
    same(
        show().and("share", new Expression.ShareOfTotal("revenue")).by("channel").limit(2),
        """
        SELECT channel, sum(net_amount) / (SELECT sum(net_amount) FROM sales)
        FROM sales JOIN channels USING (channel_id) GROUP BY channel ORDER BY channel LIMIT 2
        """);
  }

  @Test
  void shares_of_the_range_before_are_of_its_own_total() throws SQLException {
    var rows =
        rows(
            show()
                .and("share", new Expression.ShareOfTotal("revenue"))
                .by("channel")
                .during("2026-01-01", "2026-12-31")
                .comparedWith("2025-01-01", "2025-12-31"));
    assertThat(rows.stream().mapToDouble(row -> ((Number) row.get(1)).doubleValue()).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(rows.stream().mapToDouble(row -> ((Number) row.get(2)).doubleValue()).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void a_share_is_refused_without_groups_and_where_groups_are_left_out() {
    var share = new Expression.ShareOfTotal("revenue");
    assertThat(
            List.of(
                show().and("share", share),
                show().and("share", share).by("channel").of("channel", "Online"),
                show().and("share", share).by("channel").without("channel", "Online"),
                show().and("share", share).by("channel").having("revenue", MORE, "10")))
        .allSatisfy(asked ->
            assertThat(new Planner().plan(asked.query(), Axia.model()))
                .isInstanceOf(PlanResult.Refused.class));
  }

  @Test
  void values_that_rows_refer_to_are_counted_once() throws SQLException {
    same(
        show("revenue")
            .and("countries", AxiaQuery.different("sales", "geography.country"))
            .during("2026-01-01", "2026-12-31"),
        """
        SELECT sum(net_amount), count(DISTINCT country) FROM sales
        LEFT JOIN customers USING (customer_id) LEFT JOIN geography USING (country_id)
        WHERE order_date BETWEEN DATE '2026-01-01' AND DATE '2026-12-31'
        """);
  }

  @Test
  void groups_come_in_the_order_of_their_key() throws SQLException {
    same(
        show("revenue").by("channel"),
        """
        SELECT channel, sum(net_amount) FROM sales JOIN channels USING (channel_id)
        GROUP BY channel ORDER BY channel
        """);
  }

  @Test
  void a_sale_of_an_unknown_product_still_counts() throws SQLException {
    same(
        show("cost").by("product"),
        """
        SELECT p, sum(cost_amount) FROM (
          SELECT cost_amount,
            (SELECT product_name FROM products WHERE products.product_id = sales.product_id) AS p
          FROM sales)
        GROUP BY p ORDER BY p
        """);
  }

  @Test
  void a_dimension_two_steps_away_repeats_nothing() throws SQLException {
    same(
        show("revenue", "orders", "active_customers").by("region"),
        """
        SELECT region, sum(net_amount), count(DISTINCT order_id), count(DISTINCT s.customer_id)
        FROM sales s
        LEFT JOIN customers c ON c.customer_id = s.customer_id
        LEFT JOIN geography g ON g.country_id = c.country_id
        GROUP BY region ORDER BY region
        """);
  }

  @Test
  void an_order_of_two_lines_is_one_order() throws SQLException {
    same(
        show("average_order_value", "units_per_order")
            .of("customer", "Bob")
            .during("2025-01-01", "2025-12-31"),
        "SELECT 350 / 2.0, 6 / 2.0");
  }

  @Test
  void the_top_of_a_list_breaks_ties_by_key() throws SQLException {
    same(
        show("order_lines").by("customer").top(3, "order_lines"),
        "VALUES ('Ann', 7), ('Bob', 5), ('Cid', 3)");
    same(
        show("revenue").by("product").during("2026-01-01", "2026-01-31").top(2, "revenue"),
        "VALUES ('Alpha', 270), ('Beta', 100)");
  }

  @Test
  void the_bottom_of_a_list_comes_without_what_has_no_value() throws SQLException {
    same(
        show("margin").by("product").orderedBy("margin", ASCENDING).limit(2),
        """
        SELECT product_name, (sum(net_amount) - sum(cost_amount)) / sum(net_amount) AS margin
        FROM sales JOIN products USING (product_id) GROUP BY product_name ORDER BY margin LIMIT 2
        """);
  }

  @Test
  void what_has_no_value_comes_last_in_either_direction() throws SQLException {
    var ascending = rows(show("margin").by("product").orderedBy("margin", ASCENDING));
    var descending = rows(show("margin").by("product").orderedBy("margin", DESCENDING));
    assertThat(ascending.getLast()).containsExactly(null, null);
    assertThat(descending.getLast()).containsExactly(null, null);
  }

  @Test
  void a_ratio_is_a_ratio_of_sums() throws SQLException {
    same(
        show("discount_rate").by("category"),
        """
        SELECT category, sum(discount_amount) / nullif(sum(gross_amount), 0)
        FROM sales LEFT JOIN products ON products.product_id = sales.product_id
        GROUP BY category ORDER BY category
        """);
  }

  @Test
  void a_division_by_zero_has_no_value() throws SQLException {
    same(show("margin").during("2026-03-01", "2026-03-01"), "SELECT NULL");
  }

  @Test
  void extremes_and_medians_are_of_single_rows() throws SQLException {
    same(
        show("largest_sale", "smallest_sale", "median_sale").by("segment"),
        """
        SELECT segment, max(net_amount), min(net_amount), median(net_amount)
        FROM sales LEFT JOIN customers ON customers.customer_id = sales.customer_id
        GROUP BY segment ORDER BY segment
        """);
  }

  @Test
  void arithmetic_keeps_its_brackets() throws SQLException {
    same(show("half_profit"), "SELECT (sum(net_amount) - sum(cost_amount)) / 2 FROM sales");
  }

  @Test
  void nothing_found_for_groups_is_no_row() throws SQLException {
    assertThat(rows(show("revenue").by("product").of("country", "Atlantis"))).isEmpty();
  }

  @Test
  void nothing_found_for_a_total_is_a_row_without_value() throws SQLException {
    same(show("revenue", "orders").of("country", "Atlantis"), "SELECT NULL, 0");
  }

  @Test
  void a_time_range_includes_both_ends() throws SQLException {
    same(
        show("revenue").during("2026-01-01", "2026-01-31"),
        """
        SELECT sum(net_amount) FROM sales WHERE order_date IN ('2026-01-01', '2026-01-04', '2026-01-31')
        """);
  }

  @Test
  void a_time_range_includes_the_last_moment_of_its_last_day() throws SQLException {
    same(show("visits").during("2026-01-01", "2026-01-31"), "SELECT 3");
  }

  @Test
  void values_with_quotes_signs_and_foreign_letters_are_values() throws SQLException {
    same(
        show("revenue").by("product").of("product", "O'Neil's 50%_", "Ünïcode 漢字"),
        "VALUES ('O''Neil''s 50%_', 40), ('Ünïcode 漢字', 115)");
    same(show("order_lines").of("channel", "100% \"Direct\"; --"), "SELECT 3");
    assertThat(rows(show("revenue").by("product").of("product", "' OR 1 = 1 --"))).isEmpty();
    assertThat(rows(show("revenue").by("product").of("product", "O%"))).isEmpty();
  }

  @Test
  void excluding_a_value_keeps_rows_without_any() throws SQLException {
    same(
        show("order_lines").without("segment", "Enterprise"),
        """
        SELECT count(*) FROM sales WHERE customer_id IS NULL
          OR customer_id NOT IN (SELECT customer_id FROM customers WHERE segment = 'Enterprise')
        """);
    same(
        show("new_customers").without("segment", "Enterprise", "Small"),
        "SELECT count(*) FROM customers WHERE segment IS NULL");
  }

  @Test
  void a_yes_or_no_dimension_is_filtered_by_its_truth() throws SQLException {
    same(show("product_count").of("discontinued", "true"), "SELECT 1");
    same(show("product_count").without("discontinued", "TRUE"), "SELECT 4");
  }

  @Test
  void rows_are_compared_with_numbers() throws SQLException {
    same(
        show("order_lines").where("order_value", MORE, "100"),
        "SELECT count(*) FROM sales WHERE net_amount > 100");
    same(
        show("order_lines").where("order_value", AT_MOST, "50").where("quantity", EQUAL, "1"),
        "SELECT count(*) FROM sales WHERE net_amount <= 50 AND units = 1");
    same(
        show("order_lines").of("quantity", "2", "3"),
        "SELECT count(*) FROM sales WHERE units IN (2, 3)");
  }

  @Test
  void groups_are_compared_by_their_measures() throws SQLException {
    same(
        show("revenue")
            .by("product")
            .having("revenue", AT_LEAST, "300")
            .having("units", LESS, "12"),
        """
        SELECT product_name, sum(net_amount) FROM sales JOIN products USING (product_id)
        GROUP BY product_name HAVING sum(net_amount) >= 300 AND sum(units) < 12
        ORDER BY product_name
        """);
  }

  @Test
  void groups_are_listed_by_a_measure_that_is_not_shown() throws SQLException {
    same(
        list("product").having("revenue", MORE, "100").orderedBy("revenue", DESCENDING),
        """
        SELECT product_name FROM sales JOIN products USING (product_id)
        GROUP BY product_name HAVING sum(net_amount) > 100 ORDER BY sum(net_amount) DESC
        """);
  }

  @Test
  void another_date_filters_and_groups() throws SQLException {
    same(
        show("revenue")
            .by(QUARTER, "launch_date")
            .within("launch_date", "2024-01-01", "2025-12-31"),
        """
        SELECT date_trunc('quarter', launch_date)::DATE AS q, sum(net_amount)
        FROM sales JOIN products USING (product_id)
        WHERE launch_date < '2026-01-01' GROUP BY q ORDER BY q
        """);
  }

  @Test
  void months_without_rows_appear_between_the_first_and_the_last() throws SQLException {
    same(
        show("revenue", "orders", "margin", "largest_sale")
            .by(MONTH)
            .during("2026-01-01", "2026-12-31"),
        """
        VALUES
          (DATE '2026-01-01', 470, 3, (470 - 230) / 470, 270),
          (DATE '2026-02-01', 65, 2, (65 - 22) / 65, 50),
          (DATE '2026-03-01', 100, 2, (100 - 65) / 100, 100),
          (DATE '2026-04-01', 0, 0, NULL, NULL),
          (DATE '2026-05-01', 40, 1, (40 - 20) / 40, 40),
          (DATE '2026-06-01', 200, 1, (200 - 120) / 200, 200)
        """);
  }

  @Test
  void days_without_rows_appear_up_to_the_end_of_the_range() throws SQLException {
    same(
        show("revenue").by(DAY).during("2026-03-01", "2026-03-03"),
        "VALUES (DATE '2026-03-01', 0), (DATE '2026-03-02', 0), (DATE '2026-03-03', 0)");
  }

  @Test
  void a_range_beyond_the_data_has_no_periods() throws SQLException {
    assertThat(rows(show("revenue").by(MONTH).during("2030-01-01", "2030-12-31"))).isEmpty();
    assertThat(rows(show("revenue").by(MONTH).during("2010-01-01", "2010-12-31"))).isEmpty();
  }

  @Test
  void a_filter_that_finds_nothing_leaves_periods_of_zero() throws SQLException {
    same(
        show("revenue").by(MONTH).of("product", "Unsold").during("2026-05-01", "2026-06-30"),
        "VALUES (DATE '2026-05-01', 0), (DATE '2026-06-01', 0)");
  }

  @Test
  void rows_without_a_date_have_a_row_of_their_own_where_all_days_are_asked() throws SQLException {
    same(
        show("order_lines").by(YEAR),
        "VALUES (DATE '2024-01-01', 2), (DATE '2025-01-01', 6), (DATE '2026-01-01', 9), (NULL, 1)");
  }

  @Test
  void the_day_with_least_can_be_one_without_rows() throws SQLException {
    same(
        show("revenue")
            .by(DAY)
            .during("2026-01-01", "2026-01-04")
            .orderedBy("revenue", ASCENDING)
            .limit(1),
        "VALUES (DATE '2026-01-02', 0)");
  }

  @Test
  void a_condition_on_a_period_sees_periods_without_rows() throws SQLException {
    same(
        show("revenue").by(MONTH).during("2026-03-01", "2026-06-30").having("revenue", LESS, "50"),
        "VALUES (DATE '2026-04-01', 0), (DATE '2026-05-01', 40)");
  }

  @Test
  void halves_and_quarters_are_those_of_the_calendar_year() throws SQLException {
    same(
        show("order_lines").by(HALF).during("2025-01-01", "2026-12-31"),
        "VALUES (DATE '2025-01-01', 5), (DATE '2025-07-01', 1), (DATE '2026-01-01', 9)");
    same(
        show("visits").by(QUARTER).during("2026-01-01", "2026-12-31"),
        "VALUES (DATE '2026-01-01', 5)");
  }

  @Test
  void weeks_start_where_the_model_says() throws SQLException {
    var weeks = show("order_lines").by(WEEK).during("2026-01-01", "2026-01-10");
    same(weeks, "VALUES (DATE '2025-12-29', 2), (DATE '2026-01-05', 0)");
    same(
        weeks,
        Axia.model(DayOfWeek.SUNDAY),
        "VALUES (DATE '2025-12-28', 1), (DATE '2026-01-04', 1)");
    same(
        weeks,
        Axia.model(DayOfWeek.SATURDAY),
        "VALUES (DATE '2025-12-27', 1), (DATE '2026-01-03', 1), (DATE '2026-01-10', 0)");
  }

  @Test
  void a_time_of_day_falls_into_its_day() throws SQLException {
    same(
        show("visits").by(DAY).during("2026-01-30", "2026-02-01"),
        "VALUES (DATE '2026-01-30', 0), (DATE '2026-01-31', 1), (DATE '2026-02-01', 1)");
  }

  @Test
  void measures_of_two_tables_meet_on_their_groups() throws SQLException {
    same(
        show("revenue", "target", "attainment").by("region").during("2026-01-01", "2026-01-31"),
        """
        VALUES
          ('Africa', 100, 50, 2),
          ('Asia', NULL, 500, NULL),
          ('Europe', 270, 250, 1.08),
          (NULL, 100, NULL, NULL)
        """);
  }

  @Test
  void measures_of_two_tables_meet_on_months() throws SQLException {
    same(
        show("revenue", "target").by(MONTH).during("2026-01-01", "2026-12-31"),
        """
        VALUES
          (DATE '2026-01-01', 470, 800), (DATE '2026-02-01', 65, 100), (DATE '2026-03-01', 100, 120),
          (DATE '2026-05-01', 40, NULL), (DATE '2026-06-01', 200, NULL), (DATE '2026-12-01', NULL, 400)
        """);
  }

  @Test
  void totals_of_three_tables_stand_side_by_side() throws SQLException {
    same(
        show("revenue", "new_customers", "visits", "revenue_per_visit")
            .during("2026-01-01", "2026-03-31"),
        "SELECT 635, 2, 5, 127");
  }

  @Test
  void a_count_of_a_group_known_from_elsewhere_is_zero() throws SQLException {
    same(
        show("revenue", "new_customers").by("country").during("2026-01-01", "2026-02-28"),
        """
        VALUES ('Côte d''Ivoire', 100, 1), ('France', 15, 0), ('Germany', 320, 0), (NULL, 100, 1)
        """);
  }

  @Test
  void a_division_across_tables_by_zero_has_no_value() throws SQLException {
    same(
        show("attainment").by("region").of("region", "Africa").during("2026-02-01", "2026-02-28"),
        "VALUES ('Africa', NULL)");
  }

  @Test
  void measures_of_two_tables_are_filtered_and_ordered_together() throws SQLException {
    same(
        show("gap")
            .by("region")
            .during("2026-01-01", "2026-01-31")
            .having("target", MORE, "0")
            .orderedBy("revenue", DESCENDING),
        "VALUES ('Europe', 20), ('Africa', 50), ('Asia', NULL)");
  }

  @Test
  void a_comparison_shows_before_change_and_ratio() throws SQLException {
    same(
        show("revenue", "orders")
            .during("2026-01-01", "2026-12-31")
            .comparedWith("2025-01-01", "2025-12-31"),
        """
        SELECT 875, 440, 435, 435 / 440, 9, 5, 4, 4 / 5
        """);
  }

  @Test
  void what_is_sold_no_longer_has_lost_everything() throws SQLException {
    same(
        show("revenue")
            .by("product")
            .during("2026-01-01", "2026-12-31")
            .comparedWith("2025-01-01", "2025-12-31")
            .orderedByChange("revenue", false, ASCENDING),
        """
        VALUES
          ('O''Neil''s 50%_', 0, 40, -40, -1),
          ('Beta', 190, 200, -10, -0.05),
          (NULL, 0, 0, 0, NULL),
          ('Ünïcode 漢字', 115, 0, 115, NULL),
          ('Alpha', 570, 200, 370, 1.85)
        """);
  }

  @Test
  void growth_from_nothing_comes_last() throws SQLException {
    same(
        show("revenue")
            .by("product")
            .during("2026-01-01", "2026-12-31")
            .comparedWith("2025-01-01", "2025-12-31")
            .orderedByChange("revenue", true, DESCENDING)
            .limit(2),
        "VALUES ('Alpha', 570, 200, 370, 1.85), ('Beta', 190, 200, -10, -0.05)");
  }

  @Test
  void a_comparison_is_ordered_by_the_change_of_a_measure_that_is_not_shown() throws SQLException {
    same(
        show("units")
            .by("product")
            .during("2026-01-01", "2026-12-31")
            .comparedWith("2025-01-01", "2025-12-31")
            .orderedByChange("revenue", false, DESCENDING)
            .limit(1),
        "VALUES ('Alpha', 6, 2, 4, 2)");
  }

  @Test
  void a_comparison_of_a_ratio_divides_what_there_is() throws SQLException {
    same(
        show("margin")
            .by("category")
            .of("category", "Software", "Hardware")
            .during("2026-01-01", "2026-12-31")
            .comparedWith("2025-01-01", "2025-12-31"),
        """
        SELECT category, now, before, now - before, (now - before) / before FROM (VALUES
          ('Hardware', (760 - 440) / 760, (400 - 220) / 400),
          ('Software', (115 - 12) / 115, (40 - 4) / 40)) AS t(category, now, before)
        """);
  }

  @Test
  void months_are_compared_with_the_same_months_a_year_before() throws SQLException {
    same(
        show("revenue")
            .by(MONTH)
            .during("2026-01-01", "2026-04-30")
            .comparedWith("2025-01-01", "2025-04-30"),
        """
        VALUES
          (DATE '2026-01-01', 470, 30, 440, 440 / 30),
          (DATE '2026-02-01', 65, 250, -185, -185 / 250),
          (DATE '2026-03-01', 100, 50, 50, 1),
          (DATE '2026-04-01', NULL, 10, NULL, NULL)
        """);
  }

  @Test
  void months_are_compared_with_those_of_the_quarter_before() throws SQLException {
    same(
        show("order_lines")
            .by(MONTH)
            .during("2026-01-01", "2026-03-31")
            .comparedWith("2025-10-01", "2025-12-31"),
        """
        VALUES
          (DATE '2026-01-01', 3, NULL, NULL, NULL),
          (DATE '2026-02-01', 2, NULL, NULL, NULL),
          (DATE '2026-03-01', 2, 1, 1, 1)
        """);
  }

  @Test
  void a_leap_day_is_compared_with_the_last_of_february() throws SQLException {
    same(
        show("revenue")
            .by(DAY)
            .during("2025-02-01", "2025-02-28")
            .comparedWith("2024-02-01", "2024-02-29"),
        "VALUES (DATE '2025-02-28', 250, 280, -30, -30 / 280)");
  }

  @Test
  void days_are_compared_with_those_just_before() throws SQLException {
    same(
        show("revenue")
            .by(DAY)
            .during("2026-01-04", "2026-01-07")
            .comparedWith("2025-12-31", "2026-01-03"),
        "VALUES (DATE '2026-01-04', 100, 100, 0, 0), (DATE '2026-01-05', NULL, 270, NULL, NULL)");
  }

  @Test
  void weeks_are_compared_with_whole_weeks() throws SQLException {
    same(
        show("order_lines")
            .by(WEEK)
            .during("2026-01-01", "2026-03-31")
            .comparedWith("2025-01-01", "2025-03-31")
            .having("order_lines", AT_LEAST, "1")
            .limit(2),
        """
        VALUES (DATE '2025-12-29', 2, NULL, NULL, NULL), (DATE '2026-01-26', 1, 1, 0, 0)
        """);
  }

  @Test
  void a_comparison_of_two_tables_meets_on_groups() throws SQLException {
    same(
        show("attainment")
            .by("region")
            .of("region", "Europe")
            .during("2026-01-01", "2026-02-28")
            .comparedWith("2025-01-01", "2025-02-28"),
        """
        SELECT 'Europe', now, before, now - before, (now - before) / before
        FROM (SELECT 335 / 350 AS now, 280 / 240 AS before)
        """);
  }

  @Test
  void a_measure_is_dated_by_its_own_date() throws SQLException {
    same(show("launches").during("2024-01-01", "2024-12-31"), "SELECT 2");
    same(
        show("launches").by(QUARTER).during("2025-01-01", "2026-12-31"),
        """
        VALUES
          (DATE '2025-01-01', 0), (DATE '2025-04-01', 1), (DATE '2025-07-01', 0),
          (DATE '2025-10-01', 0), (DATE '2026-01-01', 2)
        """);
  }

  @Test
  void values_are_listed_once() throws SQLException {
    same(list("region"), "VALUES ('Africa'), ('Americas'), ('Europe')");
    same(
        list("country").of("region", "Europe").orderedByGrouping(0, DESCENDING),
        "VALUES ('Germany'), ('France')");
    same(
        list("customer", "country").of("segment", "Small"),
        "VALUES ('Bob', 'France'), ('Dee', NULL), ('Fay', 'United States')");
  }

  @Test
  void values_of_two_tables_are_listed_where_rows_connect_them() throws SQLException {
    same(
        list("category", "channel").of("category", "Software"),
        "VALUES ('Software', '100% \"Direct\"; --'), ('Software', 'Retail')");
  }

  @Test
  void values_of_a_time_are_those_of_its_rows() throws SQLException {
    same(
        list("product").during("2026-01-01", "2026-01-31"),
        "VALUES ('Alpha'), ('Beta'), ('Ünïcode 漢字')");
  }

  @Test
  void the_same_grouping_twice_is_one() throws SQLException {
    same(
        show("product_count").by("category", "category"),
        "VALUES ('Hardware', 2), ('Service', 1), ('Software', 2)");
  }

  @Test
  void one_row_more_than_allowed_is_fetched_unless_fewer_are_asked_for() {
    assertThat(compiled(show("revenue").by("product"), 100).text()).endsWith("LIMIT 101");
    assertThat(compiled(show("revenue").by("product").limit(100), 100).text())
        .endsWith("LIMIT 100");
    assertThat(compiled(show("revenue").by("product").limit(500), 100).text())
        .endsWith("LIMIT 101");
    assertThat(compiled(show("revenue"), 100).text()).doesNotContain("LIMIT");
  }

  @Test
  void columns_say_what_they_hold() throws SQLException {
    var sql =
        compiled(
            show("revenue")
                .by(MONTH)
                .by("region")
                .during("2026-01-01", "2026-01-31")
                .comparedWith("2025-01-01", "2025-01-31"),
            10);
    assertThat(sql.columns())
        .extracting(ResultColumn::name, ResultColumn::role, ResultColumn::of, ResultColumn::label)
        .containsExactly(
            row("month", ResultColumn.Role.TIME, "month", "Month"),
            row("region", ResultColumn.Role.DIMENSION, "region", "Region"),
            row("revenue", ResultColumn.Role.MEASURE, "revenue", "Revenue"),
            row(
                "revenue_previous",
                ResultColumn.Role.PREVIOUS,
                "revenue",
                "Revenue the time before"),
            row("revenue_change", ResultColumn.Role.CHANGE, "revenue", "Change in revenue"),
            row(
                "revenue_change_ratio",
                ResultColumn.Role.CHANGE_RATIO,
                "revenue",
                "Change in revenue, %"));
    assertThat(DATABASES.getFirst().labels(sql))
        .isEqualTo(sql.columns().stream().map(ResultColumn::name).toList());
  }

  private static org.assertj.core.groups.Tuple row(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static void same(AxiaQuery asked, String expected) throws SQLException {
    same(asked, Axia.model(), expected);
  }

  private static void same(AxiaQuery asked, SemanticModel model, String expected)
      throws SQLException {
    assertThat(rows(asked, model)).isEqualTo(byHand(expected));
  }

  private static List<List<Object>> byHand(String sql) throws SQLException {
    return DATABASES.getFirst().rows(sql, List.of());
  }

  private static List<List<Object>> rows(AxiaQuery asked) throws SQLException {
    return rows(asked, Axia.model());
  }

  /** What all databases find. */
  private static List<List<Object>> rows(AxiaQuery asked, SemanticModel model) throws SQLException {
    var first = DATABASES.getFirst();
    var rows = first.rows(compiled(asked, model, first.dialect(), 1000));
    for (var database : DATABASES) {
      var sql = compiled(asked, model, database.dialect(), 1000);
      assertThat(TestDatabase.plain(found(sql, database)))
          .as("%s:%n%s", database.dialect().name(), sql.text())
          .isEqualTo(TestDatabase.plain(rows));
    }
    return rows;
  }

  private static List<List<Object>> found(CompiledQuery.Sql sql, TestDatabase database) {
    try {
      return database.rows(sql);
    } catch (SQLException e) {
      throw new AssertionError(database.dialect().name() + ": " + e + "\n" + sql.text(), e);
    }
  }

  private static CompiledQuery.Sql compiled(AxiaQuery asked, int maxRows) {
    return compiled(asked, Axia.model(), Dialect.duckDb(), maxRows);
  }

  private static CompiledQuery.Sql compiled(
      AxiaQuery asked, SemanticModel model, Dialect dialect, int maxRows) {
    var result = new Planner().plan(asked.query(), model);
    assertThat(result).isInstanceOf(PlanResult.Planned.class);
    return new Compiler().compile(((PlanResult.Planned) result).plan(), dialect, maxRows);
  }
}
