package com.seekapa.engine.answer;

import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Ordering;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Says where a limit cuts between rows that are as high as each other: what was left out may be
 * just as good as the last of what is shown. Only what the result shows can be told.
 */
record Ties(Told told) {
  Optional<String> atTheLimit() {
    if (!told.query().within().isEmpty()) {
      return new PlacesWithin(told).hasTies()
          ? Optional.of("Where several are tied for the last place, all of them are shown.")
          : Optional.empty();
    }
    int rows = told.table().rows().size();
    boolean full = told.query().limit().isPresent() && told.query().limit().getAsInt() == rows;
    if (!full || rows < 2) {
      return Optional.empty();
    }
    if (Shape.of(told.query(), told.table()) == Shape.RANKING) {
      return ofMeasure(told.query().ordering().getFirst(), rows);
    }
    return told.query().measures().isEmpty() ? ofRows(rows) : Optional.empty();
  }

  private Optional<String> ofMeasure(Ordering ordering, int rows) {
    return ordering.key() instanceof Ordering.Key.OfMeasure(var measure)
        ? told.columns()
            .of(measure)
            .filter(it -> isTie(rows, it.value()))
            .map(it -> said(rows, it.value(), Phraser.plural(told.query().groupings().getFirst())))
        : Optional.empty();
  }

  /** Rows tie where they are the same in everything that they are ordered by. */
  private Optional<String> ofRows(int rows) {
    var keys = told.query().ordering().stream().map(this::column).toList();
    boolean tied =
        !keys.isEmpty()
            && keys.stream().allMatch(it -> it.isPresent() && isSame(rows, it.getAsInt()));
    return tied
        ? Optional.of(said(rows, keys.getFirst().orElseThrow(), told.things()))
        : Optional.empty();
  }

  private OptionalInt column(Ordering ordering) {
    return switch (ordering.key()) {
      case Ordering.Key.OfDimension(var dimension) -> column(dimension.id());
      case Ordering.Key.OfGrouping(var grouping) -> {
        int index = told.shown().indexOf(grouping);
        yield index < 0
            ? OptionalInt.empty()
            : OptionalInt.of(told.columns().groupings().get(index));
      }
      case Ordering.Key.OfMeasure _, Ordering.Key.OfChange _ -> OptionalInt.empty();
    };
  }

  private OptionalInt column(String dimension) {
    return told.columns().groupings().stream()
        .filter(it -> told.table().columns().get(it).of().equals(dimension))
        .mapToInt(it -> it)
        .findFirst();
  }

  private boolean isTie(int rows, int column) {
    return told.number(rows - 1, column).isPresent()
        && told.number(rows - 2, column).isPresent()
        && told.sameNumber(rows - 1, rows - 2, column);
  }

  private boolean isSame(int rows, int column) {
    return !told.isMissing(rows - 1, column)
        && told.table().cell(rows - 1, column).equals(told.table().cell(rows - 2, column));
  }

  private String said(int rows, int column, String others) {
    var value =
        CellText.of(told.table().cell(rows - 1, column), told.table().columns().get(column));
    return "The last of them are tied at " + value + "; other " + others + " may have the same.";
  }
}
