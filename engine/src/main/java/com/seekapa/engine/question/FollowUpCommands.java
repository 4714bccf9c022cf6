package com.seekapa.engine.question;

import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.Ordering.Direction;
import com.seekapa.engine.query.QueryEdit;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.FollowUpWords.Command;
import com.seekapa.engine.question.Span.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What the follow-ups change that name no part of the model. */
final class FollowUpCommands {
  private FollowUpCommands() {}

  /** A change, one of several possible ones, or a reason why there is none. */
  sealed interface Effect {
    record Change(List<QueryEdit> edits, Role role, String meaning) implements Effect {}

    record Either(String question, List<List<QueryEdit>> changes) implements Effect {}

    record None(String message) implements Effect {}
  }

  static Effect effect(Command command, List<SemanticQuery> previous) {
    if (previous.isEmpty()) {
      return new Effect.None("There is no earlier question that this could follow.");
    }
    var last = previous.getFirst();
    return switch (command) {
      case UNDO -> undo(previous);
      case WHY ->
          new Effect.None(
              "I can tell what happened, but not explain it yet. What I can do is break it down,"
                  + " to see where it comes from.");
      case REVERSE -> new Effect.Change(reversed(last), Role.ORDER, "the other way round");
      case MORE -> more(last);
      case ALL ->
          new Effect.Change(
              List.of(new QueryEdit.SetLimit(OptionalInt.empty())), Role.LIMIT, "all rows");
      case ALPHABETICAL -> alphabetical(last);
      case CLEAR_FILTER -> clearOne(last);
      case CLEAR_FILTERS -> clear(last, _ -> true);
      case CLEAR_THRESHOLD -> clear(last, FollowUpCommands::isThreshold);
      case TOTAL ->
          last.groupings().isEmpty() || last.measures().isEmpty()
              ? new Effect.None("There is nothing to add up: it isn't broken down.")
              : new Effect.Change(
                  List.of(new QueryEdit.SetGroupings(List.of())), Role.DIMENSION, "as a whole");
      case ANY_TIME ->
          new Effect.Change(
              List.of(new QueryEdit.SetTime(Optional.empty())), Role.TIME, "all days there are");
      case NO_COMPARISON ->
          last.comparison().isEmpty()
              ? new Effect.None("Nothing is compared here.")
              : new Effect.Change(
                  List.of(new QueryEdit.SetComparison(Optional.empty())),
                  Role.COMPARISON,
                  "compared with nothing");
    };
  }

  private static Effect undo(List<SemanticQuery> previous) {
    return previous.size() < 2
        ? new Effect.None("There is nothing to undo: this is the first question that I remember.")
        : new Effect.Change(
            List.of(new QueryEdit.Undo(previous.get(1))), Role.ORDER, "back by one question");
  }

  private static List<QueryEdit> reversed(SemanticQuery query) {
    var turned =
        query.ordering().isEmpty()
            ? query.groupings().stream()
                .limit(1)
                .map(it -> new Ordering(new Ordering.Key.OfGrouping(it), Direction.DESCENDING))
                .toList()
            : query.ordering().stream()
                .map(it -> new Ordering(it.key(), other(it.direction())))
                .toList();
    return List.of(new QueryEdit.SetOrder(turned));
  }

  private static Direction other(Direction direction) {
    return switch (direction) {
      case ASCENDING -> Direction.DESCENDING;
      case DESCENDING -> Direction.ASCENDING;
    };
  }

  private static Effect more(SemanticQuery query) {
    if (query.limit().isEmpty()) {
      return new Effect.None("These are all rows there are.");
    }
    int limit = query.limit().getAsInt();
    int more = limit == 1 ? 5 : limit * 2;
    return new Effect.Change(
        List.of(new QueryEdit.SetLimit(OptionalInt.of(more))), Role.LIMIT, more + " rows");
  }

  private static Effect alphabetical(SemanticQuery query) {
    return query.groupings().stream()
        .filter(it -> !(it instanceof Grouping.ByRow))
        .findFirst()
        .<Effect>map(it ->
            new Effect.Change(
                List.of(
                    new QueryEdit.SetOrder(
                        List.of(
                            new Ordering(new Ordering.Key.OfGrouping(it), Direction.ASCENDING)))),
                Role.ORDER,
                "from A to Z"))
        .orElseGet(() -> new Effect.None("There is only one row, so there is no order."));
  }

  private static Effect clearOne(SemanticQuery query) {
    return query.filters().size() < 2
        ? clear(query, _ -> true)
        : new Effect.Either(
            "Which condition should go?",
            query.filters().stream()
                .map(it -> List.<QueryEdit>of(new QueryEdit.DropFilter(it)))
                .toList());
  }

  private static boolean isThreshold(Filter filter) {
    return filter instanceof Filter.Compared || filter instanceof Filter.MeasureCompared;
  }

  private static Effect clear(SemanticQuery query, Predicate<Filter> goes) {
    List<QueryEdit> dropped =
        query.filters().stream().filter(goes).<QueryEdit>map(QueryEdit.DropFilter::new).toList();
    return dropped.isEmpty()
        ? new Effect.None("There is no condition to remove.")
        : new Effect.Change(dropped, Role.FILTER, "no conditions");
  }
}
