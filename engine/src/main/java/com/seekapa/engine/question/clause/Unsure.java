package com.seekapa.engine.question.clause;

import com.seekapa.engine.question.Span;
import com.seekapa.engine.question.Span.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what speaks against a reading, so that people know what to say otherwise. */
final class Unsure {
  private static final int MOST_WORDS = 3;

  private Unsure() {}

  static String sentence(List<Span> spans, Map<Sign, Double> signs) {
    return "I am not sure enough what is meant"
        + unplaced(spans)
            .map(it -> ": I could not place " + it + ". Say it")
            .or(() -> lost(signs).map(it -> ": I would leave out " + it + ". Say it"))
            .orElse(". Ask for less at once,")
        + " with the names of tables and columns.";
  }

  private static Optional<String> unplaced(List<Span> spans) {
    return spans.stream()
        .filter(it -> it.role() == Role.IGNORED)
        .map(it -> "“" + it.text() + "”")
        .distinct()
        .limit(MOST_WORDS)
        .reduce((first, next) -> first + ", " + next);
  }

  private static Optional<String> lost(Map<Sign, Double> signs) {
    return Confidence.against(signs).stream()
        .map(Unsure::lost)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> lost(Sign sign) {
    return switch (sign) {
      case LOST_COLUMNS -> Optional.of("a column that you name");
      case LOST_GROUPS -> Optional.of("what there is to be one for each of");
      case LOST_NUMBERS -> Optional.of("a number that you name");
      case LOST_VALUES -> Optional.of("a name or value that you give");
      case LOST_TIMES, LOST_PARTS -> Optional.of("the time that you name");
      case LOST_AGGREGATES, NOTHING_CALCULATED -> Optional.of("what is to be calculated");
      case LOST_COMPARISON -> Optional.of("what is compared");
      case LOST_NEGATION -> Optional.of("what is not to be there");
      case LOST_RANK -> Optional.of("which rows come first");
      case LOST_SHARE -> Optional.of("what share is meant");
      case UNUSED_WORDS,
          UNUSED_OPERATORS,
          UNKNOWN_SHARE,
          UNKNOWN_ASKED,
          AMBIGUOUS_WORDS,
          CLOSE_RIVAL,
          ADDED_AGGREGATES,
          NEAR_NAMES,
          PRONOUNS,
          DISTANCE,
          CONDITIONS,
          RELATED,
          NAMED_UNSAID,
          SEVERAL_MEASURES,
          NUMBER_DRAWN ->
          Optional.empty();
    };
  }
}
