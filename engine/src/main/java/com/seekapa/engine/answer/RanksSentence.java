package com.seekapa.engine.answer;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.phrase.English;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.Ordering.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Tells the first places of each group: all of them where each of a few groups has one, "The
 * product with the highest revenue is Atlas in Europe (€4) and Vista in Asia (€3)"; else those of
 * the first group.
 */
record RanksSentence(Clauses clauses, PlacesWithin places) {
  private static final int FEW_GROUPS = 4;
  private static final int FEW = 3;

  RanksSentence(Clauses clauses) {
    this(clauses, new PlacesWithin(clauses.told()));
  }

  void tell() {
    var groups = places.groups();
    boolean one = told().query().limit().orElseThrow() == 1;
    boolean all =
        one
            && groups.size() <= FEW_GROUPS
            && groups.size() == told().table().rows().size()
            && !told().table().truncated();
    clauses.words("the " + ranked(one));
    if (all) {
      clauses.words(" " + told().tense().be(false) + " ");
      clauses.each(groups.stream().map(List::getFirst).toList(), this::rowInGroup);
    } else {
      ofFirst(groups, one);
    }
  }

  /** "product with the highest revenue in Germany last year", "3 products with …". */
  private String ranked(boolean one) {
    var under = told().query().measures().isEmpty() ? told().conditionsOnly() : told().under();
    return (one ? things(false) : told().query().limit().getAsInt() + " " + things(true))
        + told().thresholds()
        + by().map(it -> " with " + it).orElse("")
        + under;
  }

  private void ofFirst(List<List<Integer>> groups, boolean one) {
    var first = groups.getFirst();
    clauses.words(
        " "
            + told().tense().be(!one)
            + " shown for each of "
            + (told().table().truncated() ? "more than " : "")
            + English.number(BigDecimal.valueOf(groups.size()))
            + " "
            + groupsNamed(groups.size() != 1)
            + ", first ");
    clauses.each(first.subList(0, Math.min(FEW, first.size())), this::row);
    inGroup(first.getFirst());
  }

  /** "regions", "months", "shops" where the rows of a table are the groups. */
  private String groupsNamed(boolean several) {
    var within = told().query().within();
    var rows = within.stream().filter(Grouping.ByRow.class::isInstance).toList();
    var groupings = (rows.isEmpty() ? within : rows).stream().distinct().toList();
    if (groupings.size() == 1) {
      return named(groupings.getFirst(), several);
    }
    return (several ? "combinations of " : "combination of ")
        + groupings.stream().map(Phraser::singular).collect(Collectors.joining(" and "));
  }

  private static String named(Grouping grouping, boolean several) {
    return several ? Phraser.plural(grouping) : Phraser.singular(grouping);
  }

  /** What is ranked: rows of a table, else the values of a grouping. */
  private String things(boolean several) {
    var alone = places.alone();
    var rows = several ? told().conditions().rows(alone) : told().conditions().row(alone);
    return rows.or(() ->
            places.ranked().stream().findFirst().map(i -> named(told().shown().get(i), several)))
        .orElse(several ? "rows" : "row");
  }

  /** "the highest revenue"; of what is neither a number nor a date, the last in order. */
  private Optional<String> by() {
    var query = told().query();
    return FirstBy.of(query)
        .or(() ->
            query.ordering().stream()
                .findFirst()
                .filter(it -> it.key() instanceof Ordering.Key.OfDimension)
                .map(it ->
                    (it.direction() == Direction.DESCENDING ? "the last " : "the first ")
                        + label(it.key())));
  }

  private static String label(Ordering.Key key) {
    return key instanceof Ordering.Key.OfDimension(var dimension)
        ? English.lower(dimension.names().label())
        : "";
  }

  private void rowInGroup(int row) {
    row(row);
    inGroup(row);
  }

  private void row(int row) {
    if (places.ranked().isEmpty()) {
      clauses.words("one");
    } else {
      clauses.places().value(row, places.ranked().getFirst());
    }
    column().ifPresent(column -> clauses.words(" (").cell(row, column).words(")"));
  }

  private void inGroup(int row) {
    places
        .within()
        .forEach(index -> {
          clauses.words(" ");
          clauses.places().place(row, index);
        });
  }

  /** The column of what ranks, where it is shown and isn't what is named. */
  private OptionalInt column() {
    var ordering = told().query().ordering();
    return ordering.isEmpty() ? OptionalInt.empty() : column(ordering.getFirst().key());
  }

  private OptionalInt column(Ordering.Key key) {
    return switch (key) {
      case Ordering.Key.OfMeasure(var measure) -> column(measure);
      case Ordering.Key.OfChange(var measure, _) -> column(measure);
      case Ordering.Key.OfGrouping(var grouping) -> column(grouping);
      case Ordering.Key.OfDimension(var dimension) -> column(new Grouping.ByDimension(dimension));
    };
  }

  private OptionalInt column(Grouping grouping) {
    return places.ranked().stream()
        .skip(1)
        .filter(i -> told().shown().get(i).equals(grouping))
        .mapToInt(told().columns().groupings()::get)
        .findFirst();
  }

  private OptionalInt column(Measure measure) {
    return told().columns().of(measure).stream().mapToInt(Columns.OfMeasure::value).findFirst();
  }

  private Told told() {
    return clauses.told();
  }
}
