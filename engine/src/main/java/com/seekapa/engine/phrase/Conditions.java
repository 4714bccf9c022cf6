package com.seekapa.engine.phrase;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Filters and time in English, as they follow a measure: "for Enterprise in Germany last quarter".
 * A value that alone could be taken for something else is told together with its dimension: "for
 * segment Enterprise".
 */
public final class Conditions {
  /** Ranges that reach beyond these have no end. */
  private static final int FIRST_YEAR = 1;

  private static final int LAST_YEAR = 9999;

  private final SemanticModel model;
  private final Set<String> names;
  private final BiPredicate<Dimension, String> ambiguous;
  private final Restrictions restrictions;
  private final Listings listings;

  /**
   * @param ambiguous whether a value of a dimension, said alone, could mean something else too
   */
  public Conditions(SemanticModel model, BiPredicate<Dimension, String> ambiguous) {
    this.model = model;
    this.names = names(model);
    this.ambiguous = ambiguous;
    var labels = new Labels(model);
    this.restrictions = new Restrictions(labels);
    this.listings = new Listings(labels);
  }

  /** All of them but those on measures: "with order value over 500 in Germany last quarter". */
  public String of(SemanticQuery query) {
    return joined(
        ofWhat(query),
        ofRows(query),
        tail(query, query.time().map(Conditions::inProse).orElse("")));
  }

  /** What a condition after a measure is about, where it needs a noun: "of students". */
  String ofWhat(SemanticQuery query) {
    boolean measured = !query.measures().isEmpty() && !Listings.isOfRows(query);
    return measured && Restrictions.areNeededFor(query) && !restrictions(query).isEmpty()
        ? listings
            .subject(query)
            .map(Labels::rows)
            .filter(rows -> !isNamed(rows, query))
            .map(rows -> "of " + rows)
            .orElse("")
        : "";
  }

  private static boolean isNamed(String rows, SemanticQuery query) {
    return query.measures().stream()
        .anyMatch(it -> English.lower(it.names().label()).contains(rows));
  }

  /** What the rows of the result are, where each is a row of a table: "students". */
  public Optional<String> rows(SemanticQuery query) {
    return Listings.isOfRows(query)
        ? Optional.of(listings.subject(query).map(Labels::rows).orElse("rows"))
        : Optional.empty();
  }

  /** One of them: "student". */
  public Optional<String> row(SemanticQuery query) {
    return Listings.isOfRows(query)
        ? Optional.of(listings.subject(query).map(Labels::row).orElse("row"))
        : Optional.empty();
  }

  /** Those on single rows that stand before other words: "with order value over 500". */
  String ofRows(SemanticQuery query) {
    return Restrictions.areNeededFor(query) ? restrictions(query) : ofNumbers(query);
  }

  /** All but those on measures, after the noun they are about: "with no orders". */
  private String restrictions(SemanticQuery query) {
    var filters =
        query.filters().stream()
            .filter(it -> !(it instanceof Filter.MeasureCompared))
            .distinct()
            .toList();
    return restrictions.all(filters, listings.subject(query));
  }

  private static String ofNumbers(SemanticQuery query) {
    var limits = filters(query, Filter.Compared.class).toList();
    return with(limits.stream().map(limit -> ofRow(limit, limits)).distinct().toList());
  }

  /** Two limits that enclose a number are told as one: "order value between 100 and 500". */
  private static String ofRow(Filter.Compared limit, List<Filter.Compared> limits) {
    var dimension = limit.dimension();
    var least = limitOf(dimension, Filter.Comparator.AT_LEAST, limits);
    var most = limitOf(dimension, Filter.Comparator.AT_MOST, limits);
    long all = limits.stream().filter(it -> it.dimension().equals(dimension)).count();
    return least.isPresent() && most.isPresent() && all == 2
        ? English.lower(dimension.names().label())
            + " between "
            + number(dimension.format(), least.get())
            + " and "
            + number(dimension.format(), most.get())
        : compared(
            dimension.names().label(), dimension.format(), limit.comparator(), limit.number());
  }

  private static Optional<BigDecimal> limitOf(
      Dimension dimension, Filter.Comparator comparator, List<Filter.Compared> limits) {
    return limits.stream()
        .filter(it -> it.dimension().equals(dimension) && it.comparator() == comparator)
        .map(Filter.Compared::number)
        .findFirst();
  }

  /** Those on measures of whole groups: "with revenue over 1,000,000". */
  public String ofGroups(SemanticQuery query) {
    return filters(query, Filter.MeasureCompared.class)
        .map(Conditions::compared)
        .collect(Collectors.collectingAndThen(Collectors.toList(), Conditions::with));
  }

  /** Those on values, then time: "for Enterprise in Germany except Berlin last quarter". */
  String ofValuesAndTime(SemanticQuery query) {
    return tail(query, query.time().map(Conditions::time).orElse(""));
  }

  private String tail(SemanticQuery query, String time) {
    return Restrictions.areNeededFor(query) ? time : narrowTail(query, time);
  }

  private String narrowTail(SemanticQuery query, String time) {
    return joined(
        values(query, "for", false),
        values(query, "in", true),
        flags(query),
        exceptions(query),
        time,
        parts(query),
        dates(query));
  }

  /** Days that have no words of their own are easier to read with the names of months. */
  private static String inProse(TimeRange range) {
    if (!range.words().isBlank()) {
      return range.words();
    }
    if (range.from().equals(range.to())) {
      return "on " + TimeText.day(range.from());
    }
    return TimeText.grainOf(range.from(), range.to()).isPresent()
        ? time(range)
        : "from " + TimeText.day(range.from()) + " to " + TimeText.day(range.to());
  }

  /** The range as it follows a measure: in its own words, else "in Q3 2026" and the like. */
  public static String time(TimeRange range) {
    return range.words().isBlank() ? absolute(range.from(), range.to()) : range.words();
  }

  /** The range by its days alone: "in July 2026", "from 2026-07-01 to 2026-08-15". */
  static String absolute(LocalDate from, LocalDate to) {
    boolean open = from.getYear() <= FIRST_YEAR;
    boolean endless = to.getYear() >= LAST_YEAR;
    if (open || endless) {
      return open ? endless ? "on any day" : "until " + to : "since " + from;
    }
    return TimeText.grainOf(from, to)
        .map(grain -> period(grain, from))
        .orElse("from " + from + " to " + to);
  }

  private static String period(TimeGrain grain, LocalDate start) {
    return switch (grain) {
      case DAY -> "on " + start;
      case MONTH -> "in " + TimeText.month(start) + " " + start.getYear();
      case WEEK, QUARTER, HALF, YEAR, FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR ->
          "in " + TimeText.period(grain, start);
    };
  }

  private String values(SemanticQuery query, String preposition, boolean places) {
    var said =
        filters(query, Filter.OneOf.class)
            .filter(filter -> filter.dimension().type() != DataType.BOOLEAN)
            .filter(filter -> isPlace(filter.dimension()) == places)
            .toList();
    var texts =
        said.stream()
            .map(filter -> named(filter.dimension(), filter.values(), filter != said.getFirst()))
            .toList();
    return texts.isEmpty() ? "" : preposition + " " + String.join(" and ", texts);
  }

  private String exceptions(SemanticQuery query) {
    return filters(query, Filter.NoneOf.class)
        .map(filter -> "except " + named(filter.dimension(), filter.values(), false))
        .collect(Collectors.joining(" "));
  }

  private static String flags(SemanticQuery query) {
    return filters(query, Filter.OneOf.class)
        .filter(filter -> filter.dimension().type() == DataType.BOOLEAN)
        .map(filter ->
            "where "
                + English.lower(filter.dimension().names().label())
                + " is "
                + String.join(" or ", filter.values()))
        .collect(Collectors.joining(" "));
  }

  private String parts(SemanticQuery query) {
    return filters(query, Filter.OnParts.class)
        .map(filter ->
            isOwn(query, filter.time())
                ? TimeText.on(filter.part(), filter.numbers())
                : "with "
                    + English.lower(filter.time().names().label())
                    + " "
                    + TimeText.on(filter.part(), filter.numbers()))
        .collect(Collectors.joining(" "));
  }

  /** Whether the date dates what is measured anyway. */
  private boolean isOwn(SemanticQuery query, TimeDimension time) {
    return query.measures().stream()
        .allMatch(it -> model.timeOf(it).equals(Optional.of(time.id())));
  }

  private static String dates(SemanticQuery query) {
    return filters(query, Filter.Within.class)
        .map(filter ->
            "with "
                + English.lower(filter.time().names().label())
                + " "
                + absolute(filter.from(), filter.to()))
        .collect(Collectors.joining(" "));
  }

  private String named(Dimension dimension, List<String> values, boolean alwaysQualified) {
    boolean qualified =
        alwaysQualified || values.stream().anyMatch(value -> needsName(dimension, value));
    var names = dimension.names();
    var name = English.lower(values.size() > 1 ? names.plural() : names.label());
    var said =
        values.stream()
            .map(value ->
                (qualified || !isPlace(dimension) ? "" : English.articleOfPlace(value)) + value)
            .toList();
    return (qualified ? name + " " : "") + English.list(said);
  }

  private boolean needsName(Dimension dimension, String value) {
    return ambiguous.test(dimension, value)
        || names.contains(value.toLowerCase(Locale.ROOT))
        || value.chars().noneMatch(Character::isLetter);
  }

  /** "more than 5 orders" counts the group's; "orders over 5" would be about each of them. */
  static String compared(Filter.MeasureCompared filter) {
    var measure = filter.measure();
    return Phraser.counts(measure)
        ? counting(filter.comparator())
            + " "
            + English.number(filter.number())
            + " "
            + English.lower(measure.names().label())
        : compared(measure.names().label(), measure.format(), filter.comparator(), filter.number());
  }

  static String counting(Filter.Comparator comparator) {
    return switch (comparator) {
      case LESS -> "fewer than";
      case AT_MOST -> "at most";
      case EQUAL -> "exactly";
      case NOT_EQUAL -> "not exactly";
      case AT_LEAST -> "at least";
      case MORE -> "more than";
    };
  }

  private static String compared(
      String label, Format format, Filter.Comparator comparator, BigDecimal number) {
    return English.lower(label) + " " + words(comparator) + " " + number(format, number);
  }

  private static String words(Filter.Comparator comparator) {
    return switch (comparator) {
      case LESS -> "under";
      case AT_MOST -> "at most";
      case EQUAL -> "equal to";
      case NOT_EQUAL -> "other than";
      case AT_LEAST -> "at least";
      case MORE -> "over";
    };
  }

  static String number(Format format, BigDecimal number) {
    return switch (format.kind()) {
      case NUMBER, MONEY -> English.number(number);
      case PERCENT -> English.number(number.movePointRight(2)) + " %";
    };
  }

  private static boolean isPlace(Dimension dimension) {
    return dimension.kind() == Dimension.Kind.PLACE;
  }

  private static String with(List<String> texts) {
    return texts.isEmpty() ? "" : "with " + English.list(texts);
  }

  private static <F extends Filter> Stream<F> filters(SemanticQuery query, Class<F> kind) {
    return query.filters().stream().filter(kind::isInstance).map(kind::cast);
  }

  Listings listings() {
    return listings;
  }

  static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
  }

  private static Set<String> names(SemanticModel model) {
    return Stream.of(
            model.measures().stream().flatMap(measure -> measure.names().all()),
            model.dimensions().stream().flatMap(dimension -> dimension.names().all()),
            model.timeDimensions().stream().flatMap(time -> time.names().all()))
        .flatMap(stream -> stream)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
