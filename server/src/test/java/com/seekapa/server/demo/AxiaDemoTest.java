package com.seekapa.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AxiaDemoTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 23);

  /** Words that questions are made of; a name among them would make questions ambiguous. */
  private static final Set<String> QUESTION_WORDS =
      Set.of(
          ("what which who where when why how many much show list give compare versus top bottom best worst most "
                  + "least revenue sales turnover profit margin cost price discount target order orders units returns "
                  + "customer customers product products average total growth change share trend rise drop peak by per "
                  + "day week month quarter year today yesterday last this next since until before after daily weekly "
                  + "january february march april may june july august september october november december monday "
                  + "tuesday wednesday thursday friday saturday sunday spring summer autumn winter will mark bill grant")
              .split(" "));

  @TempDir static Path folder;
  private static AxiaFile axia;

  @BeforeAll
  static void create() throws SQLException {
    axia = AxiaFile.create(folder, LAST_DAY);
  }

  @AfterAll
  static void close() throws SQLException {
    axia.close();
  }

  @Test
  void a_million_orders_cover_every_day_of_three_years() throws SQLException {
    assertThat(
            axia.rows(
                """
                SELECT count(*), count(DISTINCT order_id), min(order_date), max(order_date),
                  count(DISTINCT order_date)
                FROM sales
                """))
        .containsExactly(List.of("1000000", "1000000", "2023-11-24", "2026-11-23", "1096"));
  }

  @Test
  void the_small_tables_have_the_promised_sizes() throws SQLException {
    assertThat(
            axia.rows(
                """
                SELECT (SELECT count(*) FROM products), (SELECT count(DISTINCT category) FROM products),
                  (SELECT count(*) FROM customers), (SELECT count(DISTINCT segment) FROM customers),
                  (SELECT count(*) FROM geography), (SELECT count(DISTINCT region) FROM geography),
                  (SELECT count(*) FROM channels), (SELECT count(*) FROM targets)
                """))
        .containsExactly(List.of("25", "5", "20000", "4", "24", "5", "4", "185"));
  }

  @Test
  void every_amount_adds_up() throws SQLException {
    assertThat(
            axia.number(
                """
                SELECT count(*) FROM sales
                WHERE net_amount <> gross_amount - discount_amount OR net_amount <= 0
                  OR discount_amount < 0 OR cost_amount <= 0 OR units < 1
                  OR returned_units NOT BETWEEN 0 AND units
                  OR refund_amount <> round(net_amount * returned_units / units, 2)
                """))
        .isZero();
  }

  @Test
  void every_order_points_to_rows_that_exist_and_to_a_customer_who_had_signed_up()
      throws SQLException {
    assertThat(
            axia.number(
                """
                SELECT count(*) FROM sales
                JOIN customers USING (customer_id) JOIN geography USING (country_id)
                JOIN products USING (product_id) JOIN channels USING (channel_id)
                WHERE signup_date < order_date AND launch_date <= order_date
                """))
        .isEqualTo(1_000_000);
  }

  @Test
  void a_year_brings_between_150_and_300_million_and_more_than_the_one_before()
      throws SQLException {
    var years =
        axia
            .rows(
                """
                SELECT sum(net_amount) FROM sales
                GROUP BY date_diff('day', order_date, DATE '2026-11-23') // 366
                ORDER BY min(order_date)
                """)
            .stream()
            .map(row -> Double.parseDouble(row.getFirst()))
            .toList();
    assertThat(years)
        .hasSize(3)
        .isSorted()
        .allSatisfy(year -> assertThat(year).isBetween(150e6, 300e6));
  }

  @Test
  void the_top_fifth_of_customers_brings_most_of_the_revenue() throws SQLException {
    var share =
        axia.number(
            """
            SELECT sum(revenue) FILTER (place <= 4000) / sum(revenue)
            FROM (
              SELECT sum(net_amount) AS revenue, row_number() OVER (ORDER BY sum(net_amount) DESC) AS place
              FROM sales GROUP BY customer_id
            )
            """);
    assertThat(share).isBetween(0.6, 0.85);
  }

  @Test
  void regions_grow_at_different_speeds() throws SQLException {
    var growth =
        """
        SELECT sum(net_amount) FILTER (order_date > DATE '2025-11-23')
          / sum(net_amount) FILTER (order_date <= DATE '2024-11-23')
        FROM sales JOIN customers USING (customer_id) JOIN geography USING (country_id)
        WHERE region = ?
        """;
    assertThat(axia.number(growth, "Europe")).isBetween(1.02, 1.25);
    assertThat(axia.number(growth, "Asia Pacific")).isBetween(1.4, 1.8);
  }

  @Test
  void furniture_comes_back_most_and_discounts_peak_around_black_friday() throws SQLException {
    var returns =
        axia.rows(
            """
            SELECT category FROM sales JOIN products USING (product_id)
            GROUP BY category ORDER BY avg((returned_units > 0)::INTEGER) DESC
            """);
    assertThat(returns.getFirst()).containsExactly("Furniture");
    var discount =
        "SELECT sum(discount_amount) / sum(gross_amount) FROM sales WHERE order_date BETWEEN ? AND ?";
    var blackFriday = axia.number(discount, LocalDate.of(2025, 11, 24), LocalDate.of(2025, 12, 1));
    var spring = axia.number(discount, LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30));
    assertThat(blackFriday / spring).isGreaterThan(2);
  }

  @Test
  void targets_cover_every_month_and_region_and_are_hit_here_and_missed_there()
      throws SQLException {
    var attainment =
        axia
            .rows(
                """
                WITH actual AS (
                  SELECT date_trunc('month', order_date)::DATE AS month, region, sum(net_amount) AS revenue
                  FROM sales JOIN customers USING (customer_id) JOIN geography USING (country_id)
                  GROUP BY ALL
                )
                SELECT sum(revenue) / sum(target_revenue)
                FROM actual JOIN targets USING (month, region)
                WHERE month < DATE '2026-11-01'
                GROUP BY GROUPING SETS ((), (region))
                """)
            .stream()
            .map(row -> Double.parseDouble(row.getFirst()))
            .toList();
    assertThat(attainment).hasSize(6).allSatisfy(rate -> assertThat(rate).isBetween(0.92, 1.08));
    assertThat(attainment).anySatisfy(rate -> assertThat(rate).isLessThan(0.985));
    assertThat(attainment).anySatisfy(rate -> assertThat(rate).isGreaterThan(1.015));
  }

  @Test
  void no_name_is_a_word_that_questions_are_made_of() throws SQLException {
    var names =
        axia.rows(
            """
            SELECT product_name FROM products UNION ALL SELECT channel FROM channels
            UNION ALL SELECT customer_name FROM customers WHERE segment <> 'Consumer'
            UNION ALL SELECT unnest(string_split(customer_name, ' ')) FROM customers WHERE segment = 'Consumer'
            UNION ALL SELECT unnest(string_split(product_name, ' ')) FROM products
            """);
    var asked =
        names.stream()
            .map(row -> row.getFirst().toLowerCase(Locale.ROOT))
            .filter(QUESTION_WORDS::contains)
            .collect(Collectors.toSet());
    assertThat(asked).isEmpty();
  }

  @Test
  void customers_and_products_have_names_of_their_own() throws SQLException {
    assertThat(axia.number("SELECT count(DISTINCT customer_name) FROM customers"))
        .isEqualTo(20_000);
    assertThat(axia.number("SELECT count(DISTINCT product_name) FROM products")).isEqualTo(25);
  }

  @Test
  void the_file_says_how_it_was_made() throws SQLException {
    assertThat(AxiaInfo.read(axia.connection()))
        .contains(
            new AxiaInfo(
                AxiaDemo.FORMAT_VERSION, AxiaDemo.SEED, LocalDate.of(2023, 11, 24), LAST_DAY))
        .get()
        .matches(AxiaInfo::isCurrent);
  }

  @Test
  void another_database_is_not_taken_for_demo_data() throws SQLException {
    try (var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties())) {
      assertThat(AxiaInfo.read(connection)).isEmpty();
    }
  }

  @Test
  void every_query_of_its_page_in_the_documentation_shows_something() throws Exception {
    var page = Files.readString(Path.of("../docs/demo-data.md"));
    var queries = Pattern.compile("```sql\n(.+?)```", Pattern.DOTALL).matcher(page);
    int count = 0;
    for (; queries.find(); count++) {
      assertThat(axia.rows(queries.group(1))).hasSizeGreaterThan(2);
    }
    assertThat(count).isEqualTo(AxiaEvent.values().length);
  }
}
