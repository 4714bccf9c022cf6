package com.seekapa.engine.plan;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.query.Grouping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that rows of a result are told apart by. */
final class Keys {
  private final Ground ground;
  private final List<Leaf> leaves;
  private final FreshNames names;
  private final List<Key> keys;

  Keys(Ground ground, List<Grouping> groupings, List<Leaf> leaves, FreshNames names) {
    this.ground = ground;
    this.leaves = leaves;
    this.names = names;
    this.keys = groupings.stream().map(this::own).distinct().flatMap(this::keys).toList();
  }

  List<Key> list() {
    return keys;
  }

  /** The name of the grouping's column; empty where it has none to order by. */
  Optional<String> name(Grouping grouping) {
    return keys.stream()
        .filter(key -> key.grouping().equals(own(grouping)))
        .map(Key::name)
        .findFirst();
  }

  boolean isByTime() {
    return keys.stream().anyMatch(key -> isOwnTime(key.grouping()));
  }

  private static boolean isOwnTime(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByTime(_, var on) -> on.isEmpty();
      case Grouping.ByTimePart(_, var on) -> on.isEmpty();
      case Grouping.ByDimension _, Grouping.ByRow _ -> false;
    };
  }

  /** A date that is named but dates every measure anyway needs no naming. */
  private Grouping own(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByTime(var grain, var on) when datesAll(on) ->
          new Grouping.ByTime(grain, Optional.empty());
      case Grouping.ByTimePart(var part, var on) when datesAll(on) ->
          new Grouping.ByTimePart(part, Optional.empty());
      case Grouping.ByTime _, Grouping.ByTimePart _, Grouping.ByDimension _, Grouping.ByRow _ ->
          grouping;
    };
  }

  private boolean datesAll(Optional<TimeDimension> on) {
    return on.isPresent()
        && !leaves.isEmpty()
        && leaves.stream().allMatch(leaf -> leaf.time().equals(on));
  }

  private Stream<Key> keys(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) ->
          Stream.of(new Key(names.take(dimension.id()), grouping, form(dimension)));
      case Grouping.ByRow(var table) ->
          ground
              .identity(table)
              .map(column ->
                  new Key(
                      names.take(table.name() + "_row"), grouping, new Key.Form.Hidden(column)));
      case Grouping.ByTime(var grain, var on) ->
          Stream.of(key(on, grain.name(), grouping, new Key.Form.Plain()));
      case Grouping.ByTimePart(var part, var on) -> {
        var weekStart = ground.model().calendar().weekStart();
        var form = new Key.Form.PartOfCalendar(part, weekStart);
        yield Stream.of(key(on, part.name(), grouping, form));
      }
    };
  }

  private Key key(Optional<TimeDimension> on, String word, Grouping grouping, Key.Form form) {
    var name = on.map(it -> it.id() + "_").orElse("") + word.toLowerCase(Locale.ROOT);
    return new Key(names.take(name), grouping, form);
  }

  private Key.Form form(Dimension dimension) {
    var format = ground.format(dimension.home());
    var isText = ground.type(dimension.home(), dimension.type()) == DataType.TEXT;
    return switch (dimension.type()) {
      case INTEGER, DECIMAL -> isText ? new Key.Form.NumberInText() : new Key.Form.Plain();
      case DATE, TIMESTAMP ->
          isText && format.isPresent()
              ? new Key.Form.DateInText(DataType.TEXT, format)
              : new Key.Form.Plain();
      case TEXT, BOOLEAN -> new Key.Form.Plain();
    };
  }
}
