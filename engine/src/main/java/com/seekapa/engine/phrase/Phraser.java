package com.seekapa.engine.phrase;

import static com.seekapa.engine.phrase.Conditions.joined;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * A semantic query as one English phrase that means it and nothing else, so that it can be asked in
 * turn: what, by what, under which conditions, when, compared with what, in which order, drawn how.
 */
public final class Phraser {
  private final Conditions conditions;

  public Phraser(SemanticModel model) {
    this(model, (dimension, value) -> false);
  }

  /**
   * @param ambiguous whether a value of a dimension, said alone, could mean something else too
   */
  public Phraser(SemanticModel model, BiPredicate<Dimension, String> ambiguous) {
    this.conditions = new Conditions(model, ambiguous);
  }

  public String phrase(SemanticQuery query) {
    var text =
        joined(subject(query), conditions.ofValuesAndTime(query), comparison(query))
            + order(query)
            + chart(query);
    return English.capital(text);
  }

  /** The conditions by themselves, for sentences that say the rest in another way. */
  public Conditions conditions() {
    return conditions;
  }

  private String subject(SemanticQuery query) {
    if (isRanking(query)) {
      return joined(ranking(query), conditions.ofGroups(query), conditions.ofRows(query));
    }
    if (isList(query)) {
      return joined(list(query), conditions.ofGroups(query), conditions.ofRows(query));
    }
    return joined(
        measures(query), conditions.ofRows(query), groupings(query), conditions.ofGroups(query));
  }

  /** "Top 5 products by revenue", "product with the highest revenue". */
  private static String ranking(SemanticQuery query) {
    var ordering = query.ordering().getFirst();
    int limit = query.limit().orElseThrow();
    var grouping = query.groupings().getFirst();
    return limit == 1
        ? singular(grouping) + " with the " + extreme(ordering) + " " + key(ordering)
        : end(ordering) + " " + limit + " " + plural(grouping) + " by " + key(ordering);
  }

  /** Whether the query asks for the first or last few of one grouping by its one measure. */
  public static boolean isRanking(SemanticQuery query) {
    return query.limit().isPresent()
        && query.groupings().size() == 1
        && query.measures().size() == 1
        && query.ordering().size() == 1
        && measureOf(query.ordering().getFirst().key()).equals(query.measures());
  }

  /** Whether the query asks which values there are, perhaps only those above a threshold. */
  public static boolean isList(SemanticQuery query) {
    return query.measures().isEmpty()
        || (query.groupings().size() == 1
            && query.limit().isEmpty()
            && query.ordering().isEmpty()
            && query.measures().equals(thresholds(query)));
  }

  private static List<Measure> thresholds(SemanticQuery query) {
    return query.filters().stream()
        .filter(Filter.MeasureCompared.class::isInstance)
        .map(filter -> ((Filter.MeasureCompared) filter).measure())
        .distinct()
        .toList();
  }

  private static String list(SemanticQuery query) {
    return English.list(query.groupings().stream().map(Phraser::plural).toList());
  }

  private static String measures(SemanticQuery query) {
    return English.list(query.measures().stream().map(Phraser::label).toList());
  }

  private static String groupings(SemanticQuery query) {
    var texts = query.groupings().stream().map(Phraser::singular).toList();
    return texts.isEmpty() ? "" : "by " + English.list(texts);
  }

  private static String comparison(SemanticQuery query) {
    return query.comparison().map(Phraser::comparison).orElse("");
  }

  private static String comparison(Comparison comparison) {
    return switch (comparison.kind()) {
      case PREVIOUS_PERIOD -> "compared with the previous period";
      case PREVIOUS_YEAR -> "compared with the year before";
      case NAMED -> "compared with " + period(comparison.other());
    };
  }

  private static String period(TimeRange range) {
    var words = Conditions.time(range);
    return words.startsWith("in ") || words.startsWith("on ") ? words.substring(3) : words;
  }

  private static String order(SemanticQuery query) {
    if (isRanking(query)) {
      return "";
    }
    var orderings = query.ordering();
    boolean ranked =
        query.limit().isPresent()
            && !orderings.isEmpty()
            && !measureOf(orderings.getFirst().key()).isEmpty();
    var first =
        ranked
            ? ", "
                + end(orderings.getFirst())
                + " "
                + query.limit().getAsInt()
                + " by "
                + key(orderings.getFirst())
            : "";
    var sorted =
        orderings.stream()
            .skip(ranked ? 1 : 0)
            .map(ordering -> ", " + sorted(ordering))
            .collect(Collectors.joining());
    var rows = query.limit().isPresent() && !ranked ? ", first " + query.limit().getAsInt() : "";
    return first + sorted + rows;
  }

  private static String sorted(Ordering ordering) {
    return switch (ordering.key()) {
      case Ordering.Key.OfMeasure _, Ordering.Key.OfChange _ ->
          extreme(ordering) + " " + key(ordering) + " first";
      case Ordering.Key.OfGrouping(var grouping) ->
          "sorted by "
              + singular(grouping)
              + (ordering.direction() == Ordering.Direction.DESCENDING ? " descending" : "");
    };
  }

  private static String key(Ordering ordering) {
    return switch (ordering.key()) {
      case Ordering.Key.OfMeasure(var measure) -> label(measure);
      case Ordering.Key.OfChange(var measure, var relative) ->
          label(measure) + (relative ? " growth" : " change");
      case Ordering.Key.OfGrouping(var grouping) -> singular(grouping);
    };
  }

  private static List<Measure> measureOf(Ordering.Key key) {
    return switch (key) {
      case Ordering.Key.OfMeasure(var measure) -> List.of(measure);
      case Ordering.Key.OfChange(var measure, _) -> List.of(measure);
      case Ordering.Key.OfGrouping _ -> List.of();
    };
  }

  private static String end(Ordering ordering) {
    return switch (ordering.direction()) {
      case DESCENDING -> "top";
      case ASCENDING -> "bottom";
    };
  }

  private static String extreme(Ordering ordering) {
    return switch (ordering.direction()) {
      case DESCENDING -> "highest";
      case ASCENDING -> "lowest";
    };
  }

  private static String chart(SemanticQuery query) {
    return query
        .chart()
        .map(kind -> (order(query).isEmpty() ? " as " : ", as ") + English.withArticle(words(kind)))
        .orElse("");
  }

  private static String words(ChartKind kind) {
    return switch (kind) {
      case NUMBER -> "number";
      case BAR -> "bar chart";
      case STACKED_BAR -> "stacked bar chart";
      case GROUPED_BAR -> "grouped bar chart";
      case LINE -> "line chart";
      case GROUPED_LINE -> "grouped line chart";
      case AREA -> "area chart";
      case SCATTER -> "scatter chart";
      case GROUPED_SCATTER -> "grouped scatter chart";
      case PIE -> "pie chart";
      case TABLE -> "table";
    };
  }

  /** "product", "month", "month of sign-up date". */
  public static String singular(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> English.lower(dimension.names().label());
      case Grouping.ByTime(var grain, var on) ->
          TimeText.grain(grain, false)
              + on.map(time -> " of " + English.lower(time.names().label())).orElse("");
    };
  }

  /** "products", "months", "months of sign-up date". */
  public static String plural(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> English.lower(dimension.names().plural());
      case Grouping.ByTime(var grain, var on) ->
          TimeText.grain(grain, true)
              + on.map(time -> " of " + English.lower(time.names().label())).orElse("");
    };
  }

  private static String label(Measure measure) {
    return English.lower(measure.names().label());
  }
}
