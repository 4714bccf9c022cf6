package com.seekapa.engine.query;

import com.seekapa.engine.model.Measure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A change of a query, as a follow-up makes it; applied, it gives a new query. */
public sealed interface QueryEdit {
  /** Other measures instead; an order by one of the old is by the first of the new. */
  record SetMeasures(List<Measure> measures) implements QueryEdit {}

  record AddMeasures(List<Measure> measures) implements QueryEdit {}

  record DropMeasures(List<Measure> measures) implements QueryEdit {}

  /** Other groupings instead; a kind of chart that was asked for goes, as with any regrouping. */
  record SetGroupings(List<Grouping> groupings) implements QueryEdit {}

  record AddGroupings(List<Grouping> groupings) implements QueryEdit {}

  record DropGroupings(List<Grouping> groupings) implements QueryEdit {}

  record AddFilter(Filter filter) implements QueryEdit {}

  record ReplaceFilter(Filter gone, Filter instead) implements QueryEdit {}

  record DropFilter(Filter filter) implements QueryEdit {}

  /**
   * @param time empty for all days there are
   */
  record SetTime(Optional<TimeRange> time) implements QueryEdit {}

  record SetComparison(Optional<Comparison> comparison) implements QueryEdit {}

  record SetOrder(List<Ordering> ordering) implements QueryEdit {}

  /**
   * @param limit empty for all rows
   */
  record SetLimit(OptionalInt limit) implements QueryEdit {}

  record SetChart(Optional<ChartKind> chart) implements QueryEdit {}

  /** Back to an earlier query, whatever was changed since. */
  record Undo(SemanticQuery to) implements QueryEdit {}

  /**
   * The query with all of these changes, in their order. What a change leaves without sense goes
   * with it: an order by a measure that is gone, a comparison of no time.
   *
   * @return empty if nothing is left to ask for
   */
  static Optional<SemanticQuery> apply(SemanticQuery query, List<QueryEdit> edits) {
    var edited = new EditedQuery(query);
    edits.forEach(edited::change);
    return edited.query();
  }
}
