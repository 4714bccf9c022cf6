package com.seekapa.engine.phrase;

import static com.seekapa.engine.phrase.Conditions.joined;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Format;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * A semantic query as one English phrase that means it and nothing else, so that it can be asked in
 * turn: what, by what, under which conditions, when, compared with what, in which order, drawn how.
 */
public final class Phraser {
  /** How labels of measures begin that are numbers of things, whatever noun they end with. */
  private static final Set<String> AGGREGATED =
      Set.of("total", "average", "median", "highest", "lowest");

  private final Conditions conditions;
  private final Listings listings;
  private final Labels labels;
  private final Optional<String> defaultMeasure;

  public Phraser(SemanticModel model) {
    this(model, (dimension, value) -> false);
  }

  /**
   * @param ambiguous whether a value of a dimension, said alone, could mean something else too
   */
  public Phraser(SemanticModel model, BiPredicate<Dimension, String> ambiguous) {
    this.conditions = new Conditions(model, ambiguous);
    this.listings = conditions.listings();
    this.labels = new Labels(model);
    this.defaultMeasure = model.defaultMeasure();
  }

  public String phrase(SemanticQuery query) {
    var list = query.measures().isEmpty() ? "list " : "";
    return English.capital(list + untitled(query) + chart(query));
  }

  /** What a result shows, as a heading: the phrase without a command or a kind of chart. */
  public String title(SemanticQuery query) {
    return English.capital(untitled(query));
  }

  private String untitled(SemanticQuery query) {
    return joined(subject(query), conditions.ofValuesAndTime(query), comparison(query))
        + order(query);
  }

  /** The conditions by themselves, for sentences that say the rest in another way. */
  public Conditions conditions() {
    return conditions;
  }

  /** What a follow-up changed of the query before it. */
  public Difference difference(SemanticQuery before, SemanticQuery after) {
    return Differences.between(this, before, after);
  }

  /** A condition by itself, without the word that joins it: "revenue over 5". */
  String condition(Filter filter, SemanticQuery query) {
    var only =
        new SemanticQuery(
            query.measures(),
            query.groupings(),
            List.of(filter),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            OptionalInt.empty(),
            Optional.empty());
    var words =
        joined(
            conditions.ofGroups(only), conditions.ofRows(only), conditions.ofValuesAndTime(only));
    return English.without(words, "with ", "whose ");
  }

  /** "top 3 by revenue", "sorted by margin ascending", "first 10"; empty for all as they come. */
  String orderAndLimit(SemanticQuery query) {
    if (isRanking(query)) {
      var ordering = query.ordering().getFirst();
      return end(ordering) + " " + query.limit().orElseThrow();
    }
    return English.without(order(query), ", ");
  }

  private String subject(SemanticQuery query) {
    if (Listings.isOfRows(query)) {
      return joined(listings.of(query), conditions.ofRows(query), conditions.ofGroups(query));
    }
    if (isRanking(query)) {
      return joined(ranking(query), conditions.ofGroups(query), conditions.ofRows(query));
    }
    if (query.measures().isEmpty() || isList(query) && isByDefaultMeasure(query)) {
      return joined(list(query), conditions.ofGroups(query), conditions.ofRows(query));
    }
    return joined(
        measures(query),
        conditions.ofWhat(query),
        conditions.ofRows(query),
        groupings(query),
        conditions.ofGroups(query));
  }

  /** "Products with revenue over 5" shows the default measure. */
  private boolean isByDefaultMeasure(SemanticQuery query) {
    return defaultMeasure.filter(query.measures().getFirst().id()::equals).isPresent();
  }

  /** "Top 5 products by revenue", "product with the highest revenue". */
  private String ranking(SemanticQuery query) {
    var ordering = query.ordering().getFirst();
    int limit = query.limit().orElseThrow();
    var grouping = Ranked.of(query).getFirst();
    var ranked =
        limit == 1 && !isDecline(ordering)
            ? singular(grouping) + " with " + superlative(ordering)
            : end(ordering) + " " + limit + " " + plural(grouping) + " by " + key(ordering);
    return ranked + Ranked.within(query, listings::singular);
  }

  /**
   * Whether the query asks for the first or last few of one grouping by its one measure, be it
   * within others.
   */
  public static boolean isRanking(SemanticQuery query) {
    return query.limit().isPresent()
        && Ranked.of(query).size() == 1
        && query.within().stream().noneMatch(Grouping.ByRow.class::isInstance)
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

  private String list(SemanticQuery query) {
    return English.list(query.groupings().stream().map(this::values).toList());
  }

  /** "countries", "different names of students" where other things have names too. */
  private String values(Grouping grouping) {
    return grouping instanceof Grouping.ByDimension(var dimension) && !labels.isUnique(dimension)
        ? labels
            .home(dimension)
            .map(home -> "different " + labels.plurals(List.of(dimension), home))
            .orElseGet(() -> plural(grouping))
        : plural(grouping);
  }

  private static String measures(SemanticQuery query) {
    return English.list(query.measures().stream().map(Phraser::label).toList())
        + (comparesNeighbours(query) ? " growth" : "");
  }

  private String groupings(SemanticQuery query) {
    var texts = query.groupings().stream().map(listings::singular).toList();
    return texts.isEmpty() ? "" : "by " + English.list(texts);
  }

  /** Whether each period of a series is compared with the one before it. */
  public static boolean comparesNeighbours(SemanticQuery query) {
    return query.groupings().stream().anyMatch(Grouping.ByTime.class::isInstance)
        && query
            .comparison()
            .filter(it -> it.kind() == Comparison.Kind.PREVIOUS_PERIOD)
            .filter(it -> !it.other().to().isBefore(query.time().orElseThrow().from()))
            .isPresent();
  }

  private static String comparison(SemanticQuery query) {
    return comparesNeighbours(query) ? "" : query.comparison().map(Phraser::comparison).orElse("");
  }

  static String comparison(Comparison comparison) {
    return switch (comparison.kind()) {
      case PREVIOUS_PERIOD -> "compared with the previous period";
      case PREVIOUS_YEAR -> "compared with the year before";
      case NAMED -> "compared with " + period(comparison.other());
    };
  }

  private static String period(TimeRange range) {
    return English.without(Conditions.time(range), "in ", "on ", "from ");
  }

  private String order(SemanticQuery query) {
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
                + Ranked.within(query, listings::singular)
            : "";
    var sorted =
        orderings.stream()
            .skip(ranked ? 1 : 0)
            .map(ordering -> ", " + sorted(ordering, query))
            .collect(Collectors.joining());
    var rows =
        query.limit().isPresent() && !ranked
            ? ", first " + query.limit().getAsInt() + Ranked.within(query, listings::singular)
            : "";
    return first + sorted + rows;
  }

  private String sorted(Ordering ordering, SemanticQuery query) {
    boolean byFirst =
        query.measures().stream().limit(1).anyMatch(measureOf(ordering.key())::contains);
    boolean change = ordering.key() instanceof Ordering.Key.OfChange;
    if (byFirst && !change) {
      return ordering.direction() == Ordering.Direction.DESCENDING
          ? "highest first"
          : "lowest first";
    }
    return "sorted by " + key(ordering) + " " + words(ordering.direction());
  }

  private static String words(Ordering.Direction direction) {
    return switch (direction) {
      case ASCENDING -> "ascending";
      case DESCENDING -> "descending";
    };
  }

  private String key(Ordering ordering) {
    return switch (ordering.key()) {
      case Ordering.Key.OfMeasure(var measure) -> label(measure);
      case Ordering.Key.OfChange(var measure, var relative) ->
          label(measure) + (relative ? " growth" : " decline");
      case Ordering.Key.OfGrouping(var grouping) -> listings.singular(grouping);
      case Ordering.Key.OfDimension(var dimension) -> labels.of(dimension);
    };
  }

  private static List<Measure> measureOf(Ordering.Key key) {
    return switch (key) {
      case Ordering.Key.OfMeasure(var measure) -> List.of(measure);
      case Ordering.Key.OfChange(var measure, _) -> List.of(measure);
      case Ordering.Key.OfGrouping _, Ordering.Key.OfDimension _ -> List.of();
    };
  }

  private static String end(Ordering ordering) {
    boolean first = ordering.direction() == Ordering.Direction.DESCENDING;
    return first != isDecline(ordering) ? "top" : "bottom";
  }

  /** An absolute change is ranked by how much was lost. */
  private static boolean isDecline(Ordering ordering) {
    return ordering.key() instanceof Ordering.Key.OfChange(_, var relative) && !relative;
  }

  private String superlative(Ordering ordering) {
    return ordering.key() instanceof Ordering.Key.OfMeasure(var measure)
        ? superlative(measure, ordering.direction())
        : "the " + extreme(ordering.direction(), false) + " " + key(ordering);
  }

  /** "the highest revenue", "the fewest orders"; "the highest price" of a highest price. */
  public static String superlative(Measure measure, Ordering.Direction direction) {
    var label = label(measure);
    var extreme = extreme(direction, counts(measure));
    return "the " + (label.startsWith(extreme + " ") ? label : extreme + " " + label);
  }

  private static String extreme(Ordering.Direction direction, boolean count) {
    return switch (direction) {
      case DESCENDING -> count ? "most" : "highest";
      case ASCENDING -> count ? "fewest" : "lowest";
    };
  }

  /** Whether the measure counts things that its label names: orders, active customers. */
  public static boolean counts(Measure measure) {
    return English.isPlural(measure.names().label())
        && !AGGREGATED.contains(label(measure).split(" ")[0])
        && measure.format().kind() == Format.Kind.NUMBER
        && measure.format().decimals() == 0;
  }

  private String chart(SemanticQuery query) {
    return query
        .chart()
        .map(kind -> (order(query).isEmpty() ? " as " : ", as ") + English.withArticle(words(kind)))
        .orElse("");
  }

  static String words(ChartKind kind) {
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
      case Grouping.ByRow(var table) -> English.lower(table.row().label());
      case Grouping.ByTimePart(var part, var on) ->
          TimeText.part(part, false)
              + on.map(time -> " of " + English.lower(time.names().label())).orElse("");
      case Grouping.ByTime(var grain, var on) ->
          TimeText.grain(grain, false)
              + on.map(time -> " of " + English.lower(time.names().label())).orElse("");
    };
  }

  /** "products", "months", "months of sign-up date". */
  public static String plural(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> English.lower(dimension.names().plural());
      case Grouping.ByRow(var table) -> English.lower(table.row().plural());
      case Grouping.ByTimePart(var part, var on) ->
          TimeText.part(part, true)
              + on.map(time -> " of " + English.lower(time.names().label())).orElse("");
      case Grouping.ByTime(var grain, var on) ->
          TimeText.grain(grain, true)
              + on.map(time -> " of " + English.lower(time.names().label())).orElse("");
    };
  }

  private static String label(Measure measure) {
    return English.lower(measure.names().label());
  }
}
