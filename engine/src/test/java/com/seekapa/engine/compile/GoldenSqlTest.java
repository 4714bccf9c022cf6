package com.seekapa.engine.compile;

import static com.seekapa.engine.AxiaQuery.list;
import static com.seekapa.engine.AxiaQuery.show;
import static com.seekapa.engine.query.Filter.Comparator.AT_LEAST;
import static com.seekapa.engine.query.Filter.Comparator.LESS;
import static com.seekapa.engine.query.Filter.Comparator.MORE;
import static com.seekapa.engine.query.Ordering.Direction.ASCENDING;
import static com.seekapa.engine.query.Ordering.Direction.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.Axia;
import com.seekapa.engine.AxiaQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.query.CanonicalText;
import com.seekapa.engine.query.SemanticQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The SQL, to be read by people. Each file under golden holds a question, its semantic query and
 * what became of it; {@code -Dgolden.update=true} writes them anew.
 */
class GoldenSqlTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final List<Dialect> DIALECTS =
      List.of(Dialect.duckDb(), Dialect.sqLite(), Dialect.postgreSql(), Dialect.mariaDb());
  private static final SemanticModel OF_WEEKS =
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
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @Test
  void top_products() throws IOException {
    check(
        "top 5 products by revenue last quarter",
        show("revenue").by("product").during("2026-07-01", "2026-09-30").top(5, "revenue"));
  }

  @Test
  void total() throws IOException {
    check("revenue", show("revenue"));
  }

  @Test
  void derived_measures() throws IOException {
    check(
        "margin and average order value by segment",
        show("margin", "average_order_value", "half_profit").by("segment"));
  }

  @Test
  void far_dimension() throws IOException {
    check("revenue and orders by region", show("revenue", "orders").by("region"));
  }

  @Test
  void filters() throws IOException {
    check(
        "revenue of enterprise customers in Germany and France not online, orders over 500",
        show("revenue")
            .by("product", "country")
            .of("segment", "Enterprise")
            .of("country", "Germany", "France")
            .without("channel", "Online")
            .where("order_value", MORE, "500")
            .during("2026-01-01", "2026-03-31"));
  }

  @Test
  void measure_condition() throws IOException {
    check(
        "products with revenue over 1000 and margin under 0.5",
        list("product").having("revenue", MORE, "1000").having("margin", LESS, "0.5"));
  }

  @Test
  void values() throws IOException {
    check("list the countries of Europe", list("country").of("region", "Europe"));
  }

  @Test
  void values_that_belong_together() throws IOException {
    check("which products are sold in which channel", list("product", "channel"));
  }

  @Test
  void months() throws IOException {
    check(
        "revenue and margin by month in 2026",
        show("revenue", "margin").by(TimeGrain.MONTH).during("2026-01-01", "2026-12-31"));
  }

  @Test
  void weeks_of_all_time() throws IOException {
    check("orders by week", show("orders").by(TimeGrain.WEEK));
  }

  @Test
  void half_years_of_timestamps() throws IOException {
    check(
        "visits by half year in 2026",
        show("visits").by(TimeGrain.HALF).during("2026-01-01", "2026-12-31"));
  }

  @Test
  void months_and_regions() throws IOException {
    check(
        "revenue by month and region",
        show("revenue").by(TimeGrain.MONTH).by("region").during("2026-01-01", "2026-12-31"));
  }

  @Test
  void two_facts() throws IOException {
    check(
        "revenue, target and attainment by region in January 2026",
        show("revenue", "target", "attainment")
            .by("region")
            .during("2026-01-01", "2026-01-31")
            .orderedBy("attainment", ASCENDING));
  }

  @Test
  void three_facts_over_time() throws IOException {
    check(
        "revenue, new customers and visits by month and segment",
        show("revenue", "new_customers", "visits").by(TimeGrain.MONTH).by("segment"));
  }

  @Test
  void comparison_of_totals() throws IOException {
    check(
        "profit in October against September",
        show("profit").during("2026-10-01", "2026-10-31").comparedWith("2026-09-01", "2026-09-30"));
  }

  @Test
  void comparison_of_groups() throws IOException {
    check(
        "which 3 products with revenue of at least 100 grew most",
        show("revenue", "margin")
            .by("product")
            .during("2026-01-01", "2026-12-31")
            .comparedWith("2025-01-01", "2025-12-31")
            .having("revenue", AT_LEAST, "100")
            .orderedByChange("revenue", true, DESCENDING)
            .limit(3));
  }

  @Test
  void comparison_of_days() throws IOException {
    check(
        "revenue by day this year against last year",
        show("revenue")
            .by(TimeGrain.DAY)
            .during("2026-01-01", "2026-12-31")
            .comparedWith("2025-01-01", "2025-12-31"));
  }

  @Test
  void comparison_of_two_facts() throws IOException {
    check(
        "revenue per visit by customer in January against December",
        show("revenue_per_visit")
            .by("customer")
            .during("2026-01-01", "2026-01-31")
            .comparedWith("2025-12-01", "2025-12-31"));
  }

  @Test
  void medians() throws IOException {
    check("median and largest sale by segment", show("median_sale", "largest_sale").by("segment"));
  }

  @Test
  void share_of_the_total() throws IOException {
    check(
        "share of profit by channel in 2026",
        show()
            .and("share", new Expression.ShareOfTotal("profit"))
            .by("channel")
            .during("2026-01-01", "2026-12-31"));
  }

  @Test
  void share_of_a_measure_of_two_facts() throws IOException {
    check(
        "share of the gap by region",
        show().and("share", new Expression.ShareOfTotal("gap")).by("region"));
  }

  @Test
  void what_rows_refer_to() throws IOException {
    check(
        "how many countries were sold to in 2026 by channel",
        show()
            .and("countries", AxiaQuery.different("sales", "geography.country"))
            .by("channel")
            .during("2026-01-01", "2026-12-31"));
  }

  @Test
  void another_date() throws IOException {
    check(
        "revenue by month of launch of products launched since 2025",
        show("revenue")
            .by(TimeGrain.MONTH, "launch_date")
            .within("launch_date", "2025-01-01", "2026-12-31"));
  }

  @Test
  void fiscal_quarters_of_weeks() throws IOException {
    check(
        "revenue by fiscal quarter of weeks in fiscal 2026",
        show("revenue").by(TimeGrain.FISCAL_QUARTER).during("2026-02-01", "2027-01-30"),
        OF_WEEKS);
  }

  @Test
  void fiscal_periods_of_weeks_of_all_time() throws IOException {
    check(
        "orders by fiscal period of weeks and channel",
        show("orders").by(TimeGrain.FISCAL_PERIOD).by("channel"),
        OF_WEEKS);
  }

  @Test
  void fiscal_years_of_weeks_of_all_time() throws IOException {
    check("visits by fiscal year of weeks", show("visits").by(TimeGrain.FISCAL_YEAR), OF_WEEKS);
  }

  @Test
  void comparison_of_fiscal_halves_of_weeks() throws IOException {
    check(
        "revenue by fiscal half of weeks this fiscal year against last",
        show("revenue")
            .by(TimeGrain.FISCAL_HALF)
            .during("2026-02-01", "2027-01-30")
            .comparedWith("2025-02-02", "2026-01-31"),
        OF_WEEKS);
  }

  @Test
  void ranks_within_groups() throws IOException {
    check(
        "top 2 products by revenue in each region",
        show("revenue").by("region", "product").top(2, "revenue").withinFirst(1));
  }

  @Test
  void ranks_within_periods() throws IOException {
    check(
        "best product of each month in 2026",
        show("revenue")
            .by(TimeGrain.MONTH)
            .by("product")
            .during("2026-01-01", "2026-12-31")
            .top(1, "revenue")
            .withinFirst(1));
  }

  @Test
  void ranks_of_changes_within_groups() throws IOException {
    check(
        "which product grew most in each channel",
        show("revenue")
            .by("channel", "product")
            .during("2026-01-01", "2026-12-31")
            .comparedWith("2025-01-01", "2025-12-31")
            .orderedByChange("revenue", true, DESCENDING)
            .limit(1)
            .withinFirst(1));
  }

  private static void check(String question, AxiaQuery asked) throws IOException {
    check(question, asked, Axia.model());
  }

  private static void check(String question, AxiaQuery asked, SemanticModel model)
      throws IOException {
    for (var dialect : DIALECTS) {
      var folder = FOLDER.resolve(dialect.name().toLowerCase(Locale.ROOT));
      var file = folder.resolve(question.replaceAll("[^A-Za-z0-9]+", "-") + ".sql");
      var actual = told(question, asked.query(), model, dialect);
      if (UPDATE) {
        Files.createDirectories(folder);
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(file));
    }
  }

  private static String told(
      String question, SemanticQuery query, SemanticModel model, Dialect dialect) {
    var plan = (PlanResult.Planned) new Planner().plan(query, model);
    var sql = new Compiler().compile(plan.plan(), dialect, 1000);
    return comment(question + "\n\n" + CanonicalText.of(query))
        + sql.text()
        + "\n"
        + comment("parameters: " + sql.parameters());
  }

  private static String comment(String text) {
    return text.lines().map(line -> ("-- " + line).strip() + "\n").collect(Collectors.joining());
  }
}
