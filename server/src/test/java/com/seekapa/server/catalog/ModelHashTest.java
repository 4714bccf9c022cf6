package com.seekapa.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.catalog.ModelFile.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelHashTest {
  private static final String MODEL =
      """
      name: shop
      tables:
        orders: {columns: {id: integer, amount: decimal}}
      dimensions:
        size: {label: size, column: orders.amount, value_synonyms: {big: ['1'], small: ['2']}}
      measures:
        revenue: {label: revenue, synonyms: [sales], expression: sum(orders.amount)}
      """;

  @Test
  void comments_formatting_and_spelled_out_defaults_do_not_change_it() {
    assertThat(
            hash(
                """
                # A shop.
                title: shop
                name: "shop"
                measures:
                  revenue:
                    expression: sum( orders.amount )   # of all orders
                    label: revenue
                    synonyms:
                      - sales
                    good: up
                dimensions:
                  size: {label: size, column: orders.amount, value_synonyms: {small: ["2"], big: ["1"]}}
                tables: {orders: {columns: {id: integer, amount: decimal}}}
                """))
        .isEqualTo(hash(MODEL));
  }

  @Test
  void any_difference_in_meaning_changes_it() {
    assertThat(
            Stream.of(
                    MODEL,
                    MODEL.replace("sales", "turnover"),
                    MODEL.replace("sum(", "average("),
                    MODEL.replace("'1'", "'3'"),
                    MODEL.replace("id: integer", "id: text"),
                    MODEL.replace("name: shop", "name: store"))
                .map(ModelHashTest::hash)
                .distinct())
        .hasSize(6);
  }

  private static String hash(String text) {
    return ((Outcome.Valid) ModelFile.parse("shop.yaml", text)).model().hash();
  }
}
