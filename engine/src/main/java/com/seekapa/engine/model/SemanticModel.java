package com.seekapa.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a business means by its words, over one data source. Lists keep the order of the model file.
 *
 * @param name a short name without spaces
 * @param title what people read
 * @param description what the data is, in a sentence
 * @param defaultMeasure the measure meant where a question names none
 * @param inferred whether tables and columns speak for themselves, so that questions are about
 *     rows; otherwise they are about the measures that people defined
 * @param hash SHA-256 of the model's canonical form, in hexadecimal
 */
public record SemanticModel(
    String name,
    String title,
    String description,
    List<Table> tables,
    List<Relationship> relationships,
    List<Measure> measures,
    List<Dimension> dimensions,
    List<TimeDimension> timeDimensions,
    List<Hierarchy> hierarchies,
    Calendar calendar,
    Optional<String> defaultMeasure,
    List<Example> examples,
    boolean inferred,
    String hash) {
  public SemanticModel {
    tables = List.copyOf(tables);
    relationships = List.copyOf(relationships);
    measures = List.copyOf(measures);
    dimensions = List.copyOf(dimensions);
    timeDimensions = List.copyOf(timeDimensions);
    hierarchies = List.copyOf(hierarchies);
    examples = List.copyOf(examples);
  }

  /** A model that people made. */
  public SemanticModel(
      String name,
      String title,
      String description,
      List<Table> tables,
      List<Relationship> relationships,
      List<Measure> measures,
      List<Dimension> dimensions,
      List<TimeDimension> timeDimensions,
      List<Hierarchy> hierarchies,
      Calendar calendar,
      Optional<String> defaultMeasure,
      List<Example> examples,
      String hash) {
    this(
        name,
        title,
        description,
        tables,
        relationships,
        measures,
        dimensions,
        timeDimensions,
        hierarchies,
        calendar,
        defaultMeasure,
        examples,
        false,
        hash);
  }

  public Table table(String name) {
    return find(tables, Table::name, name);
  }

  public Measure measure(String id) {
    return find(measures, Measure::id, id);
  }

  public Dimension dimension(String id) {
    return find(dimensions, Dimension::id, id);
  }

  public TimeDimension timeDimension(String id) {
    return find(timeDimensions, TimeDimension::id, id);
  }

  /** The dimension one level narrower, if a hierarchy knows one. */
  public Optional<Dimension> below(Dimension dimension) {
    return hierarchies.stream()
        .map(Hierarchy::levels)
        .filter(levels -> levels.contains(dimension.id()))
        .flatMap(levels -> levels.stream().skip(levels.indexOf(dimension.id()) + 1L).limit(1))
        .findFirst()
        .map(this::dimension);
  }

  private static <T> T find(List<T> things, Function<T, String> id, String wanted) {
    return things.stream()
        .filter(thing -> id.apply(thing).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the model has no " + wanted));
  }

  /** The id of the time dimension that dates a measure: its own, or that of its first table. */
  public Optional<String> timeOf(Measure measure) {
    return measure.time().or(() -> timeOf(measure.expression()));
  }

  private Optional<String> timeOf(Expression expression) {
    return switch (expression) {
      case Expression.Aggregate(_, var column) -> table(column.table()).time();
      case Expression.CountRows(var table) -> table(table).time();
      case Expression.AggregateOf(var table, _) -> table(table).time();
      case Expression.AggregateOfValues(var table, _, _) -> table(table).time();
      case Expression.Where(var of, _) -> timeOf(of);
      case Expression.ShareOfTotal(var id) -> timeOf(measure(id));
      case Expression.MeasureValue(var id) -> timeOf(measure(id));
      case Expression.Constant _ -> Optional.empty();
      case Expression.Arithmetic(_, var left, var right) -> timeOf(left).or(() -> timeOf(right));
    };
  }
}
