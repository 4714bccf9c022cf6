package com.seekapa.engine.answer;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.phrase.English;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.Ordering.Direction;
import com.seekapa.engine.query.SemanticQuery;
import java.util.Optional;

/**
 * Says by what the first few rows come first: "the highest average salary", "the latest order
 * date". It may not be shown, and is how people see whether they were understood.
 */
final class FirstBy {
  private FirstBy() {}

  /** Empty where nothing is cut off or the order is that of the alphabet. */
  static Optional<String> of(SemanticQuery query) {
    return query.limit().isEmpty() || query.ordering().isEmpty()
        ? Optional.empty()
        : of(query.ordering().getFirst());
  }

  private static Optional<String> of(Ordering ordering) {
    return switch (ordering.key()) {
      case Ordering.Key.OfMeasure(var measure) ->
          Optional.of(Phraser.superlative(measure, ordering.direction()));
      case Ordering.Key.OfDimension(var dimension) -> of(dimension, ordering.direction());
      case Ordering.Key.OfGrouping(Grouping.ByDimension(var dimension)) ->
          of(dimension, ordering.direction());
      case Ordering.Key.OfGrouping _, Ordering.Key.OfChange _ -> Optional.empty();
    };
  }

  private static Optional<String> of(Dimension dimension, Direction direction) {
    boolean last = direction == Direction.DESCENDING;
    boolean dated = dimension.type().isTemporal() || dimension.role() == Dimension.Role.YEAR;
    if (!dated && !dimension.type().isNumeric()) {
      return Optional.empty();
    }
    var extreme = dated ? last ? "latest" : "earliest" : last ? "highest" : "lowest";
    return Optional.of("the " + extreme + " " + English.lower(dimension.names().label()));
  }
}
