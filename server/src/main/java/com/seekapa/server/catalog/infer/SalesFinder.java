package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Expression.Operator;
import com.seekapa.engine.model.RowExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the table of sales and the money in it: by what its rows are called, by being dated itself
 * or through what it belongs to, by referring to what is sold or to whom, and by holding money that
 * adds up, or a quantity and a price. Where tables compete, none is taken.
 */
final class SalesFinder {
  private static final Set<String> SALES =
      Set.of(
          "sale",
          "sales",
          "order",
          "invoice",
          "receipt",
          "ticket",
          "transaction",
          "bill",
          "billing",
          "booking",
          "reservation",
          "rental",
          "purchase",
          "checkout",
          "charge",
          "subscription",
          "payment");

  private static final Set<String> OTHERS =
      Set.of(
          "supplier",
          "vendor",
          "procurement",
          "expense",
          "payroll",
          "salary",
          "refund",
          "return",
          "loan",
          "fine",
          "cost",
          "budget",
          "target",
          "forecast",
          "quota",
          "plan",
          "inventory",
          "stock",
          "payable",
          "tax",
          "type",
          "status",
          "method",
          "category",
          "discount",
          "promotion",
          "support",
          "history",
          "log",
          "work",
          "production",
          "account");

  private static final Set<String> SUPPLIERS = Set.of("supplier", "vendor");
  private static final Set<String> PAYMENTS = Set.of("payment", "charge", "transaction");

  private final List<Reference> references;
  private final Map<String, TableReading> tables;
  private final Findings findings;

  SalesFinder(List<TableReading> readings, List<Reference> references, Findings findings) {
    this.references = references;
    this.tables =
        readings.stream().collect(Collectors.toMap(TableReading::name, Function.identity()));
    this.findings = findings;
  }

  /** The sales; empty if no table holds them for sure. */
  Optional<Sales> found() {
    var all = tables.values().stream().flatMap(it -> sales(it).stream()).toList();
    var left =
        all.stream().filter(it -> all.stream().noneMatch(other -> isBetter(other, it))).toList();
    if (left.size() > 1) {
      findings.add(
          Finding.Kind.UNCLEAR_REVENUE,
          left.stream().map(it -> it.lines().name()).sorted().collect(Collectors.joining(", ")),
          "each may hold what was sold; write a measure “revenue” for the one that is meant");
    }
    return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }

  /** Lines tell more than what they belong to, and what was ordered is paid later. */
  private boolean isBetter(Sales other, Sales one) {
    if (other == one) {
      return false;
    }
    boolean pays = isPayment(one.lines()) && !isPayment(other.lines());
    boolean paid = isPayment(other.lines()) && !isPayment(one.lines());
    return refers(one.lines(), other.lines()) && pays
        || refers(other.lines(), one.lines()) && !paid
        || pays
            && referred(one.lines()).anyMatch(it -> referred(other.lines()).anyMatch(it::equals));
  }

  private static boolean isPayment(TableReading table) {
    return !Collections.disjoint(words(table), PAYMENTS);
  }

  private boolean refers(TableReading one, TableReading other) {
    return referred(one).anyMatch(it -> it.equals(other) || isDeeper(one, it, other));
  }

  private boolean isDeeper(TableReading one, TableReading between, TableReading other) {
    return !between.equals(one) && referred(between).anyMatch(other::equals);
  }

  private Stream<TableReading> referred(TableReading table) {
    return from(table).map(it -> table(it.relationship().to().table()));
  }

  private Stream<Reference> from(TableReading table) {
    return references.stream()
        .filter(it -> it.relationship().from().table().equals(table.name()))
        .filter(it -> !it.relationship().to().table().equals(table.name()));
  }

  private TableReading table(String name) {
    return java.util.Objects.requireNonNull(tables.get(name));
  }

  private static List<String> words(TableReading table) {
    return PhysicalName.words(table.row().label()).stream().map(English::singular).toList();
  }

  private static boolean isSale(TableReading table) {
    return !Collections.disjoint(words(table), SALES) && Collections.disjoint(words(table), OTHERS);
  }

  // --- One table

  private Optional<Sales> sales(TableReading table) {
    var order = order(table);
    boolean sells =
        isSale(table) || order.isPresent() && Collections.disjoint(words(table), OTHERS);
    var date =
        MainDate.of(table.columns())
            .or(() -> order.flatMap(it -> MainDate.of(it.table().columns())));
    if (!sells || date.isEmpty() || isBought(table, order)) {
      return Optional.empty();
    }
    var columns = new SalesColumns(table);
    var dated = order.flatMap(it -> MainDate.of(it.table().columns())).or(() -> date).orElseThrow();
    return money(table, columns)
        .map(it -> {
          var cost = cost(table, columns);
          return new Sales(
              table,
              order,
              it.expression(),
              it.taken(),
              columns.quantity(),
              cost.map(Cost::each),
              cost.map(Cost::taken).orElse(""),
              dated.place(),
              evidence(table, order, dated));
        });
  }

  /** What lines belong to: an order, an invoice, with a date. */
  private Optional<Sales.Order> order(TableReading table) {
    var orders =
        from(table)
            .filter(it -> isSale(table(it.relationship().to().table())))
            .filter(it -> MainDate.of(table(it.relationship().to().table()).columns()).isPresent())
            .map(it ->
                new Sales.Order(table(it.relationship().to().table()), it.relationship().from()))
            .toList();
    return orders.size() == 1 ? Optional.of(orders.getFirst()) : Optional.empty();
  }

  /** What a business buys of others is no sale of its own. */
  private boolean isBought(TableReading table, Optional<Sales.Order> order) {
    var direct =
        Stream.concat(referred(table), order.stream().flatMap(it -> referred(it.table())))
            .flatMap(it -> words(it).stream())
            .toList();
    boolean people = direct.stream().anyMatch(ColumnName::isPerson);
    boolean suppliers = !Collections.disjoint(direct, SUPPLIERS);
    return suppliers && direct.stream().noneMatch(Set.of("customer", "client")::contains)
        || words(table).contains("purchase") && !people;
  }

  private static String evidence(
      TableReading table, Optional<Sales.Order> order, ColumnReading date) {
    return order
            .map(it ->
                "rows of "
                    + table.name()
                    + " belong to "
                    + it.table().row().plural()
                    + " by "
                    + it.by().column())
            .orElse("rows of " + table.name() + " are " + table.row().plural())
        + ", dated by "
        + date.place();
  }

  // --- Money

  private record Money(Expression expression, String taken) {}

  private Optional<Money> money(TableReading table, SalesColumns columns) {
    return columns
        .money()
        .filter(it -> !isQuantity(it, columns))
        .map(it ->
            new Money(
                new Expression.Aggregate(Aggregation.SUM, it.place()),
                "taken as the sum of " + said(it)))
        .or(() -> multiplied(table, columns));
  }

  /** "amount" beside a price, in whole numbers, may be how many there are. */
  private static boolean isQuantity(ColumnReading money, SalesColumns columns) {
    return money.name().words().equals(List.of("amount"))
        && columns.price().isPresent()
        && columns.quantity().isEmpty()
        && money.profile().holdsIntegers();
  }

  private static Optional<Money> multiplied(TableReading table, SalesColumns columns) {
    if (columns.quantity().isEmpty() || columns.price().isEmpty() || columns.hasOtherDiscount()) {
      return Optional.empty();
    }
    var quantity = columns.quantity().orElseThrow();
    var price = columns.price().orElseThrow();
    var full = times(value(quantity), value(price));
    var words = "taken as the sum of %s × %s".formatted(said(quantity), said(price));
    return Optional.of(
        columns
            .discountRate()
            .map(
                it -> sum(table, times(full, less(value(it))), words + " × (1 − " + said(it) + ")"))
            .or(() ->
                columns
                    .discountPercent()
                    .map(it ->
                        sum(
                            table,
                            times(full, less(hundredth(value(it)))),
                            words + " × (1 − " + said(it) + " / 100)")))
            .orElseGet(() -> sum(table, full, words)));
  }

  private static Money sum(TableReading table, RowExpression value, String taken) {
    return new Money(new Expression.AggregateOfValues(table.name(), Aggregation.SUM, value), taken);
  }

  private static String said(ColumnReading column) {
    return String.join(" ", column.name().words());
  }

  private static RowExpression value(ColumnReading column) {
    return new RowExpression.ColumnValue(column.place());
  }

  private static RowExpression times(RowExpression left, RowExpression right) {
    return new RowExpression.Arithmetic(Operator.MULTIPLY, left, right);
  }

  private static RowExpression less(RowExpression rate) {
    return new RowExpression.Arithmetic(
        Operator.SUBTRACT, new RowExpression.Constant(BigDecimal.ONE), rate);
  }

  private static RowExpression hundredth(RowExpression percent) {
    return new RowExpression.Arithmetic(
        Operator.DIVIDE, percent, new RowExpression.Constant(BigDecimal.valueOf(100)));
  }

  // --- Cost

  private record Cost(RowExpression each, String taken) {}

  /** The cost of a line; or of its units, which the line or the thing sold says. */
  private Optional<Cost> cost(TableReading table, SalesColumns columns) {
    var line = columns.lineCost().map(it -> new Cost(value(it), said(it)));
    return line.or(() ->
        columns
            .quantity()
            .flatMap(quantity ->
                unitCost(table, columns)
                    .map(it ->
                        new Cost(
                            times(value(quantity), value(it)),
                            said(quantity) + " × " + said(it)))));
  }

  private Optional<ColumnReading> unitCost(TableReading table, SalesColumns columns) {
    if (columns.unitCost().isPresent()) {
      return columns.unitCost();
    }
    var sold = new ArrayList<ColumnReading>();
    referred(table).distinct().forEach(it -> new SalesColumns(it).unitCost().ifPresent(sold::add));
    return sold.size() == 1 ? Optional.of(sold.getFirst()) : Optional.empty();
  }
}
