package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.CanonicalText;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.question.Tokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measures that a question makes of columns and rows; the model's own where it has the same. */
final class Aggregates {
  private final SemanticModel model;

  Aggregates(SemanticModel model) {
    this.model = model;
  }

  Measure of(Aggregation aggregation, Dimension dimension) {
    var words =
        switch (aggregation) {
          case SUM -> "total ";
          case COUNT, COUNT_DISTINCT -> "number of ";
          case AVERAGE -> "average ";
          case MINIMUM -> "lowest ";
          case MAXIMUM -> "highest ";
          case MEDIAN -> "median ";
        };
    boolean counts = aggregation == Aggregation.COUNT || aggregation == Aggregation.COUNT_DISTINCT;
    var name = counts ? dimension.names().plural() : dimension.names().label();
    return measure(
        aggregation.name().toLowerCase(Locale.ROOT) + "_" + dimension.id(),
        words + name,
        new Expression.Aggregate(aggregation, dimension.home()),
        counts ? Format.PLAIN : dimension.format(),
        counts || aggregation == Aggregation.SUM);
  }

  /**
   * How many there are; where rows say how many they stand for in a column of their name, those.
   */
  Measure rows(Table table) {
    return counts(table).map(it -> of(Aggregation.SUM, it)).orElseGet(() -> counted(table));
  }

  /** The "degrees" of a table of degrees: each row stands for as many as it says. */
  private Optional<Dimension> counts(Table table) {
    var name = Tokenizer.bases(table.row().label());
    return model.dimensions().stream()
        .filter(it -> it.home().table().equals(table.name()) && it.type().isNumeric())
        .filter(it -> it.role() == Dimension.Role.AMOUNT || it.role() == Dimension.Role.LEVEL)
        .filter(it -> Tokenizer.bases(it.names().label()).equals(name))
        .findFirst();
  }

  private Measure counted(Table table) {
    return measure(
        "number_of_" + table.name(),
        "number of " + table.row().plural(),
        new Expression.CountRows(table.name()),
        Format.PLAIN,
        true);
  }

  /** Whether rows of this table are counted, or their values aggregated. */
  boolean isOf(Measure measure, Table table) {
    return measure.equals(rows(table))
        || (measure.expression() instanceof Expression.Aggregate(_, var over)
            && over.table().equals(table.name()));
  }

  /** The measure over the rows alone that fulfil these conditions. */
  Measure where(Measure measure, List<Filter> filters) {
    return filters.isEmpty()
        ? measure
        : new Measure(
            measure.id() + "_" + hash(CanonicalText.filters(filters)),
            measure.names(),
            measure.description(),
            new Expression.Where(measure.expression(), filters),
            measure.format(),
            measure.time(),
            measure.good(),
            measure.additive());
  }

  /** A measure by the words it was asked for, which needn't be found again by them. */
  static Measure calculated(String words, String content, Expression expression, Format format) {
    var label = words.strip();
    return new Measure(
        label.toLowerCase(Locale.ROOT).replaceAll("\\W+", "_") + "_" + hash(content),
        new Names(label, label, List.of()),
        label,
        expression,
        format,
        Optional.empty(),
        Measure.Good.NEITHER,
        false);
  }

  private static String hash(String content) {
    return Integer.toHexString(content.hashCode());
  }

  private Measure measure(
      String id, String label, Expression expression, Format format, boolean additive) {
    return model.measures().stream()
        .filter(it -> it.expression().equals(expression))
        .findFirst()
        .orElseGet(() ->
            new Measure(
                id,
                new Names(label, label, List.of()),
                label,
                expression,
                format,
                Optional.empty(),
                Measure.Good.NEITHER,
                additive));
  }

  /** Whether a measure aggregates this column. */
  static boolean isOver(Measure measure, Dimension column) {
    return measure.expression() instanceof Expression.Aggregate(_, var over)
        && over.equals(column.home());
  }

  /** The measure that a number is, where many rows become one and the question doesn't say how. */
  Measure usual(Dimension number) {
    return of(
        number.role() == Dimension.Role.AMOUNT || isTotal(number)
            ? Aggregation.SUM
            : Aggregation.AVERAGE,
        number);
  }

  /** Totals of rows add up to totals of groups. */
  private static boolean isTotal(Dimension number) {
    return number.names().all().anyMatch(it -> it.startsWith("total "));
  }
}
