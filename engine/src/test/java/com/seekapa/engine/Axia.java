package com.seekapa.engine;

import static com.seekapa.engine.model.Aggregation.AVERAGE;
import static com.seekapa.engine.model.Aggregation.COUNT_DISTINCT;
import static com.seekapa.engine.model.Aggregation.MAXIMUM;
import static com.seekapa.engine.model.Aggregation.MEDIAN;
import static com.seekapa.engine.model.Aggregation.MINIMUM;
import static com.seekapa.engine.model.Aggregation.SUM;
import static com.seekapa.engine.model.DataType.BOOLEAN;
import static com.seekapa.engine.model.DataType.DECIMAL;
import static com.seekapa.engine.model.DataType.INTEGER;
import static com.seekapa.engine.model.DataType.TEXT;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Expression.Operator;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The semantic model that tests ask: the schema of the demo data, and visits with a time of day.
 */
public final class Axia {
  private Axia() {}

  public static SemanticModel model() {
    return model(DayOfWeek.MONDAY);
  }

  public static SemanticModel model(DayOfWeek weekStart) {
    return model(new Calendar(ZoneOffset.UTC, weekStart, Month.APRIL, Calendar.FiscalYearName.END));
  }

  public static SemanticModel model(Calendar calendar) {
    return new SemanticModel(
        "axia",
        "Axia",
        "What Axia sells, to whom and where.",
        tables(),
        relationships(),
        measures(),
        dimensions(),
        timeDimensions(),
        List.of(),
        calendar,
        Optional.of("revenue"),
        List.of(),
        "0");
  }

  private static List<Table> tables() {
    return List.of(
        table(
            "sales",
            Optional.of("order_date"),
            "order_id:INTEGER order_date:DATE customer_id:INTEGER product_id:INTEGER"
                + " channel_id:INTEGER units:INTEGER gross_amount:DECIMAL discount_amount:DECIMAL"
                + " net_amount:DECIMAL cost_amount:DECIMAL returned_units:INTEGER"
                + " refund_amount:DECIMAL"),
        table(
            "products",
            Optional.empty(),
            "product_id:INTEGER product_name:TEXT category:TEXT list_price:DECIMAL"
                + " unit_cost:DECIMAL launch_date:DATE discontinued:BOOLEAN"),
        table(
            "customers",
            Optional.of("signup_date"),
            "customer_id:INTEGER customer_name:TEXT segment:TEXT country_id:INTEGER"
                + " signup_date:DATE"),
        table(
            "geography",
            Optional.empty(),
            "country_id:INTEGER country:TEXT country_code:TEXT region:TEXT"),
        table("channels", Optional.empty(), "channel_id:INTEGER channel:TEXT"),
        table(
            "targets",
            Optional.of("target_month"),
            "month:DATE region:TEXT target_revenue:DECIMAL"),
        table(
            "visits",
            Optional.of("visited_at"),
            "visit_id:INTEGER customer_id:INTEGER visited_at:TIMESTAMP"));
  }

  private static List<Relationship> relationships() {
    return List.of(
        relationship("sales.product_id", "products.product_id"),
        relationship("sales.customer_id", "customers.customer_id"),
        new Relationship(reference("sales.channel_id"), reference("channels.channel_id"), true),
        relationship("customers.country_id", "geography.country_id"),
        relationship("visits.customer_id", "customers.customer_id"));
  }

  private static List<Measure> measures() {
    return List.of(
        measure("revenue", aggregate(SUM, "sales.net_amount"), true),
        measure("cost", aggregate(SUM, "sales.cost_amount"), true),
        measure("profit", minus(value("revenue"), value("cost")), true),
        measure("margin", divide(value("profit"), value("revenue")), false),
        measure("units", aggregate(SUM, "sales.units"), true),
        measure("orders", aggregate(COUNT_DISTINCT, "sales.order_id"), false),
        measure("order_lines", new Expression.CountRows("sales"), true),
        measure("average_order_value", divide(value("revenue"), value("orders")), false),
        measure(
            "discount_rate",
            divide(aggregate(SUM, "sales.discount_amount"), aggregate(SUM, "sales.gross_amount")),
            false),
        measure("units_per_order", divide(value("units"), value("orders")), false),
        measure("active_customers", aggregate(COUNT_DISTINCT, "sales.customer_id"), false),
        measure("largest_sale", aggregate(MAXIMUM, "sales.net_amount"), false),
        measure("smallest_sale", aggregate(MINIMUM, "sales.net_amount"), false),
        measure("median_sale", aggregate(MEDIAN, "sales.net_amount"), false),
        measure("new_customers", new Expression.CountRows("customers"), true),
        measure("product_count", new Expression.CountRows("products"), true),
        new Measure(
            "launches",
            Names.of("launches"),
            "",
            new Expression.CountRows("products"),
            Format.PLAIN,
            Optional.of("launch_date"),
            Measure.Good.UP,
            true),
        measure("average_price", aggregate(AVERAGE, "products.list_price"), false),
        measure("visits", new Expression.CountRows("visits"), true),
        measure("target", aggregate(SUM, "targets.target_revenue"), true),
        measure("attainment", divide(value("revenue"), value("target")), false),
        measure("gap", minus(value("revenue"), value("target")), true),
        measure("revenue_per_visit", divide(value("revenue"), value("visits")), false),
        measure(
            "half_profit", divide(minus(value("revenue"), value("cost")), constant("2")), true));
  }

  private static List<Dimension> dimensions() {
    return List.of(
        dimension("product", TEXT, "products.product_name"),
        dimension("category", TEXT, "products.category"),
        dimension("discontinued", BOOLEAN, "products.discontinued"),
        dimension("customer", TEXT, "customers.customer_name"),
        dimension("segment", TEXT, "customers.segment"),
        dimension("country", TEXT, "geography.country"),
        dimension("region", TEXT, "geography.region", "targets.region"),
        dimension("channel", TEXT, "channels.channel"),
        dimension("order_value", DECIMAL, "sales.net_amount"),
        dimension("quantity", INTEGER, "sales.units"),
        dimension("list_price", DECIMAL, "products.list_price"));
  }

  private static List<TimeDimension> timeDimensions() {
    return List.of(
        time("order_date", "sales.order_date", TimeGrain.DAY),
        time("signup_date", "customers.signup_date", TimeGrain.DAY),
        time("launch_date", "products.launch_date", TimeGrain.DAY),
        time("target_month", "targets.month", TimeGrain.MONTH),
        time("visited_at", "visits.visited_at", TimeGrain.DAY));
  }

  private static Table table(String name, Optional<String> time, String columns) {
    return new Table(
        name,
        Names.of(name),
        Stream.of(columns.split(" ")).map(Axia::column).toList(),
        Optional.empty(),
        Optional.empty(),
        time);
  }

  private static Column column(String nameAndType) {
    var parts = nameAndType.split(":");
    return new Column(parts[0], DataType.valueOf(parts[1]));
  }

  private static Relationship relationship(String from, String to) {
    return new Relationship(reference(from), reference(to));
  }

  private static Measure measure(String id, Expression expression, boolean additive) {
    return new Measure(
        id,
        Names.of(label(id)),
        "",
        expression,
        new Format(Format.Kind.NUMBER, 2, ""),
        Optional.empty(),
        Measure.Good.UP,
        additive);
  }

  private static Dimension dimension(String id, DataType type, String... columns) {
    return new Dimension(
        id,
        new Names(label(id), plural(label(id)), List.of()),
        "",
        Stream.of(columns).map(Axia::reference).toList(),
        type,
        Format.PLAIN,
        kind(id),
        Map.of());
  }

  private static Dimension.Kind kind(String id) {
    return switch (id) {
      case "region", "country" -> Dimension.Kind.PLACE;
      case "customer" -> Dimension.Kind.PERSON;
      default -> Dimension.Kind.THING;
    };
  }

  private static String plural(String label) {
    return label.endsWith("y") ? label.substring(0, label.length() - 1) + "ies" : label + "s";
  }

  private static TimeDimension time(String id, String column, TimeGrain finest) {
    return new TimeDimension(id, Names.of(label(id)), reference(column), finest);
  }

  private static ColumnReference reference(String text) {
    var parts = text.split("\\.");
    return new ColumnReference(parts[0], parts[1]);
  }

  private static Expression aggregate(Aggregation aggregation, String column) {
    return new Expression.Aggregate(aggregation, reference(column));
  }

  private static Expression value(String measure) {
    return new Expression.MeasureValue(measure);
  }

  private static Expression constant(String number) {
    return new Expression.Constant(new BigDecimal(number));
  }

  private static Expression minus(Expression left, Expression right) {
    return new Expression.Arithmetic(Operator.SUBTRACT, left, right);
  }

  private static Expression divide(Expression left, Expression right) {
    return new Expression.Arithmetic(Operator.DIVIDE, left, right);
  }

  private static String label(String id) {
    return id.replace('_', ' ');
  }
}
