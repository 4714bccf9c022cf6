package com.seekapa.engine.answer;

import static com.seekapa.engine.answer.Asked.IN_2025;
import static com.seekapa.engine.answer.Asked.LAST_QUARTER;
import static com.seekapa.engine.answer.Asked.THIS_QUARTER;
import static com.seekapa.engine.answer.Asked.THIS_YEAR;
import static com.seekapa.engine.answer.Asked.ask;
import static com.seekapa.engine.answer.Asked.range;
import static com.seekapa.engine.answer.Asked.row;
import static com.seekapa.engine.answer.Shop.*;
import static com.seekapa.engine.model.TimeGrain.DAY;
import static com.seekapa.engine.model.TimeGrain.MONTH;
import static com.seekapa.engine.model.TimeGrain.QUARTER;
import static com.seekapa.engine.model.TimeGrain.WEEK;
import static com.seekapa.engine.model.TimeGrain.YEAR;
import static com.seekapa.engine.query.Comparison.Kind.NAMED;
import static com.seekapa.engine.query.Comparison.Kind.PREVIOUS_PERIOD;
import static com.seekapa.engine.query.Comparison.Kind.PREVIOUS_YEAR;

import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Questions and results of every shape, all with data until 23 November 2026. */
final class Cases {
  static final LocalDate DATA_UNTIL = LocalDate.of(2026, 11, 23);

  record Case(String name, SemanticQuery query, ResultTable table) {}

  private final List<Case> cases = new ArrayList<>();

  static List<Case> all() {
    var cases = new Cases();
    cases.single();
    cases.compared();
    cases.several();
    cases.empty();
    cases.lists();
    cases.rankings();
    cases.groups();
    cases.series();
    cases.combinations();
    cases.charts();
    cases.poorCharts();
    cases.impossibleCharts();
    return cases.cases;
  }

  private void add(String name, Asked asked, Object[]... rows) {
    cases.add(new Case(name, asked.query(), asked.rows(rows)));
  }

  private void truncated(String name, Asked asked, Object[]... rows) {
    var table = asked.rows(rows);
    cases.add(new Case(name, asked.query(), new ResultTable(table.columns(), table.rows(), true)));
  }

  private void single() {
    add("one number", ask(REVENUE).during(LAST_QUARTER), row(41_234_567));
    add("one number of all time", ask(REVENUE).in(COUNTRY, "United States"), row(9_876_543.4));
    add("above a billion", ask(REVENUE), row(1_234_567_890L));
    add("so far", ask(REVENUE).during(THIS_QUARTER), row(23_456_789));
    add(
        "a count with conditions",
        ask(ORDERS)
            .in(SEGMENT, "Enterprise")
            .in(COUNTRY, "Germany", "Netherlands")
            .during(LAST_QUARTER),
        row(12_345));
    add("a count so far", ask(ORDERS).during(THIS_QUARTER), row(5_120));
    add("a count of one", ask(ORDERS).in(CUSTOMER, "Ada Byron").during(LAST_QUARTER), row(1));
    add("a distinct count", ask(CUSTOMERS).during(IN_2025), row(8_421));
    add("a percent", ask(MARGIN).in(CHANNEL, "Online").during(LAST_QUARTER), row(0.3214));
    add("a unit", ask(DELIVERY).during(LAST_QUARTER), row(3.24));
    add("a superlative", ask(LARGEST).during(LAST_QUARTER), row(18_204.5));
    add(
        "a negative number",
        ask(REVENUE).during(range("2026-11-22", "2026-11-22", "", true)),
        row(-1200));
    add(
        "a threshold on rows",
        ask(ORDERS)
            .where(
                new Filter.Compared(ORDER_VALUE, Filter.Comparator.MORE, BigDecimal.valueOf(500)))
            .during(range("2026-10-01", "2026-10-31", "last month", true)),
        row(1_804));
    add(
        "a range of numbers",
        ask(ORDERS)
            .where(
                new Filter.Compared(
                    ORDER_VALUE, Filter.Comparator.AT_LEAST, BigDecimal.valueOf(100)))
            .where(
                new Filter.Compared(
                    ORDER_VALUE, Filter.Comparator.AT_MOST, BigDecimal.valueOf(500)))
            .during(IN_2025),
        row(4_711));
    add(
        "exceptions",
        ask(REVENUE)
            .where(new Filter.NoneOf(CHANNEL, List.of("Online")))
            .during(range("2025-04-01", "2025-06-30", "", true)),
        row(7_000_000));
    add("yes or no", ask(ORDERS).in(RETURNED, "true").during(IN_2025), row(310));
    add(
        "two things and a date of their own",
        ask(REVENUE)
            .in(SEGMENT, "Enterprise")
            .in(CHANNEL, "Online")
            .where(new Filter.Within(SIGN_UP, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)))
            .during(LAST_QUARTER),
        row(812_000));
    add(
        "a missing number",
        ask(REVENUE).in(COUNTRY, "Malta").during(LAST_QUARTER),
        row(Cell.MISSING));
    add(
        "a range that the data does not reach",
        ask(REVENUE).during(range("2026-11-01", "2026-11-30", "in November 2026", true)),
        row(6_000_000));
  }

  private void compared() {
    add(
        "up",
        ask(REVENUE).during(LAST_QUARTER).against(PREVIOUS_PERIOD, "2026-04-01", "2026-06-30"),
        row(41_234_567, 36_685_000));
    add(
        "down, which is good",
        ask(COST).during(LAST_QUARTER).against(PREVIOUS_YEAR, "2025-07-01", "2025-09-30"),
        row(20_000_000, 21_000_000));
    add(
        "a count, in part of a period",
        ask(ORDERS).during(THIS_QUARTER).against(PREVIOUS_PERIOD, "2026-07-01", "2026-08-23"),
        row(5_120, 4_800));
    add(
        "an unfinished period against a whole one",
        ask(REVENUE).during(THIS_YEAR).against(PREVIOUS_YEAR, "2025-01-01", "2025-12-31"),
        row(120_000_000, 150_000_000));
    add(
        "percentage points",
        ask(MARGIN).during(LAST_QUARTER).against(PREVIOUS_PERIOD, "2026-04-01", "2026-06-30"),
        row(0.321, 0.3));
    add(
        "no change",
        ask(REVENUE).during(LAST_QUARTER).against(PREVIOUS_PERIOD, "2026-04-01", "2026-06-30"),
        row(1_000_000, 1_000_000));
    add(
        "nearly no change",
        ask(REVENUE).during(LAST_QUARTER).against(PREVIOUS_PERIOD, "2026-04-01", "2026-06-30"),
        row(1_000_100, 1_000_000));
    add(
        "from nothing",
        ask(REVENUE)
            .in(COUNTRY, "Malta")
            .during(IN_2025)
            .against(NAMED, "2024-01-01", "2024-12-31"),
        row(1_200, 0));
    add(
        "nothing before",
        ask(REVENUE).during(IN_2025).against(NAMED, "2022-02-01", "2022-03-15"),
        row(1_200, Cell.MISSING));
    add(
        "yesterday against the day before",
        ask(DELIVERY)
            .during(range("2026-11-23", "2026-11-23", "yesterday", true))
            .against(PREVIOUS_PERIOD, "2026-11-22", "2026-11-22"),
        row(3.1, 2.9));
    add(
        "a week",
        ask(REFUNDS)
            .during(range("2026-11-16", "2026-11-22", "last week", true))
            .against(PREVIOUS_PERIOD, "2026-11-09", "2026-11-15"),
        row(3_100, 2_900));
    add(
        "any range",
        ask(REVENUE)
            .during(range("2026-10-25", "2026-11-23", "in the past 30 days", true))
            .against(PREVIOUS_PERIOD, "2026-09-25", "2026-10-24"),
        row(9_000_000, 8_000_000));
  }

  private void several() {
    add(
        "several measures",
        ask(REVENUE, ORDERS, MARGIN).in(COUNTRY, "Germany").during(LAST_QUARTER),
        row(4_210_333, 8_100, 0.3312));
    add("several of all time", ask(REVENUE, COST), row(100, 80));
    add(
        "several, compared",
        ask(REVENUE, ORDERS)
            .during(LAST_QUARTER)
            .against(PREVIOUS_YEAR, "2025-07-01", "2025-09-30"),
        row(4_210_333, 4_000_000, 8_100, 8_500));
    add(
        "several, one missing",
        ask(REVENUE, REFUNDS).during(LAST_QUARTER),
        row(4_210_333, Cell.MISSING));
  }

  private void empty() {
    add(
        "nothing matches",
        ask(REVENUE)
            .by(PRODUCT)
            .in(SEGMENT, "Enterprise")
            .in(COUNTRY, "Malta")
            .during(LAST_QUARTER));
    add(
        "nothing is above the threshold",
        ask(REVENUE).by(PRODUCT).where(over(REVENUE, 1_000_000)).during(LAST_QUARTER));
    add(
        "nothing in the future",
        ask(REVENUE).by(MONTH).during(range("2027-01-01", "2027-12-31", "next year", false)));
    add("an empty list", ask().by(COUNTRY).in(REGION, "Middle East"));
  }

  private void lists() {
    add(
        "a long list",
        ask().by(COUNTRY),
        row("Argentina"),
        row("Brazil"),
        row("Canada"),
        row("Chile"),
        row("China"),
        row("Egypt"),
        row("France"),
        row("Germany"));
    add(
        "a short list",
        ask().by(COUNTRY).in(REGION, "North America"),
        row("Canada"),
        row("United States"));
    add("a list of one", ask().by(SEGMENT).in(CUSTOMER, "Ada Byron"), row("Consumer"));
    truncated("a cut list", ask().by(CUSTOMER), row("Ada"), row("Bob"), row("Cyd"));
    add(
        "a list of combinations",
        ask().by(REGION, CHANNEL),
        row("Europe", "Online"),
        row("Europe", "Retail"));
    add(
        "above the threshold of another measure than the usual one",
        ask(ORDERS).by(PRODUCT).where(over(ORDERS, 5)).during(LAST_QUARTER),
        row("Desk", 12),
        row("Chair", 34));
    add(
        "above a threshold",
        ask(REVENUE).by(PRODUCT).where(over(REVENUE, 1_000_000)).during(LAST_QUARTER),
        row("Desk", 1_200_000),
        row("Chair", 3_400_000));
  }

  private static Filter over(com.seekapa.engine.model.Measure measure, long number) {
    return new Filter.MeasureCompared(measure, Filter.Comparator.MORE, BigDecimal.valueOf(number));
  }

  private void rankings() {
    add(
        "top five",
        ask(REVENUE).by(PRODUCT).in(COUNTRY, "Germany").during(LAST_QUARTER).top(5),
        row("Atlas Laptop", 4_210_333),
        row("Nova Tablet", 3_900_000),
        row("Vista Monitor", 2_000_000),
        row("Ergo Chair", 1_500_000),
        row("Alto Desk", 1_000_000));
    add(
        "the most of a count, so far",
        ask(ORDERS).by(COUNTRY).during(THIS_YEAR).top(1),
        row("United Kingdom", 12_400));
    add(
        "the fewest",
        ask(ORDERS).by(CHANNEL).during(IN_2025).bottom(2),
        row("Partner", 900),
        row("Retail", 1_200));
    add(
        "a tie at the limit",
        ask(ORDERS).by(CUSTOMER).during(IN_2025).top(3),
        row("Ada Byron", 12),
        row("Bob Dole", 9),
        row("Cyd May", 9));
    add(
        "fewer than asked",
        ask(REVENUE).by(CATEGORY).during(LAST_QUARTER).top(10),
        row("Computers", 5_000_000),
        row("Displays", 2_000_000));
    add(
        "the best month",
        ask(REVENUE).by(MONTH).during(IN_2025).top(1),
        row("2025-11-01", 12_000_000));
    add(
        "the highest growth",
        ask(REVENUE)
            .by(PRODUCT)
            .during(LAST_QUARTER)
            .against(PREVIOUS_PERIOD, "2026-04-01", "2026-06-30")
            .ordered(new Ordering.Key.OfChange(REVENUE, true), true)
            .first(3),
        row("Nova Tablet", 3_900_000, 2_900_000),
        row("Desk", 120, 100),
        row("Lamp", 110, 100));
    add(
        "top, compared",
        ask(REVENUE)
            .by(COUNTRY)
            .during(LAST_QUARTER)
            .against(PREVIOUS_YEAR, "2025-07-01", "2025-09-30")
            .top(3),
        row("Germany", 390, 290),
        row("France", 120, 130),
        row("Italy", 110, 110));
    add(
        "the largest loss",
        ask(REVENUE)
            .by(COUNTRY)
            .during(LAST_QUARTER)
            .against(PREVIOUS_PERIOD, "2026-04-01", "2026-06-30")
            .ordered(new Ordering.Key.OfChange(REVENUE, false), false)
            .first(2),
        row("France", 1_000, 2_900),
        row("Italy", 90, 100));
    add(
        "an unknown value on top",
        ask(REVENUE).by(SEGMENT).during(IN_2025).top(2),
        row(Cell.MISSING, 500),
        row("Consumer", 400));
  }

  private void groups() {
    add(
        "groups in order",
        ask(ORDERS, REVENUE)
            .by(CATEGORY)
            .during(IN_2025)
            .ordered(new Ordering.Key.OfMeasure(REVENUE), true),
        row("Computers", 9, 900),
        row("Displays", 10, 800));
    add(
        "many groups",
        ask(REVENUE).by(COUNTRY).during(LAST_QUARTER),
        row("Argentina", 500),
        row("France", 9_000),
        row("Germany", 12_000),
        row("Netherlands", 400),
        row("Spain", 800),
        row("Sweden", 700));
    add(
        "two groups",
        ask(REVENUE).by(COUNTRY).in(COUNTRY, "France", "Germany").during(LAST_QUARTER),
        row("France", 9_000),
        row("Germany", 12_000));
    add(
        "one group",
        ask(REVENUE).by(SEGMENT).in(SEGMENT, "Enterprise").during(LAST_QUARTER),
        row("Enterprise", 9_000));
    add(
        "parts of a whole",
        ask(REVENUE).by(CHANNEL).during(LAST_QUARTER),
        row("Direct Sales", 100),
        row("Online", 400),
        row("Partner", 50),
        row("Retail", 200));
    add(
        "a count by group",
        ask(ORDERS).by(SEGMENT).during(THIS_YEAR),
        row("Consumer", 100),
        row("Enterprise", 400),
        row("Mid-Market", 50),
        row("Small Business", 200));
    add(
        "a percent by group",
        ask(MARGIN).by(CATEGORY).during(LAST_QUARTER),
        row("Accessories", 0.41),
        row("Computers", 0.22),
        row("Displays", 0.29),
        row("Furniture", 0.35));
    add(
        "ties at both ends",
        ask(ORDERS).by(CHANNEL).during(LAST_QUARTER),
        row("Direct Sales", 5),
        row("Online", 9),
        row("Partner", 9),
        row("Phone", 5),
        row("Retail", 5));
    add(
        "all the same",
        ask(ORDERS).by(CHANNEL).during(LAST_QUARTER),
        row("Direct Sales", 5),
        row("Online", 5),
        row("Partner", 5),
        row("Retail", 5));
    add(
        "numbers as groups",
        ask(ORDERS).by(RATING).during(LAST_QUARTER),
        row(1, 10),
        row(2, 20),
        row(3, 70),
        row(4, 300),
        row(5, 250),
        row(Cell.MISSING, 900));
    add(
        "yes and no as groups",
        ask(REVENUE).by(RETURNED).during(LAST_QUARTER),
        row(false, 1000),
        row(true, 50));
    add(
        "two measures by group",
        ask(REVENUE, ORDERS).by(REGION).during(LAST_QUARTER),
        row("Asia Pacific", 500, 3),
        row("Europe", 900, 7),
        row("Latin America", 100, 9),
        row("North America", 1200, 8));
    add(
        "groups, compared",
        ask(REVENUE)
            .by(COUNTRY)
            .during(LAST_QUARTER)
            .against(PREVIOUS_PERIOD, "2026-04-01", "2026-06-30"),
        row("France", 9_000, 8_000),
        row("Germany", 12_000, 13_000),
        row("Italy", 700, 500),
        row("Spain", 650, 500));
    add(
        "few groups, compared",
        ask(REVENUE)
            .by(COUNTRY)
            .in(COUNTRY, "France", "Germany")
            .during(LAST_QUARTER)
            .against(PREVIOUS_YEAR, "2025-07-01", "2025-09-30"),
        row("France", 9_000, 8_000),
        row("Germany", 12_000, 13_000));
    add(
        "groups, all falling",
        ask(REFUNDS)
            .by(COUNTRY)
            .during(IN_2025)
            .against(PREVIOUS_PERIOD, "2024-01-01", "2024-12-31"),
        row("France", 900, 1_000),
        row("Germany", 500, 1_000),
        row("Italy", 700, 1_000),
        row("Spain", 990, 1_000));
    add(
        "groups above another threshold",
        ask(ORDERS).by(PRODUCT).where(over(REVENUE, 1_000_000)).during(LAST_QUARTER),
        row("A", 4),
        row("B", 3),
        row("C", 2),
        row("D", 1));
    truncated(
        "cut groups",
        ask(REVENUE).by(CUSTOMER).during(LAST_QUARTER),
        row("Ada", 4),
        row("Bob", 3),
        row("Cyd", 2),
        row("Dan", 1));
    add(
        "no data in any group",
        ask(REVENUE).by(REGION).during(LAST_QUARTER),
        row("Europe", Cell.MISSING));
  }

  private void series() {
    add(
        "months of a whole year",
        ask(REVENUE).by(MONTH).during(IN_2025),
        row("2025-01-01", 100),
        row("2025-02-01", 90),
        row("2025-11-01", 190),
        row("2025-12-01", 150));
    add(
        "months of this year",
        ask(REVENUE).by(MONTH).in(REGION, "Europe").during(THIS_YEAR),
        row("2026-08-01", 100),
        row("2026-09-01", 90),
        row("2026-10-01", 80),
        row("2026-11-01", 50));
    add(
        "days",
        ask(ORDERS)
            .by(DAY)
            .during(range("2026-11-20", "2026-11-22", "from 20 to 22 November 2026", true)),
        row("2026-11-20", 10),
        row("2026-11-21", 30),
        row("2026-11-22", 20));
    add(
        "weeks cut at both ends",
        ask(ORDERS).by(WEEK).during(range("2026-07-01", "2026-07-31", "in July 2026", true)),
        row("2026-06-29", 10),
        row("2026-07-06", 30),
        row("2026-07-13", 20),
        row("2026-07-20", 40),
        row("2026-07-27", 9));
    add(
        "years",
        ask(MARGIN).by(YEAR),
        row("2024-01-01", 0.31),
        row("2025-01-01", 0.32),
        row("2026-01-01", 0.30));
    add(
        "the same at both ends",
        ask(ORDERS).by(QUARTER).during(IN_2025),
        row("2025-01-01", 5),
        row("2025-04-01", 5));
    add(
        "one period",
        ask(REVENUE).by(MONTH).during(range("2026-10-01", "2026-10-31", "last month", true)),
        row("2026-10-01", 5));
    add(
        "two measures over time",
        ask(REVENUE, COST).by(QUARTER).during(IN_2025),
        row("2025-01-01", 50, 30),
        row("2025-04-01", 55, 35),
        row("2025-07-01", 70, 36),
        row("2025-10-01", 65, 37));
    add(
        "growth from month to month",
        ask(REVENUE).by(MONTH).during(IN_2025).against(PREVIOUS_PERIOD, "2024-12-01", "2025-11-30"),
        row("2025-01-01", 50, 40),
        row("2025-02-01", 55, 50),
        row("2025-03-01", 40, 55));
    add(
        "series, compared",
        ask(REVENUE).by(QUARTER).during(IN_2025).against(PREVIOUS_YEAR, "2024-01-01", "2024-12-31"),
        row("2025-01-01", 50, 40),
        row("2025-04-01", 55, 56),
        row("2025-07-01", 70, 60),
        row("2025-10-01", 65, 60));
  }

  private void combinations() {
    add(
        "lines by region",
        ask(REVENUE)
            .by(REGION, MONTH)
            .during(range("2026-05-01", "2026-10-31", "in the past 6 months", true)),
        row("Asia Pacific", "2026-05-01", 10),
        row("Asia Pacific", "2026-06-01", 11),
        row("Asia Pacific", "2026-07-01", 12),
        row("Asia Pacific", "2026-08-01", 13),
        row("Asia Pacific", "2026-10-01", 14),
        row("Europe", "2026-05-01", 20),
        row("Europe", "2026-06-01", 25),
        row("Europe", "2026-10-01", 9));
    add(
        "parts over a few periods",
        ask(REVENUE).by(CHANNEL, QUARTER).during(IN_2025),
        row("Online", "2025-01-01", 10),
        row("Online", "2025-04-01", 12),
        row("Retail", "2025-01-01", 5),
        row("Retail", "2025-04-01", 4));
    add(
        "two dimensions",
        ask(REVENUE).by(SEGMENT, COUNTRY).during(LAST_QUARTER),
        row("Consumer", "France", 4),
        row("Consumer", "Germany", 6),
        row("Enterprise", "France", 40),
        row("Enterprise", "Germany", 60));
    add(
        "two things",
        ask(ORDERS).by(SEGMENT, CHANNEL).during(LAST_QUARTER),
        row("Consumer", "Online", 4),
        row("Consumer", "Retail", 6),
        row("Enterprise", "Online", 40),
        row("Enterprise", "Retail", 60));
    add(
        "top combinations",
        ask(REVENUE).by(SEGMENT, COUNTRY).during(LAST_QUARTER).top(4),
        row("Enterprise", "Germany", 60),
        row("Enterprise", "France", 40),
        row("Consumer", "Germany", 6),
        row("Consumer", "France", 4));
    add(
        "three groupings",
        ask(REVENUE).by(REGION, SEGMENT, YEAR),
        row("Europe", "Consumer", "2024-01-01", 5),
        row("Europe", "Consumer", "2025-01-01", 6),
        row("Europe", "Enterprise", "2024-01-01", 15),
        row("Europe", "Enterprise", "2025-01-01", 26));
  }

  private void charts() {
    Object[][] five = {
      row("Accessories", 5),
      row("Computers", 60),
      row("Displays", 20),
      row("Furniture", 15),
      row("Networking", 10)
    };
    add("a pie", ask(REVENUE).by(CATEGORY).during(LAST_QUARTER).as(ChartKind.PIE), five);
    add(
        "a pie of averages",
        ask(AVERAGE).by(CATEGORY).during(LAST_QUARTER).as(ChartKind.PIE),
        five);
    add("a table", ask(REVENUE).by(CATEGORY).during(LAST_QUARTER).as(ChartKind.TABLE), five);
    add(
        "a bar chart instead of a pie",
        ask(REVENUE).by(CATEGORY).during(LAST_QUARTER).as(ChartKind.BAR),
        five);
    add(
        "a scatter of one number",
        ask(REVENUE).by(CATEGORY).during(LAST_QUARTER).as(ChartKind.SCATTER),
        five);
    add(
        "a scatter",
        ask(REVENUE, ORDERS).by(CATEGORY).during(LAST_QUARTER).as(ChartKind.SCATTER),
        row("Accessories", 5, 100),
        row("Computers", 60, 40),
        row("Displays", 20, 30),
        row("Furniture", 15, 20));
    add(
        "stacked bars",
        ask(REVENUE).by(MONTH, CHANNEL).during(IN_2025).as(ChartKind.STACKED_BAR),
        row("2025-01-01", "Online", 10),
        row("2025-01-01", "Retail", 5),
        row("2025-02-01", "Online", 12),
        row("2025-02-01", "Retail", 4));
    add(
        "bars over time",
        ask(REVENUE).by(QUARTER).during(IN_2025).as(ChartKind.BAR),
        row("2025-01-01", 50),
        row("2025-04-01", 55),
        row("2025-07-01", 70),
        row("2025-10-01", 65));
  }

  /** Drawn as asked for, with a word about what makes them poor choices. */
  private void poorCharts() {
    Object[][] many =
        IntStream.rangeClosed(1, 14).mapToObj(i -> row("Country " + i, i)).toArray(Object[][]::new);
    add("a pie of many slices", ask(REVENUE).by(COUNTRY).as(ChartKind.PIE), many);
    add("a pie of nothing", ask(REVENUE).by(COUNTRY).as(ChartKind.PIE), row("France", 0));
    add("a pie of one slice", ask(REVENUE).by(COUNTRY).as(ChartKind.PIE), row("France", 3));
    add(
        "a pie of combinations",
        ask(ORDERS).by(SEGMENT, CHANNEL).as(ChartKind.PIE),
        row("Consumer", "Online", 4),
        row("Consumer", "Retail", 5),
        row("Enterprise", "Online", 6));
    add(
        "a stack of averages",
        ask(AVERAGE).by(SEGMENT, CHANNEL).as(ChartKind.STACKED_BAR),
        row("Consumer", "Online", 4),
        row("Consumer", "Retail", 5),
        row("Enterprise", "Online", 6));
    add(
        "a line along names",
        ask(REVENUE).by(COUNTRY).as(ChartKind.LINE),
        row("France", 4),
        row("Germany", 5));
    add("one bar", ask(REVENUE).by(COUNTRY).as(ChartKind.BAR), row("France", 3));
    add("bars of no rows", ask(REVENUE).by(COUNTRY).as(ChartKind.BAR));
    add("a pie of no rows", ask(AVERAGE).by(COUNTRY).as(ChartKind.PIE));
    add(
        "bars that a second name divides",
        ask(ORDERS).by(SEGMENT, CHANNEL).as(ChartKind.BAR),
        row("Consumer", "Online", 4),
        row("Consumer", "Retail", 5),
        row("Enterprise", "Online", 6));
    add(
        "bars of averages that a second name divides",
        ask(AVERAGE).by(SEGMENT, CHANNEL).as(ChartKind.BAR),
        row("Consumer", "Online", 4),
        row("Consumer", "Retail", 5),
        row("Enterprise", "Online", 6));
    add(
        "bars that a second name does not divide",
        ask(ORDERS).by(COUNTRY, REGION).as(ChartKind.BAR),
        row("France", "Europe", 4),
        row("Germany", "Europe", 5));
    add(
        "a line of measures that time does not repeat",
        ask(ORDERS).by(CHANNEL, MONTH).during(IN_2025).as(ChartKind.LINE),
        row("Online", "2025-01-01", 4),
        row("Retail", "2025-02-01", 5));
  }

  private void impossibleCharts() {
    add(
        "a pie of losses",
        ask(REVENUE).by(COUNTRY).as(ChartKind.PIE),
        row("France", -4),
        row("Germany", 5));
    add("a pie of one number", ask(REVENUE).as(ChartKind.PIE), row(5));
    add(
        "a stack of one name",
        ask(REVENUE).by(COUNTRY).as(ChartKind.STACKED_BAR),
        row("France", 4),
        row("Germany", 5));
    add(
        "bars of three names",
        ask(ORDERS).by(COUNTRY, SEGMENT, CHANNEL).as(ChartKind.BAR),
        row("France", "Consumer", "Online", 4),
        row("France", "Consumer", "Retail", 4),
        row("France", "Enterprise", "Online", 4));
  }
}
