package com.seekapa.engine.plan;

import static com.seekapa.engine.AxiaQuery.list;
import static com.seekapa.engine.AxiaQuery.show;
import static com.seekapa.engine.query.Filter.Comparator.MORE;
import static com.seekapa.engine.query.Ordering.Direction.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.seekapa.engine.Axia;
import com.seekapa.engine.AxiaQuery;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReachTest {
  private final SemanticModel model = Axia.model();
  private final Reach reach = new Reach(model);

  @Test
  void a_measure_reaches_what_its_rows_refer_to() {
    assertThat(dimensions("target")).containsExactly("region");
    assertThat(dimensions("new_customers"))
        .containsExactly("customer", "segment", "country", "region");
    assertThat(dimensions("revenue")).hasSameSizeAs(model.dimensions());
  }

  @Test
  void a_derived_measure_reaches_what_all_its_parts_reach() {
    assertThat(dimensions("attainment")).containsExactly("region");
    assertThat(dimensions("revenue_per_visit")).isEqualTo(dimensions("new_customers"));
  }

  @Test
  void a_measure_is_not_shown_by_what_it_does_not_know() {
    refused(show("target").by("country"), "Target isn’t known by country. It is known by region.");
    refused(
        show("revenue", "attainment").by("country"),
        "Target isn’t known by country. It is known by region.");
    refused(
        show("visits").by("channel"),
        "Visits isn’t known by channel. It is known by customer, segment, country and region.");
  }

  @Test
  void a_measure_is_shown_by_what_its_rows_have_several_of() {
    planned(show("new_customers").by("channel"));
  }

  @Test
  void a_measure_is_not_filtered_by_what_it_does_not_know() {
    refused(
        show("target").of("segment", "Small"),
        "Target isn’t known by segment. It is known by region.");
    refused(
        show("revenue").having("target", MORE, "1").by("channel"),
        "Target isn’t known by channel. It is known by region.");
    refused(
        show("target").within("launch_date", "2026-01-01", "2026-01-31"),
        "Target isn’t known by launch date.");
  }

  @Test
  void monthly_data_is_not_shown_by_day_or_week() {
    assertThat(reach.grains(model.measure("target")))
        .containsExactly(TimeGrain.MONTH, TimeGrain.QUARTER, TimeGrain.HALF, TimeGrain.YEAR);
    refused(
        show("target").by(TimeGrain.DAY),
        "Target is only known by month, so it can’t be shown by day.");
    refused(
        show("gap").by(TimeGrain.WEEK),
        "Target is only known by month, so it can’t be shown by week.");
  }

  @Test
  void monthly_data_is_not_cut_within_a_month() {
    planned(show("target").during("2026-01-01", "2026-03-31"));
    refused(
        show("target").during("2026-01-01", "2026-03-15"),
        "Target is only known for whole months, and 2026-01-01 to 2026-03-15 cuts one.");
    refused(
        show("target").within("target_month", "2026-01-02", "2026-03-31"),
        "Target is only known for whole months, and 2026-01-02 to 2026-03-31 cuts one.");
    refused(
        show("target").during("2026-01-01", "2026-02-28").comparedWith("2025-01-01", "2025-02-15"),
        "Target is only known for whole months, and 2025-01-01 to 2025-02-15 cuts one.");
  }

  @Test
  void a_measure_without_date_is_not_asked_by_time() {
    refused(
        show("product_count").by(TimeGrain.MONTH),
        "Product count has no date, so it can’t be asked for by time.");
    refused(
        show("product_count").during("2026-01-01", "2026-12-31"),
        "Product count has no date, so it can’t be asked for by time.");
    planned(show("product_count").by(TimeGrain.MONTH, "launch_date"));
  }

  @Test
  void a_list_needs_rows_that_connect_its_values() {
    planned(list("product", "customer"));
    planned(list("product").within("visited_at", "2026-01-01", "2026-01-31"));
    refused(
        list("product").within("target_month", "2026-01-01", "2026-01-31"),
        "Nothing says how Products and target month belong together. Name a measure that connects"
            + " them.");
  }

  @Test
  void a_word_is_no_value_of_a_number() {
    refused(show("revenue").of("quantity", "many"), "“many” can’t be a value of quantity.");
    refused(
        show("revenue").without("discontinued", "perhaps"),
        "“perhaps” can’t be a value of discontinued.");
  }

  @Test
  void rows_are_not_ordered_by_what_is_not_there() {
    refused(
        show("revenue").by("product").orderedByChange("revenue", true, DESCENDING),
        "Rows can’t be ordered by the change in revenue, because the result doesn’t show it.");
    var byRegion = new Grouping.ByDimension(model.dimension("region"));
    var query =
        new SemanticQuery(
            List.of(model.measure("revenue")),
            List.of(new Grouping.ByDimension(model.dimension("product"))),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(new Ordering(new Ordering.Key.OfGrouping(byRegion), DESCENDING)),
            OptionalInt.empty(),
            Optional.empty());
    assertThat(reach.obstacle(query))
        .map(Obstacle::message)
        .hasValue("Rows can’t be ordered by region, because the result doesn’t show it.");
  }

  @Test
  void a_measure_of_nothing_is_an_error_of_the_model() {
    var measure =
        new Measure(
            "answer",
            Names.of("Answer"),
            "",
            new Expression.Constant(new BigDecimal(42)),
            Format.PLAIN,
            Optional.empty(),
            Measure.Good.NEITHER,
            false);
    assertThatThrownBy(() -> new Planner().plan(SemanticQuery.of(List.of(measure)), model))
        .hasMessage("the measure answer aggregates nothing");
  }

  private List<String> dimensions(String measure) {
    return reach.dimensions(model.measure(measure)).stream().map(Dimension::id).toList();
  }

  private void planned(AxiaQuery asked) {
    assertThat(new Planner().plan(asked.query(), model)).isInstanceOf(PlanResult.Planned.class);
  }

  private void refused(AxiaQuery asked, String message) {
    var result = new Planner().plan(asked.query(), model);
    assertThat(result).isInstanceOf(PlanResult.Refused.class);
    assertThat(((PlanResult.Refused) result).obstacle().message()).isEqualTo(message);
  }
}
