package com.seekapa.server.catalog.infer;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Dimension.Role;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.server.catalog.ModelFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a business calls its sales, found in small databases. */
class SalesInferenceTest {
  private static final String SHOPPERS =
      "CREATE TABLE shopper (shopper_id INTEGER PRIMARY KEY, shopper_name TEXT)";
  private static final String CAKES =
      "CREATE TABLE cake (cake_id INTEGER PRIMARY KEY, cake_name TEXT, unit_cost REAL)";
  private static final String RECEIPTS =
      """
      CREATE TABLE receipt (receipt_id INTEGER PRIMARY KEY, bought_on DATE,
        shopper_id INTEGER REFERENCES shopper)\
      """;
  private static final String LINES =
      """
      CREATE TABLE receipt_line (receipt_id INTEGER REFERENCES receipt, cake_id INTEGER REFERENCES cake,
        qty INTEGER, unit_price REAL, discount REAL)\
      """;

  @TempDir Path folder;

  @Test
  void the_money_of_lines_is_their_revenue() {
    var model =
        infer(SHOPPERS, CAKES, RECEIPTS, LINES.replace("discount REAL", "line_total REAL")).model();
    assertThat(model.measure("revenue").names().all())
        .contains("revenue", "sales", "turnover", "sales revenue", "sales amount");
    assertThat(model.measure("revenue").description()).isEqualTo("taken as the sum of line total");
    assertThat(model.defaultMeasure()).contains("revenue");
  }

  @Test
  void lines_without_a_total_are_worth_their_quantity_times_their_price_less_discount() {
    var text = text(SHOPPERS, CAKES, RECEIPTS, LINES, line("0.1"), line("0"));
    assertThat(text)
        .contains(
            "sum((receipt_line.qty * receipt_line.unit_price) * (1 - receipt_line.discount))");
  }

  @Test
  void a_discount_that_may_be_money_leaves_the_revenue_unclear() {
    var model = infer(SHOPPERS, CAKES, RECEIPTS, LINES, line("12.5"), line("3")).model();
    assertThat(model.measures()).extracting(Measure::id).doesNotContain("revenue");
  }

  @Test
  void sales_are_dated_by_what_their_lines_belong_to() {
    var model = infer(SHOPPERS, CAKES, RECEIPTS, LINES).model();
    assertThat(model.measure("revenue").time()).contains("receipt_bought_on_time");
  }

  @Test
  void quantities_orders_and_costs_have_measures_of_their_own() {
    var model = infer(SHOPPERS, CAKES, RECEIPTS, LINES).model();
    assertThat(label(model, "units_sold")).isEqualTo("units sold");
    assertThat(label(model, "average_order_value")).isEqualTo("average receipt value");
    assertThat(label(model, "gross_margin")).isEqualTo("gross margin");
  }

  @Test
  void what_is_paid_for_an_invoice_is_no_sale_beside_it() {
    var model =
        infer(
                SHOPPERS,
                """
                CREATE TABLE invoice (invoice_id INTEGER PRIMARY KEY, invoice_date DATE,
                  shopper_id INTEGER REFERENCES shopper, total REAL)\
                """,
                """
                CREATE TABLE payment (payment_id INTEGER PRIMARY KEY, payment_date DATE,
                  invoice_id INTEGER REFERENCES invoice, amount REAL)\
                """)
            .model();
    assertThat(model.measure("revenue").description()).isEqualTo("taken as the sum of total");
  }

  @Test
  void where_two_tables_may_hold_the_sales_neither_is_taken_and_the_report_says_so() {
    var inferred =
        infer(
            SHOPPERS,
            """
            CREATE TABLE invoice (invoice_id INTEGER PRIMARY KEY, invoice_date DATE,
              shopper_id INTEGER REFERENCES shopper, total REAL)\
            """,
            """
            CREATE TABLE booking (booking_id INTEGER PRIMARY KEY, booking_date DATE,
              shopper_id INTEGER REFERENCES shopper, total REAL)\
            """);
    assertThat(inferred.model().measures()).extracting(Measure::id).doesNotContain("revenue");
    assertThat(inferred.readiness().findings())
        .filteredOn(it -> it.kind() == Finding.Kind.UNCLEAR_REVENUE)
        .extracting(Finding::where)
        .containsExactly("booking, invoice");
  }

  @Test
  void what_a_business_buys_of_its_suppliers_is_no_sale() {
    var model =
        infer(
                "CREATE TABLE supplier (supplier_id INTEGER PRIMARY KEY, supplier_name TEXT)",
                """
                CREATE TABLE purchase_order (order_id INTEGER PRIMARY KEY, order_date DATE,
                  supplier_id INTEGER REFERENCES supplier, total REAL)\
                """)
            .model();
    assertThat(model.measures()).extracting(Measure::id).doesNotContain("revenue");
  }

  @Test
  void a_column_that_is_called_sales_keeps_the_word() {
    var model =
        infer(
                SHOPPERS.replace("shopper_name TEXT", "shopper_name TEXT, sales REAL"),
                CAKES,
                RECEIPTS,
                LINES)
            .model();
    assertThat(model.measure("revenue").names().all()).doesNotContain("sales");
  }

  @Test
  void rates_between_none_and_all_are_averaged() {
    var model = infer(SHOPPERS, CAKES, RECEIPTS, LINES, line("0.1"), line("0.25")).model();
    assertThat(model.dimension("receipt_line_discount").role()).isEqualTo(Role.LEVEL);
  }

  @Test
  void the_evidence_stands_above_the_measure() {
    assertThat(text(SHOPPERS, CAKES, RECEIPTS, LINES))
        .contains(
            "# assumed: rows of receipt_line belong to receipts by receipt_id, dated by"
                + " receipt.bought_on\n  revenue:");
  }

  @Test
  void a_model_with_sales_is_read_again_as_the_same() {
    var inferred = infer(SHOPPERS, CAKES, RECEIPTS, LINES, line("0.1"));
    var read = ModelFile.parse("shop.yaml", InferredFile.text(inferred));
    assertThat(read).isInstanceOf(ModelFile.Outcome.Valid.class);
    assertThat(((ModelFile.Outcome.Valid) read).model()).isEqualTo(inferred.model());
  }

  private static String label(SemanticModel model, String measure) {
    return model.measure(measure).names().label();
  }

  private static String line(String discount) {
    return "INSERT INTO receipt_line VALUES (1, 1, 2, 3.5, " + discount + ")";
  }

  private String text(String... statements) {
    return InferredFile.text(infer(statements));
  }

  private Inferred infer(String... statements) {
    return SqliteFile.inferred(folder, statements);
  }
}
