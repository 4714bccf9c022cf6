package com.seekapa.engine.answer;

import com.seekapa.engine.phrase.English;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.SemanticQuery;
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
                conditions(things))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    clauses.words(text);
  }

  /** "No orders of orders with …" says it twice. */
  private String conditions(String things) {
    var of = "of " + things + " ";
    var conditions = told().conditions().of(query());
    return conditions.startsWith(of) ? conditions.substring(of.length()) : conditions;
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
        .flatMap(told()::tableOf)
        .map(table -> English.lower(table.row().plural()))
        .orElse("data");
  }

  private SemanticQuery query() {
    return told().query();
  }

  private Told told() {
    return clauses.told();
  }
}
