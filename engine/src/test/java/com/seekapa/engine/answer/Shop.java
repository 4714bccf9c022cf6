package com.seekapa.engine.answer;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Hierarchy;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small shop, whose names have what is difficult to say: plurals, percents, codes, yes and no.
 */
public final class Shop {
  static final Format EUROS = new Format(Format.Kind.MONEY, 0, "€");
  static final Format CENTS = new Format(Format.Kind.MONEY, 2, "€");
  static final Format PERCENT = new Format(Format.Kind.PERCENT, 1, "");

  public static final Measure REVENUE =
      measure("revenue", "revenue", "revenue", EUROS, Measure.Good.UP, true, sum("net_amount"));
  public static final Measure COST =
      measure("cost", "cost", "costs", EUROS, Measure.Good.DOWN, true, sum("cost_amount"));
  public static final Measure MARGIN =
      measure("margin", "margin %", "margins", PERCENT, Measure.Good.UP, false, sum("margin"));
  public static final Measure ORDERS =
      measure(
          "orders",
          "orders",
          "orders",
          unit(0, "orders"),
          Measure.Good.UP,
          true,
          new Expression.CountRows("sales"));
  public static final Measure CUSTOMERS =
      measure(
          "active_customers",
          "active customers",
          "active customers",
          unit(0, "customers"),
          Measure.Good.UP,
          false,
          new Expression.Aggregate(Aggregation.COUNT_DISTINCT, column("sales", "customer_id")));
  public static final Measure AVERAGE =
      measure(
          "average_order_value",
          "average order value",
          "average order values",
          CENTS,
          Measure.Good.UP,
          false,
          new Expression.Aggregate(Aggregation.AVERAGE, column("sales", "net_amount")));
  public static final Measure LARGEST =
      measure(
          "largest_order",
          "largest order",
          "largest orders",
          CENTS,
          Measure.Good.NEITHER,
          false,
          new Expression.Aggregate(Aggregation.MAXIMUM, column("sales", "net_amount")));
  public static final Measure DELIVERY =
      measure(
          "delivery",
          "delivery time",
          "delivery times",
          unit(1, "days"),
          Measure.Good.DOWN,
          false,
          new Expression.Aggregate(Aggregation.AVERAGE, column("sales", "days")));
  public static final Measure REFUNDS =
      measure("refunds", "refunds", "refunds", EUROS, Measure.Good.DOWN, true, sum("refund"));

  public static final Dimension CATEGORY =
      dimension("category", "category", "categories", DataType.TEXT, Dimension.Kind.THING);
  public static final Dimension PRODUCT =
      dimension("product", "product", "products", DataType.TEXT, Dimension.Kind.THING);
  public static final Dimension SEGMENT =
      dimension("segment", "segment", "segments", DataType.TEXT, Dimension.Kind.THING);
  public static final Dimension CHANNEL =
      dimension("channel", "channel", "channels", DataType.TEXT, Dimension.Kind.THING);
  public static final Dimension CUSTOMER =
      dimension("customer", "customer", "customers", DataType.TEXT, Dimension.Kind.PERSON);
  public static final Dimension REGION =
      dimension("region", "region", "regions", DataType.TEXT, Dimension.Kind.PLACE);
  public static final Dimension COUNTRY =
      dimension("country", "country", "countries", DataType.TEXT, Dimension.Kind.PLACE);
  public static final Dimension RATING =
      dimension("rating", "rating", "ratings", DataType.INTEGER, Dimension.Kind.THING);
  public static final Dimension RETURNED =
      dimension("returned", "returned", "returned", DataType.BOOLEAN, Dimension.Kind.THING);
  public static final Dimension ORDER_VALUE =
      dimension(
          "order_value", "order value", "order values", DataType.DECIMAL, Dimension.Kind.THING);

  public static final TimeDimension ORDER_DATE =
      new TimeDimension(
          "order_date", Names.of("order date"), column("sales", "order_date"), TimeGrain.DAY);
  public static final TimeDimension SIGN_UP =
      new TimeDimension(
          "sign_up", Names.of("sign-up date"), column("customers", "sign_up"), TimeGrain.DAY);

  public static final SemanticModel MODEL =
      new SemanticModel(
          "shop",
          "Shop",
          "A shop.",
          List.of(
              new Table(
                  "sales",
                  new Names("sale", "sales", List.of()),
                  List.of(new Column("net_amount", DataType.DECIMAL)),
                  Optional.empty(),
                  Optional.of("order_value"),
                  Optional.of("order_date"))),
          List.of(),
          List.of(REVENUE, COST, MARGIN, ORDERS, CUSTOMERS, AVERAGE, LARGEST, DELIVERY, REFUNDS),
          List.of(
              CATEGORY,
              PRODUCT,
              SEGMENT,
              CHANNEL,
              CUSTOMER,
              REGION,
              COUNTRY,
              RATING,
              RETURNED,
              ORDER_VALUE),
          List.of(ORDER_DATE, SIGN_UP),
          List.of(
              new Hierarchy("geography", List.of("region", "country")),
              new Hierarchy("products", List.of("category", "product"))),
          new Calendar(ZoneOffset.UTC, DayOfWeek.MONDAY, Month.APRIL, Calendar.FiscalYearName.END),
          Optional.of("revenue"),
          List.of(),
          "0");

  private Shop() {}

  private static Measure measure(
      String id,
      String label,
      String plural,
      Format format,
      Measure.Good good,
      boolean additive,
      Expression expression) {
    var names = new Names(label, plural, List.of());
    return new Measure(id, names, "", expression, format, Optional.empty(), good, additive);
  }

  private static Dimension dimension(
      String id, String label, String plural, DataType type, Dimension.Kind kind) {
    return new Dimension(
        id,
        new Names(label, plural, List.of()),
        "",
        List.of(column("sales", id)),
        type,
        Format.PLAIN,
        kind,
        Map.of());
  }

  private static Expression sum(String column) {
    return new Expression.Aggregate(Aggregation.SUM, column("sales", column));
  }

  private static Format unit(int decimals, String unit) {
    return new Format(Format.Kind.NUMBER, decimals, unit);
  }

  private static ColumnReference column(String table, String column) {
    return new ColumnReference(table, column);
  }
}
