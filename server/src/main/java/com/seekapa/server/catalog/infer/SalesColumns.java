package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Dimension.Role;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the columns of a table say of something sold: money, quantity, price, discount and cost. */
final class SalesColumns {
  /** What money is called that adds up, the likeliest first. */
  private static final List<Set<String>> MONEY =
      List.of(
          Set.of("line", "total"),
          Set.of("line", "amount"),
          Set.of("line", "value"),
          Set.of("extended", "price"),
          Set.of("extended", "amount"),
          Set.of("net", "amount"),
          Set.of("net", "total"),
          Set.of("sale", "amount"),
          Set.of("sales", "amount"),
          Set.of("sales"),
          Set.of("revenue"),
          Set.of("turnover"),
          Set.of("total", "price"),
          Set.of("total", "amount"),
          Set.of("grand", "total"),
          Set.of("amount", "paid"),
          Set.of("total", "paid"),
          Set.of("total"),
          Set.of("subtotal"),
          Set.of("amount"),
          Set.of("payment"),
          Set.of("fare"),
          Set.of("charge"));

  private static final Set<String> OTHER_MONEY =
      Set.of(
          "tax",
          "vat",
          "discount",
          "shipping",
          "freight",
          "refund",
          "refunded",
          "tip",
          "cost",
          "costs",
          "balance",
          "budget",
          "quantity",
          "units",
          "items",
          "points",
          "commission",
          "fine",
          "deposit",
          "weight",
          "count",
          "number",
          "hours",
          "days",
          "limit",
          "credit",
          "due",
          "unit",
          "average",
          "target",
          "quota",
          "forecast",
          "outstanding",
          "insurance",
          "covered",
          "per");

  private static final Set<String> QUANTITIES = Set.of("quantity", "units", "pieces", "sold");
  private static final Set<String> NOT_SOLD =
      Set.of("stock", "price", "cost", "returned", "weight", "available", "minimum", "reserved");
  private static final Set<String> PRICES = Set.of("price", "rate");
  private static final Set<String> REDUCED = Set.of("discount", "rebate");
  private static final double WHOLE = 100;

  private final TableReading table;

  SalesColumns(TableReading table) {
    this.table = table;
  }

  /** The column of money that adds up; empty if there is none, or several as likely. */
  Optional<ColumnReading> money() {
    var candidates = table.columns().stream().filter(SalesColumns::mayBeMoney).toList();
    for (var words : MONEY) {
      var named = candidates.stream().filter(it -> it.name().words().containsAll(words)).toList();
      if (!named.isEmpty()) {
        return named.size() == 1 ? Optional.of(named.getFirst()) : plainest(named, words);
      }
    }
    return Optional.empty();
  }

  /** The one that is called just that. */
  private static Optional<ColumnReading> plainest(List<ColumnReading> named, Set<String> words) {
    var plain = named.stream().filter(it -> it.name().words().size() == words.size()).toList();
    return plain.size() == 1 ? Optional.of(plain.getFirst()) : Optional.empty();
  }

  private static boolean mayBeMoney(ColumnReading column) {
    return isNumber(column)
        && Collections.disjoint(column.name().words(), OTHER_MONEY)
        && !column.profile().isWithin(0, 1);
  }

  Optional<ColumnReading> quantity() {
    return only(it ->
        isNumber(it)
            && !Collections.disjoint(it.name().words(), QUANTITIES)
            && Collections.disjoint(it.name().words(), NOT_SOLD));
  }

  /** The price of one unit, in a table that says how many there are. */
  Optional<ColumnReading> price() {
    return only(it ->
            isNumber(it)
                && it.name().words().contains("price")
                && Collections.disjoint(
                    it.name().words(), Set.of("list", "original", "regular", "total")))
        .or(() ->
            only(it ->
                isNumber(it)
                    && it.name().words().contains("unit")
                    && !Collections.disjoint(it.name().words(), PRICES)));
  }

  /**
   * Whether something is taken off that isn't a part of the price, so that nobody knows how much.
   */
  boolean hasOtherDiscount() {
    return discounts().size() > 1
        || discounts().stream().anyMatch(it -> !isRate(it) && !isPercent(it) && !isNothing(it));
  }

  Optional<ColumnReading> discountRate() {
    return discounts().stream()
        .filter(it -> !isNothing(it))
        .filter(SalesColumns::isRate)
        .findFirst();
  }

  Optional<ColumnReading> discountPercent() {
    return discounts().stream().filter(it -> !isRate(it) && isPercent(it)).findFirst();
  }

  private List<ColumnReading> discounts() {
    return table.columns().stream()
        .filter(it -> isNumber(it) && !Collections.disjoint(it.name().words(), REDUCED))
        .toList();
  }

  private static boolean isNothing(ColumnReading column) {
    return column.profile().isWithin(0, 0) || column.profile().isEmpty();
  }

  private static boolean isRate(ColumnReading column) {
    return column.profile().isWithin(0, 1);
  }

  private static boolean isPercent(ColumnReading column) {
    return column.profile().isWithin(0, WHOLE)
        && column.name().words().stream().anyMatch(Set.of("percent", "percentage")::contains);
  }

  /** What one unit cost. */
  Optional<ColumnReading> unitCost() {
    return only(it ->
            isNumber(it)
                && it.name().words().contains("cost")
                && !Collections.disjoint(it.name().words(), Set.of("unit", "standard", "purchase")))
        .or(() -> only(it -> isNumber(it) && it.name().words().equals(List.of("cost"))));
  }

  /** What all units of a line cost together. */
  Optional<ColumnReading> lineCost() {
    return only(it ->
        isNumber(it)
            && it.name().words().contains("cost")
            && !Collections.disjoint(it.name().words(), Set.of("line", "total")));
  }

  private Optional<ColumnReading> only(java.util.function.Predicate<ColumnReading> test) {
    var found = table.columns().stream().filter(test).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean isNumber(ColumnReading column) {
    return column.values().isNumeric()
        && (column.role() == Role.AMOUNT || column.role() == Role.LEVEL)
        && column.date().isEmpty();
  }
}
