package com.seekapa.server.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a case says is right. */
final class Expectations {
  private Expectations() {}

  static Expectation read(JsonNode tree, String place) {
    return new Expectation(
        text(tree, "expect"),
        tree.path("gold_rows").isArray() ? Optional.of(gold(tree, place)) : Optional.empty(),
        text(tree, "gold_sql"),
        tree.path("ordered").asBoolean(false),
        text(tree, "chart_type"));
  }

  private static Gold gold(JsonNode tree, String place) {
    var kinds = kinds(tree);
    if (kinds.isEmpty()) {
      throw new CaseFileException(place + " has gold_rows, but says nothing of gold_cols.");
    }
    var versions = new ArrayList<Gold.Version>();
    versions.add(new Gold.Version(tree.path("gold_rows"), order(tree)));
    for (var rows : tree.path("alt_gold_rows")) {
      versions.add(new Gold.Version(rows, new Gold.Order.None()));
    }
    return new Gold(kinds, versions, isGiven(tree.path("binned")));
  }

  private static List<Kind> kinds(JsonNode tree) {
    var given = tree.path("col_kinds");
    var columns = given.isEmpty() ? tree.path("gold_cols") : given;
    var kinds = new ArrayList<Kind>();
    columns.forEach(it -> kinds.add(given.isEmpty() ? Kind.PLAIN : Kind.named(it.asText())));
    return kinds;
  }

  private static Gold.Order order(JsonNode tree) {
    return tree.path("ordered").asBoolean(false) && tree.path("order_key").isInt()
        ? new Gold.Order.OfColumn(tree.path("order_key").intValue())
        : new Gold.Order.None();
  }

  private static boolean isGiven(JsonNode field) {
    return field.isTextual() ? !field.textValue().isEmpty() : field.asBoolean(false);
  }

  private static Optional<String> text(JsonNode tree, String field) {
    return Optional.ofNullable(tree.path(field).textValue());
  }
}
