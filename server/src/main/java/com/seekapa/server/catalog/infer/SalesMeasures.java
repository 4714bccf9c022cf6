package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Expression.Operator;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a business calls its sales: revenue, units sold, the average value of an order, and the
 * gross margin where costs are known. Words that tables or columns have already stay theirs.
 */
final class SalesMeasures {
  /** The id of the money taken. */
  static final String REVENUE = "revenue";

  private static final Format MONEY = new Format(Format.Kind.NUMBER, 2, "");

  private final Sales sales;
  private final Claims claims;
  private final Set<String> taken;
  private final Optional<String> time;
  private final List<Measure> measures = new ArrayList<>();

  /**
   * @param claims the words of the table of sales
   * @param names what tables and columns are called
   * @param time the id of what dates the sales, if that isn't the table's own
   */
  SalesMeasures(Sales sales, Claims claims, Stream<String> names, Optional<String> time) {
    this.sales = sales;
    this.claims = claims;
    this.taken = names.map(SalesMeasures::normal).collect(Collectors.toSet());
    this.time = time;
  }

  List<Measure> all() {
    add(
        REVENUE,
        List.of("revenue", "sales revenue", "money taken"),
        List.of("sales", "turnover", "sales revenue", "sales amount", "total sales"),
        sales.taken(),
        sales.revenue(),
        MONEY,
        true);
    sales.quantity().ifPresent(this::addUnits);
    addOrderValue();
    sales.cost().ifPresent(it -> addMargin());
    return measures;
  }

  private void addUnits(ColumnReading quantity) {
    add(
        "units_sold",
        List.of("units sold", "quantity sold"),
        List.of("quantity sold", "sold quantity", "sold units", "items sold"),
        "taken as the sum of " + String.join(" ", quantity.name().words()),
        new Expression.Aggregate(Aggregation.SUM, quantity.place()),
        Format.PLAIN,
        true);
  }

  /** By orders that have lines: an order is counted once, whatever its lines are grouped by. */
  private void addOrderValue() {
    var row = sales.order().map(it -> it.table().row()).orElse(sales.lines().row());
    var order = List.of(row.label().split(" ")).getLast();
    Expression orders =
        sales
            .order()
            .map(Sales.Order::by)
            .<Expression>map(it -> new Expression.Aggregate(Aggregation.COUNT_DISTINCT, it))
            .orElse(new Expression.CountRows(sales.lines().name()));
    add(
        "average_order_value",
        List.of("average " + order + " value", "average value of " + order),
        List.of(
            "average order value",
            "aov",
            "average basket",
            "average basket size",
            "average value per " + order,
            "average revenue per " + order),
        "is revenue by the number of different " + row.plural(),
        new Expression.Arithmetic(Operator.DIVIDE, new Expression.MeasureValue(REVENUE), orders),
        MONEY,
        false);
  }

  private void addMargin() {
    var cost =
        new Expression.AggregateOfValues(
            sales.lines().name(), Aggregation.SUM, sales.cost().orElseThrow());
    add(
        "cost_of_sales",
        List.of("cost of sales", "cost of goods sold"),
        List.of("cost of goods sold", "cogs"),
        "taken as the sum of " + sales.costTaken(),
        cost,
        MONEY,
        true);
    add(
        "gross_margin",
        List.of("gross margin", "margin"),
        List.of("gross profit", "margin", "profit"),
        "is revenue less cost of sales",
        new Expression.Arithmetic(
            Operator.SUBTRACT,
            new Expression.MeasureValue(REVENUE),
            new Expression.MeasureValue("cost_of_sales")),
        MONEY,
        true);
  }

  private void add(
      String id,
      List<String> labels,
      List<String> synonyms,
      String description,
      Expression expression,
      Format format,
      boolean additive) {
    var label = labels.stream().filter(this::isFree).findFirst().orElse(labels.getLast());
    measures.add(
        new Measure(
            id,
            claims.measure(Stream.of(label), synonyms.stream().filter(this::isFree)),
            description,
            expression,
            format,
            time,
            id.startsWith("cost") ? Measure.Good.DOWN : Measure.Good.UP,
            additive));
  }

  private boolean isFree(String word) {
    return !taken.contains(normal(word));
  }

  private static String normal(String word) {
    return Stream.of(word.toLowerCase(Locale.ROOT).split("\\s+"))
        .map(English::singular)
        .collect(Collectors.joining(" "));
  }
}
