package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import com.seekapa.protocol.Json;
import com.seekapa.server.catalog.ModelFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class QueryJsonTest {
  private static final SemanticModel MODEL = ModelFile.axia();
  private static final QueryJson JSON = new QueryJson(MODEL);

  @Test
  void a_query_with_everything_is_read_as_it_was_written() {
    var query = everything();
    var text = Json.write(JSON.write(query));
    assertThat(JSON.read(Json.tree(text))).contains(query);
  }

  @Test
  void what_the_model_names_is_written_by_its_name_alone() {
    var text = Json.write(JSON.write(SemanticQuery.of(List.of(MODEL.measure("margin")))));
    assertThat(text).contains("[\"margin\"]").doesNotContain("Profit as a share");
  }

  @Test
  void a_query_that_was_written_before_there_were_ranks_within_groups_is_read() {
    var query = SemanticQuery.of(List.of(MODEL.measure("margin")));
    var text = Json.write(JSON.write(query));
    var before = text.replace("\"within\":[],", "");
    assertThat(before).isNotEqualTo(text);
    assertThat(JSON.read(Json.tree(before))).contains(query);
  }

  @Test
  void a_query_about_a_name_that_the_model_has_lost_is_not_read() {
    var text = Json.write(JSON.write(everything())).replace("\"revenue\"", "\"income\"");
    assertThat(JSON.read(Json.tree(text))).isEmpty();
  }

  @Test
  void what_is_no_query_is_not_read() {
    assertThat(JSON.read(Json.tree("{\"measures\":[]}"))).isEmpty();
    assertThat(JSON.read(Json.tree("[1]"))).isEmpty();
  }

  private static SemanticQuery everything() {
    var country = MODEL.dimension("country");
    var order = MODEL.timeDimension("order_date");
    var range = new TimeRange(day(1), day(30), "in June", true);
    var customers = MODEL.table("customers");
    Filter nested =
        new Filter.Any(
            List.of(
                new Filter.Not(new Filter.Missing(country)),
                new Filter.All(List.of(new Filter.Like(country, Filter.Position.START, "G")))));
    var month = new Grouping.ByTime(TimeGrain.MONTH, Optional.of(order));
    return new SemanticQuery(
            List.of(MODEL.measure("revenue"), madeUp()),
            List.of(month, new Grouping.ByDimension(country), new Grouping.ByRow(customers)),
            List.of(
                new Filter.OneOf(country, List.of("Germany", "\"x\"")),
                new Filter.Compared(
                    MODEL.dimension("list_price"), Filter.Comparator.MORE, new BigDecimal("1.50")),
                new Filter.Related(
                    customers, MODEL.table("sales"), List.of(), Filter.Comparator.AT_LEAST, 1),
                nested),
            Optional.of(range),
            Optional.of(new Comparison(Comparison.Kind.NAMED, range)),
            List.of(
                new Ordering(
                    new Ordering.Key.OfChange(MODEL.measure("revenue"), true),
                    Ordering.Direction.DESCENDING)),
            OptionalInt.of(5),
            Optional.of(ChartKind.LINE))
        .within(List.of(month));
  }

  private static Measure madeUp() {
    var known = MODEL.measure("profit");
    return new Measure(
        "made_up",
        known.names(),
        "",
        known.expression(),
        known.format(),
        Optional.empty(),
        known.good(),
        false);
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 6, day);
  }
}
