package com.seekapa.engine.answer;

import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.result.ResultTable;

/** The ways in which results differ so much that they are told differently. */
enum Shape {
  /** No rows. */
  EMPTY,
  /** One measure of everything. */
  SINGLE,
  /** Several measures of everything. */
  SEVERAL,
  /** Which values there are. */
  LIST,
  /** The first or last few by a measure. */
  RANKING,
  /** The first or last few of each group. */
  RANKS,
  /** One row for each period. */
  SERIES,
  /** One row for each value of a dimension. */
  GROUPS,
  /** One row for each combination of two or more groupings. */
  COMBINATIONS;

  static Shape of(SemanticQuery query, ResultTable table) {
    if (table.rows().isEmpty()) {
      return EMPTY;
    }
    if (!query.within().isEmpty()) {
      return RANKS;
    }
    var shown =
        query.groupings().stream()
            .filter(it -> !(it instanceof Grouping.ByRow))
            .distinct()
            .toList();
    boolean nameless = shown.isEmpty() && !query.groupings().isEmpty();
    if (query.measures().isEmpty() || nameless || Phraser.isList(query)) {
      return LIST;
    }
    return switch (shown.size()) {
      case 0 -> query.measures().size() == 1 ? SINGLE : SEVERAL;
      case 1 -> isRanking(query) ? RANKING : ofOne(shown.getFirst());
      default -> COMBINATIONS;
    };
  }

  private static Shape ofOne(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension _ -> GROUPS;
      case Grouping.ByRow _ -> GROUPS;
      case Grouping.ByTime _ -> SERIES;
      case Grouping.ByTimePart(var part, _) -> of(part);
    };
  }

  /** What comes back neither rises nor falls. */
  private static Shape of(TimePart part) {
    return switch (part) {
      case YEAR, DATE -> SERIES;
      case HOUR_OF_DAY, DAY_OF_WEEK, DAY_OF_MONTH, MONTH_OF_YEAR, QUARTER_OF_YEAR -> GROUPS;
    };
  }

  private static boolean isRanking(SemanticQuery query) {
    return query.limit().isPresent()
        && !query.ordering().isEmpty()
        && switch (query.ordering().getFirst().key()) {
          case Ordering.Key.OfMeasure(var measure) -> query.measures().contains(measure);
          case Ordering.Key.OfChange(var measure, _) ->
              query.comparison().isPresent() && query.measures().contains(measure);
          case Ordering.Key.OfGrouping _, Ordering.Key.OfDimension _ -> false;
        };
  }
}
