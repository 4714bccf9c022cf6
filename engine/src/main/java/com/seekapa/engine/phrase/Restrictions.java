package com.seekapa.engine.phrase;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Filter.Comparator;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering.Direction;
import com.seekapa.engine.query.SemanticQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Filters of any kind and depth, as they follow the noun whose rows they are about: "whose age is
 * above the average age", "with no orders". A filter that doesn't hold is turned round where
 * English has a word for it.
 */
final class Restrictions {
  private static final Pattern PARTICIPLE_LAST =
      Pattern.compile("(.* )?(\\p{L}+ed|born|built|sent|sold|paid|held)");

  private final Labels labels;

  Restrictions(Labels labels) {
    this.labels = labels;
  }

  /** Whether a query asks for more than conditions after a measure can say. */
  static boolean areNeededFor(SemanticQuery query) {
    return query.rows() instanceof SemanticQuery.Rows.Every
        || query.groupings().stream().anyMatch(Grouping.ByRow.class::isInstance)
        || query.filters().stream().anyMatch(Restrictions::isWide);
  }

  private static boolean isWide(Filter filter) {
    return switch (filter) {
      case Filter.OneOf _,
          Filter.NoneOf _,
          Filter.Compared _,
          Filter.MeasureCompared _,
          Filter.Within _,
          Filter.OnParts _ ->
          false;
      case Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.Sharing _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _ ->
          true;
    };
  }

  /** All of them: "with no orders and whose age is above 20". */
  String all(List<Filter> filters, Optional<Table> subject) {
    return String.join(" and ", each(filters, subject));
  }

  /** Two limits that enclose a number are told as one. */
  private List<String> each(List<Filter> filters, Optional<Table> subject) {
    var texts = new ArrayList<String>();
    var told = new ArrayList<Filter>();
    for (var filter : filters) {
      var range = other(filter, filters).filter(it -> !told.contains(it));
      if (!told.contains(filter)) {
        texts.add(
            range
                .map(it -> between((Filter.Compared) filter, it, subject))
                .orElseGet(() -> text(filter, true, subject)));
      }
      range.ifPresent(told::add);
    }
    return texts;
  }

  private static Optional<Filter.Compared> other(Filter filter, List<Filter> all) {
    if (!(filter instanceof Filter.Compared limit)) {
      return Optional.empty();
    }
    var same =
        all.stream()
            .filter(Filter.Compared.class::isInstance)
            .map(Filter.Compared.class::cast)
            .filter(it -> it.dimension().equals(limit.dimension()))
            .toList();
    var ends = same.stream().map(Filter.Compared::comparator).collect(Collectors.toSet());
    return same.size() == 2 && ends.equals(Set.of(Comparator.AT_LEAST, Comparator.AT_MOST))
        ? same.stream().filter(it -> !it.equals(limit)).findFirst()
        : Optional.empty();
  }

  private String between(Filter.Compared one, Filter.Compared other, Optional<Table> subject) {
    boolean rising = one.comparator() == Comparator.AT_LEAST;
    var dimension = one.dimension();
    return whose(dimension, subject)
        + " is between "
        + number(dimension, (rising ? one : other).number())
        + " and "
        + number(dimension, (rising ? other : one).number());
  }

  private String text(Filter filter, boolean holds, Optional<Table> subject) {
    return switch (filter) {
      case Filter.OneOf(var dimension, var values) -> hasOne(dimension, values, holds, subject);
      case Filter.NoneOf(var dimension, var values) -> hasOne(dimension, values, !holds, subject);
      case Filter.Compared(var dimension, var comparator, var number) ->
          whose(dimension, subject)
              + is(holds)
              + words(comparator, dimension)
              + number(dimension, number);
      case Filter.ComparedWith(var dimension, var comparator, var other) ->
          whose(dimension, subject)
              + is(holds)
              + words(comparator, dimension)
              + "the "
              + labels.of(other, subject);
      case Filter.ComparedWithMeasure compared -> comparedWithMeasure(compared, holds, subject);
      case Filter.Like(var dimension, var position, var text) ->
          whose(dimension, subject) + " " + verb(position, holds) + " “" + text + "”";
      case Filter.Missing(var dimension) ->
          (holds ? "without " : "with ") + indefinite(labels.of(dimension, subject));
      case Filter.MeasureCompared compared ->
          (holds ? "with " : "not with ") + Conditions.compared(compared);
      case Filter.Within(var time, var from, var to) ->
          dated(time, not(holds) + Conditions.absolute(from, to));
      case Filter.OnParts(var time, var part, var numbers) ->
          dated(time, not(holds) + TimeText.on(part, numbers));
      case Filter.Extreme extreme -> extreme(extreme, holds, subject);
      case Filter.Related related -> related(related, holds, subject);
      case Filter.Sharing(var dimension, var filters) ->
          sharing(dimension, filters, holds, subject);
      case Filter.All(var filters) -> together(filters, holds, subject);
      case Filter.Any(var filters) -> either(filters, holds, subject);
      case Filter.Not(var other) -> text(other, !holds, subject);
    };
  }

  // --- Values and numbers

  private String hasOne(
      Dimension dimension, List<String> values, boolean holds, Optional<Table> subject) {
    return whose(dimension, subject)
        + is(holds)
        + " "
        + oneOf(values.stream().map(Restrictions::visible).toList());
  }

  /** A value that can't be seen is told in quotation marks. */
  private static String visible(String value) {
    return value.isBlank() ? "“" + value + "”" : value;
  }

  private static String oneOf(List<String> things) {
    return things.size() < 2
        ? String.join("", things)
        : String.join(", ", things.subList(0, things.size() - 1)) + " or " + things.getLast();
  }

  private String comparedWithMeasure(
      Filter.ComparedWithMeasure compared, boolean holds, Optional<Table> subject) {
    var rows = labels.home(compared.measure());
    var among =
        compared.among().isEmpty()
            ? ""
            : " of " + rows.map(Labels::rows).orElse("those") + " " + all(compared.among(), rows);
    return whose(compared.dimension(), subject)
        + is(holds)
        + words(compared.comparator(), compared.dimension())
        + "the "
        + English.lower(compared.measure().names().label())
        + among;
  }

  private String whose(Dimension dimension, Optional<Table> subject) {
    return "whose " + labels.of(dimension, subject);
  }

  private static String is(boolean holds) {
    return holds ? " is" : " is not";
  }

  private static String not(boolean holds) {
    return holds ? "" : "not ";
  }

  private static String verb(Filter.Position position, boolean holds) {
    var verb =
        switch (position) {
          case ANYWHERE -> "contain";
          case START -> "start";
          case END -> "end";
        };
    var with = position == Filter.Position.ANYWHERE ? "" : " with";
    return (holds ? verb + "s" : "does not " + verb) + with;
  }

  private static String words(Comparator comparator, Dimension dimension) {
    boolean time = isTime(dimension);
    return switch (comparator) {
      case LESS -> time ? " before " : " below ";
      case AT_MOST -> " at most ";
      case EQUAL -> " ";
      case NOT_EQUAL -> " other than ";
      case AT_LEAST -> " at least ";
      case MORE -> time ? " after " : " above ";
    };
  }

  private static boolean isTime(Dimension dimension) {
    return dimension.role() == Dimension.Role.YEAR
        || dimension.type() == DataType.DATE
        || dimension.type() == DataType.TIMESTAMP;
  }

  /** Years and keys are no quantities: 2004, not 2,004. */
  private static String number(Dimension dimension, BigDecimal number) {
    boolean name =
        dimension.role() == Dimension.Role.YEAR || dimension.role() == Dimension.Role.IDENTIFIER;
    boolean percent = dimension.format().kind() == Format.Kind.PERCENT;
    return name && !percent
        ? number.toPlainString()
        : Conditions.number(dimension.format(), number);
  }

  /** "a commission", "orders". */
  private static String indefinite(String label) {
    return English.isPlural(label) ? label : English.withArticle(label);
  }

  // --- Dates

  /** "opened in 2004", "with birthday on weekends". */
  private static String dated(TimeDimension time, String when) {
    var label = English.lower(time.names().label());
    return (PARTICIPLE_LAST.matcher(label).matches() ? "" : "with ") + label + " " + when;
  }

  // --- Ends

  private String extreme(Filter.Extreme extreme, boolean holds, Optional<Table> subject) {
    var home = labels.home(extreme.dimension());
    var end =
        "the "
            + end(extreme.dimension(), extreme.direction())
            + " "
            + labels.of(extreme.dimension(), home);
    var among =
        extreme.among().isEmpty()
            ? ""
            : " among " + home.map(Labels::rows).orElse("those") + " " + all(extreme.among(), home);
    return home.equals(subject) || home.isEmpty()
        ? (holds ? "with " : "without ") + end + among
        : not(holds) + "of the " + Labels.row(home.get()) + " with " + end + among;
  }

  private static String end(Dimension dimension, Direction direction) {
    boolean last = direction == Direction.DESCENDING;
    return switch (dimension.type()) {
      case DATE, TIMESTAMP -> last ? "latest" : "earliest";
      case INTEGER, DECIMAL, TEXT, BOOLEAN ->
          isTime(dimension) ? last ? "latest" : "earliest" : last ? "highest" : "lowest";
    };
  }

  // --- Other rows

  private String related(Filter.Related related, boolean holds, Optional<Table> subject) {
    boolean own = subject.filter(related.subject()::equals).isPresent();
    boolean none = isNone(related) && holds || isSome(related) && !holds;
    boolean some = isSome(related) && holds || isNone(related) && !holds;
    var rows =
        some
            ? English.withArticle(Labels.row(related.related()))
            : none ? "no " + Labels.rows(related.related()) : count(related);
    var conditions = all(related.filters(), Optional.of(related.related()));
    boolean negated = !holds && !none && !some;
    return (own
            ? negated ? "without " : "with "
            : "whose " + Labels.row(related.subject()) + (negated ? " doesn't have " : " has "))
        + rows
        + (conditions.isEmpty() ? "" : " " + conditions);
  }

  private String sharing(
      Dimension dimension, List<Filter> filters, boolean holds, Optional<Table> subject) {
    var home = labels.home(dimension);
    var conditions = all(filters, home);
    return whose(dimension, subject)
        + is(holds)
        + " shared by "
        + home.map(Labels::rows).orElse("rows")
        + (conditions.isEmpty() ? "" : " " + conditions);
  }

  private static boolean isSome(Filter.Related related) {
    return related.comparator() == Comparator.AT_LEAST && related.count() == 1
        || related.comparator() == Comparator.MORE && related.count() == 0;
  }

  private static boolean isNone(Filter.Related related) {
    return related.count() == 0
            && (related.comparator() == Comparator.EQUAL
                || related.comparator() == Comparator.AT_MOST)
        || related.comparator() == Comparator.LESS && related.count() == 1;
  }

  private static String count(Filter.Related related) {
    var rows = related.related();
    return Conditions.counting(related.comparator())
        + " "
        + English.number(BigDecimal.valueOf(related.count()))
        + " "
        + (related.count() == 1 ? Labels.row(rows) : Labels.rows(rows));
  }

  // --- Several

  private String together(List<Filter> filters, boolean holds, Optional<Table> subject) {
    var texts = each(filters, subject);
    if (texts.size() == 1) {
      return filters.size() == 1
          ? text(filters.getFirst(), holds, subject)
          : not(holds) + texts.getFirst();
    }
    return not(holds) + (texts.size() == 2 ? "both " : "all of ") + English.list(texts);
  }

  private String either(List<Filter> filters, boolean holds, Optional<Table> subject) {
    if (filters.size() == 1) {
      return text(filters.getFirst(), holds, subject);
    }
    var texts = filters.stream().map(it -> text(it, true, subject)).toList();
    return holds ? "either " + oneOf(texts) : "neither " + String.join(" nor ", texts);
  }
}
