package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.question.Tokenizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people call the money of a transaction whatever its column is called: "revenue", "sales
 * amount".
 */
final class Money {
  private static final Set<String> PAID =
      Set.of("price", "amount", "revenue", "paid", "payment", "turnover");
  private static final Set<String> SELLING =
      Set.of("sale", "order", "invoice", "purchase", "booking", "transaction");
  private static final double OF_SALES = 0.56;
  private static final double OF_OTHERS = 0.5;
  private static final double OF_NAMED = 0.9;

  private Money() {}

  /** Whether the column holds what was paid for something. */
  static boolean isPaid(Dimension dimension) {
    var words = Tokenizer.bases(dimension.names().label());
    return dimension.type().isNumeric()
        && dimension.role() != Dimension.Role.IDENTIFIER
        && words.stream().anyMatch(PAID::contains);
  }

  /** Names of the money of a table's rows, each with its quality. */
  static Map<List<String>, Double> names(List<String> table) {
    boolean sells = table.stream().anyMatch(SELLING::contains);
    var names = new LinkedHashMap<List<String>, Double>();
    names.put(List.of("revenue"), sells ? OF_SALES : OF_OTHERS);
    names.put(List.of("revenue", "amount"), sells ? OF_SALES : OF_OTHERS);
    if (table.size() == 1 && sells) {
      for (var word : List.of("amount", "revenue", "value")) {
        names.put(List.of(table.getFirst(), word), OF_NAMED);
      }
    }
    return names;
  }
}
