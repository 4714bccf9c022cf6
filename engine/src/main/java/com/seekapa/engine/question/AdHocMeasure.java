package com.seekapa.engine.question;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measures that a question makes of dimensions and rows, where the model defines none. */
final class AdHocMeasure {
  private static final Format SHARE = new Format(Format.Kind.PERCENT, 1, "");

  private AdHocMeasure() {}

  /** "average list price". */
  static Measure of(Aggregation aggregation, Dimension dimension) {
    String adjective =
        switch (aggregation) {
          case SUM -> "Total";
          case COUNT, COUNT_DISTINCT -> "Number of";
          case AVERAGE -> "Average";
          case MINIMUM -> "Lowest";
          case MAXIMUM -> "Highest";
          case MEDIAN -> "Median";
        };
    return measure(
        aggregation.name().toLowerCase(Locale.ROOT) + "_" + dimension.id(),
        adjective + " " + lower(dimension.names().label()),
        new Expression.Aggregate(aggregation, dimension.home()),
        dimension.format());
  }

  /** How many values of a dimension there are. */
  static Measure count(Dimension dimension) {
    return measure(
        "number_of_" + dimension.id(),
        "Number of " + lower(dimension.names().plural()),
        new Expression.Aggregate(Aggregation.COUNT_DISTINCT, dimension.home()),
        Format.PLAIN);
  }

  /**
   * How many things of a table the rows of the default measure refer to; empty unless the dimension
   * names those things and the rows refer to them directly.
   */
  static Optional<Measure> tookPart(Dimension dimension, SemanticModel model) {
    var table = model.table(dimension.home().table());
    boolean names = table.row().label().equalsIgnoreCase(dimension.names().label());
    return factsOf(model)
        .filter(_ -> names)
        .flatMap(facts -> reference(facts, table, model))
        .map(column -> new Expression.Aggregate(Aggregation.COUNT_DISTINCT, column))
        .map(counted ->
            model.measures().stream()
                .filter(measure -> measure.expression().equals(counted))
                .findFirst()
                .orElseGet(() ->
                    measure(
                        "number_of_" + dimension.id(),
                        "Number of " + lower(dimension.names().plural()),
                        counted,
                        Format.PLAIN)));
  }

  /** How many values of a dimension the rows of the default measure have. */
  static Optional<Measure> countTraded(Dimension dimension, SemanticModel model) {
    return factsOf(model)
        .filter(facts -> !dimension.home().table().equals(facts))
        .map(facts ->
            measure(
                "number_of_" + dimension.id() + "_in_" + facts,
                "Number of " + lower(dimension.names().plural()),
                new Expression.AggregateOf(
                    facts, new Expression.Aggregate(Aggregation.COUNT_DISTINCT, dimension.home())),
                Format.PLAIN));
  }

  private static Optional<String> factsOf(SemanticModel model) {
    return model
        .defaultMeasure()
        .map(model::measure)
        .flatMap(measure -> MeasureTime.of(measure, model))
        .map(time -> model.timeDimension(time).column().table());
  }

  /** "share of revenue": of the sum over all groups. */
  static Measure share(Measure measure) {
    return measure(
        "share_of_" + measure.id(),
        "Share of " + lower(measure.names().label()),
        new Expression.ShareOfTotal(measure.id()),
        SHARE);
  }

  private static Optional<ColumnReference> reference(
      String facts, Table table, SemanticModel model) {
    return model.relationships().stream()
        .filter(it -> it.from().table().equals(facts) && it.to().table().equals(table.name()))
        .map(Relationship::from)
        .findFirst();
  }

  /** How many rows a table has: the model's own measure for it, if there is one. */
  static Measure rows(Table table, SemanticModel model) {
    return model.measures().stream()
        .filter(measure -> measure.time().isEmpty() && countsRows(measure.expression(), table))
        .findFirst()
        .orElseGet(() ->
            measure(
                "number_of_" + table.name(),
                "Number of " + lower(table.row().plural()),
                new Expression.CountRows(table.name()),
                Format.PLAIN));
  }

  private static boolean countsRows(Expression expression, Table table) {
    return switch (expression) {
      case Expression.CountRows(var counted) -> counted.equals(table.name());
      case Expression.Aggregate(var aggregation, var column) ->
          aggregation == Aggregation.COUNT_DISTINCT
              && column.table().equals(table.name())
              && table.primaryKey().filter(column.column()::equals).isPresent();
      case Expression.AggregateOf _,
          Expression.AggregateOfValues _,
          Expression.Where _,
          Expression.ShareOfTotal _,
          Expression.MeasureValue _,
          Expression.Constant _,
          Expression.Arithmetic _ ->
          false;
    };
  }

  private static Measure measure(String id, String label, Expression expression, Format format) {
    return new Measure(
        id,
        new Names(label, label, List.of()),
        label,
        expression,
        format,
        Optional.empty(),
        Measure.Good.NEITHER,
        false);
  }

  private static String lower(String label) {
    boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return acronym ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
