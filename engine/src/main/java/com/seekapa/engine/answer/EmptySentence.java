package com.seekapa.engine.answer;

import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.phrase.English;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.SemanticQuery;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells that there are no rows: "There were no orders in Malta last quarter." */
record EmptySentence(Clauses clauses) {

  void tell() {
    var things = things();
    var text =
        Stream.of(
                "there",
                told().tense().be(!things.equals("data")),
                "no",
                things,
                told().conditions().ofGroups(query()),
                told().conditions().of(query()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    clauses.words(text);
  }

  private String things() {
    boolean listed =
        query().measures().isEmpty()
            || query().filters().stream().anyMatch(Filter.MeasureCompared.class::isInstance);
    if (listed && !query().groupings().isEmpty()) {
      return told().things();
    }
    return query().measures().stream()
        .findFirst()
        .flatMap(measure -> table(measure.expression(), told().model()))
        .map(table -> English.lower(told().model().table(table).row().plural()))
        .orElse("data");
  }

  /** The table whose rows a measure is made of. */
  private static Optional<String> table(Expression expression, SemanticModel model) {
    return switch (expression) {
      case Expression.Aggregate(_, var column) -> Optional.of(column.table());
      case Expression.CountRows(var table) -> Optional.of(table);
      case Expression.MeasureValue(var measure) ->
          table(model.measure(measure).expression(), model);
      case Expression.Constant _ -> Optional.empty();
      case Expression.Arithmetic(_, var left, var right) ->
          table(left, model).or(() -> table(right, model));
    };
  }

  private SemanticQuery query() {
    return told().query();
  }

  private Told told() {
    return clauses.told();
  }
}
