package com.seekapa.engine.answer;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.phrase.English;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import java.math.BigDecimal;
import java.util.List;
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
    return (one ? thing() : told().query().limit().getAsInt() + " " + things())
        + told().thresholds()
        + FirstBy.of(told().query()).map(it -> " with " + it).orElse("")
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

  private String groupsNamed(boolean several) {
    var groupings = places.within().stream().map(told().shown()::get).toList();
    if (groupings.isEmpty()) {
      return several ? "groups" : "group";
    }
    return groupings.size() == 1
        ? several ? Phraser.plural(groupings.getFirst()) : Phraser.singular(groupings.getFirst())
        : (several ? "combinations of " : "combination of ")
            + groupings.stream().map(Phraser::singular).collect(Collectors.joining(" and "));
  }

  private String thing() {
    return isOfValues() ? Phraser.singular(ranked()) : told().thing();
  }

  private String things() {
    return isOfValues() ? Phraser.plural(ranked()) : told().things();
  }

  private Grouping ranked() {
    return told().shown().get(places.ranked().getFirst());
  }

  /** Whether values are ranked, and no rows of a table that has a name of its own. */
  private boolean isOfValues() {
    return places.ranked().size() == 1 && told().conditions().rows(told().query()).isEmpty();
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
    by().ifPresent(column -> clauses.words(" (").cell(row, column).words(")"));
  }

  private void inGroup(int row) {
    places.within().forEach(index -> {
      clauses.words(" ");
      clauses.places().place(row, index);
    });
  }

  /** The column of what ranks, where it is shown and isn't what is named. */
  private OptionalInt by() {
    var ordering = told().query().ordering();
    return ordering.isEmpty() ? OptionalInt.empty() : by(ordering.getFirst().key());
  }

  private OptionalInt by(Ordering.Key key) {
    return switch (key) {
      case Ordering.Key.OfMeasure(var measure) -> column(measure);
      case Ordering.Key.OfChange(var measure, _) -> column(measure);
      case Ordering.Key.OfGrouping(var grouping) ->
          places.ranked().stream()
              .skip(1)
              .filter(i -> told().shown().get(i).equals(grouping))
              .mapToInt(told().columns().groupings()::get)
              .findFirst();
      case Ordering.Key.OfDimension _ -> OptionalInt.empty();
    };
  }

  private OptionalInt column(Measure measure) {
    return told().columns().of(measure).stream().mapToInt(Columns.OfMeasure::value).findFirst();
  }

  private Told told() {
    return clauses.told();
  }
}
