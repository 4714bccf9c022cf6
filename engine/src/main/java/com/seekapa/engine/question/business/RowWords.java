package com.seekapa.engine.question.business;

import com.seekapa.engine.model.Names;
import com.seekapa.engine.question.Tokenizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What people in business call the rows of a table beside what the table says. */
final class RowWords {
  /** Words for about the same, of which a company uses one in its data and another in speech. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("customer", "client", "buyer", "account"),
          Set.of("product", "item", "article"),
          Set.of("store", "shop", "branch", "outlet"),
          Set.of(
              "employee",
              "staff",
              "salesperson",
              "sales rep",
              "sales person",
              "seller",
              "sales representative",
              "rep"));

  private RowWords() {}

  /** Its names; its last noun ("crm account" is an account); and words for about the same. */
  static Stream<String> of(Names row) {
    var bases = Tokenizer.bases(row.label());
    var last = bases.isEmpty() ? row.label() : bases.getLast();
    return Stream.of(
            row.all(),
            Stream.of(last),
            ALIKE.stream().filter(it -> it.contains(last)).flatMap(it -> it.stream().sorted()))
        .flatMap(it -> it);
  }
}
