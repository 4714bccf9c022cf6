package com.seekapa.engine.query;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked. Without measures it lists its groupings; without groupings it has a single row.
 *
 * @param filters conditions that all hold
 * @param time the days asked about; empty means all days there are
 * @param comparison only together with {@code time}, unless grouped by time
 * @param ordering the keys in order of weight; empty means the natural order of the groupings
 * @param limit how many rows, after ordering
 * @param within groupings for each combination of which the limit counts anew, so that it is how
 *     many places are given in each; rows that tie share one, and a row without a value to rank by
 *     has none. Empty for one limit of all rows
 * @param chart the kind of chart that was asked for
 * @param rows which rows a list without measures has
 * @param via relationships preferred where tables are connected in several ways
 */
public record SemanticQuery(
    List<Measure> measures,
    List<Grouping> groupings,
    List<Filter> filters,
    Optional<TimeRange> time,
    Optional<Comparison> comparison,
    List<Ordering> ordering,
    OptionalInt limit,
    List<Grouping> within,
    Optional<ChartKind> chart,
    Rows rows,
    List<Relationship> via) {
  /** Which rows a list without measures has. */
  public sealed interface Rows {
    /** Each combination of values once. */
    record Distinct() implements Rows {}

    /**
     * A row for each row of a table, or of the table that joins it to others listed with it.
     *
     * @param table whose rows are listed; empty for the one nearest to all that is listed
     */
    record Every(Optional<Table> table) implements Rows {}
  }

  public SemanticQuery {
    measures = List.copyOf(measures);
    groupings = List.copyOf(groupings);
    filters = List.copyOf(filters);
    ordering = List.copyOf(ordering);
    within = List.copyOf(within);
    via = List.copyOf(via);
    if (measures.isEmpty() && groupings.isEmpty()) {
      throw new IllegalArgumentException("a query needs a measure or a grouping");
    }
    if (comparison.isPresent() && (measures.isEmpty() || time.isEmpty())) {
      throw new IllegalArgumentException("a comparison needs a measure and a time range");
    }
    if (limit.isPresent() && limit.getAsInt() < 1) {
      throw new IllegalArgumentException("a limit must be at least 1");
    }
    if (!within.isEmpty() && (limit.isEmpty() || !groupings.containsAll(within))) {
      throw new IllegalArgumentException("ranks within groups need a limit and those groups");
    }
  }

  /** A query whose limit is of all rows. */
  public SemanticQuery(
      List<Measure> measures,
      List<Grouping> groupings,
      List<Filter> filters,
      Optional<TimeRange> time,
      Optional<Comparison> comparison,
      List<Ordering> ordering,
      OptionalInt limit,
      Optional<ChartKind> chart,
      Rows rows,
      List<Relationship> via) {
    this(
        measures,
        groupings,
        filters,
        time,
        comparison,
        ordering,
        limit,
        List.of(),
        chart,
        rows,
        via);
  }

  /** A query that prefers no relationship. */
  public SemanticQuery(
      List<Measure> measures,
      List<Grouping> groupings,
      List<Filter> filters,
      Optional<TimeRange> time,
      Optional<Comparison> comparison,
      List<Ordering> ordering,
      OptionalInt limit,
      Optional<ChartKind> chart,
      Rows rows) {
    this(measures, groupings, filters, time, comparison, ordering, limit, chart, rows, List.of());
  }

  /** A query of measures or of distinct values. */
  public SemanticQuery(
      List<Measure> measures,
      List<Grouping> groupings,
      List<Filter> filters,
      Optional<TimeRange> time,
      Optional<Comparison> comparison,
      List<Ordering> ordering,
      OptionalInt limit,
      Optional<ChartKind> chart) {
    this(
        measures,
        groupings,
        filters,
        time,
        comparison,
        ordering,
        limit,
        chart,
        new Rows.Distinct());
  }

  /** A query of measures alone, over all days. */
  public static SemanticQuery of(List<Measure> measures) {
    return new SemanticQuery(
        measures,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /** The same, where tables connected in several ways are connected by these relationships. */
  public SemanticQuery via(List<Relationship> preferred) {
    return new SemanticQuery(
        measures,
        groupings,
        filters,
        time,
        comparison,
        ordering,
        limit,
        within,
        chart,
        rows,
        preferred);
  }

  /** The same, where the limit counts anew for each combination of these groupings. */
  public SemanticQuery within(List<Grouping> groups) {
    return new SemanticQuery(
        measures, groupings, filters, time, comparison, ordering, limit, groups, chart, rows, via);
  }

  /** The same, with a row for each of these, ranked within those that it was ranked within. */
  public SemanticQuery by(List<Grouping> others) {
    var still = within.stream().filter(others::contains).toList();
    return new SemanticQuery(
        measures, others, filters, time, comparison, ordering, limit, still, chart, rows, via);
  }

  /** SHA-256 of the canonical text, in hexadecimal. */
  public String hash() {
    return CanonicalText.hash(CanonicalText.of(this));
  }
}
