package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.answer.Chart;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultColumn.Role;
import com.seekapa.protocol.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each kind of chart as the Vega-Lite that a person would write for it. */
class ChartMessagesTest {
  private static final List<ResultColumn> COLUMNS =
      List.of(
          column("region", "Region", Role.DIMENSION, DataType.TEXT),
          column("rating", "Rating", Role.DIMENSION, DataType.INTEGER),
          time(TimeGrain.MONTH),
          time(TimeGrain.QUARTER),
          column("revenue", "Revenue", Role.MEASURE, DataType.DECIMAL),
          column("revenue_previous", "Revenue, before", Role.PREVIOUS, DataType.DECIMAL),
          column("orders", "Orders", Role.MEASURE, DataType.INTEGER));

  @Test
  void a_number_and_a_table_are_not_drawn() {
    draws(ChartKind.NUMBER, Optional.empty(), List.of("revenue"), Optional.empty(), "");
    draws(ChartKind.TABLE, Optional.empty(), List.of(), Optional.empty(), "");
  }

  @Test
  void bars_stand_on_categories() {
    draws(
        ChartKind.BAR,
        Optional.of("region"),
        List.of("revenue"),
        Optional.empty(),
        """
        "mark": "bar",
        "encoding": {
          "x": {"field": "region", "type": "nominal", "title": "Region"},
          "y": {"field": "revenue", "type": "quantitative", "title": "Revenue"}}
        """);
  }

  @Test
  void a_number_that_groups_is_ordinal() {
    draws(
        ChartKind.BAR,
        Optional.of("rating"),
        List.of("orders"),
        Optional.empty(),
        """
        "mark": "bar",
        "encoding": {
          "x": {"field": "rating", "type": "ordinal", "title": "Rating"},
          "y": {"field": "orders", "type": "quantitative", "title": "Orders"}}
        """);
  }

  @Test
  void bars_of_a_group_stand_side_by_side() {
    draws(
        ChartKind.GROUPED_BAR,
        Optional.of("month"),
        List.of("revenue"),
        Optional.of("region"),
        """
        "mark": "bar",
        "encoding": {
          "x": {"field": "month", "type": "temporal", "title": "month", "timeUnit": "yearmonth"},
          "y": {"field": "revenue", "type": "quantitative", "title": "Revenue"},
          "color": {"field": "region", "type": "nominal", "title": "Region"},
          "xOffset": {"field": "region", "type": "nominal", "title": "Region"}}
        """);
  }

  @Test
  void two_columns_are_folded_into_one_with_their_names_beside() {
    draws(
        ChartKind.GROUPED_BAR,
        Optional.of("region"),
        List.of("revenue", "revenue_previous"),
        Optional.empty(),
        """
        "mark": "bar",
        "transform": [{"fold": ["revenue", "revenue_previous"], "as": ["series", "value"]}],
        "encoding": {
          "x": {"field": "region", "type": "nominal", "title": "Region"},
          "y": {"field": "value", "type": "quantitative", "title": "Value"},
          "color": {"field": "series", "type": "nominal", "title": "Series"},
          "xOffset": {"field": "series", "type": "nominal", "title": "Series"}}
        """);
  }

  @Test
  void stacked_bars_and_areas_add_up_from_zero() {
    var encoding =
        """
        "encoding": {
          "x": {"field": "quarter", "type": "temporal", "title": "quarter",
            "timeUnit": "yearquarter"},
          "y": {"field": "revenue", "type": "quantitative", "title": "Revenue", "stack": "zero"},
          "color": {"field": "region", "type": "nominal", "title": "Region"}}
        """;
    draws(
        ChartKind.STACKED_BAR,
        Optional.of("quarter"),
        List.of("revenue"),
        Optional.of("region"),
        "\"mark\": \"bar\"," + encoding);
    draws(
        ChartKind.AREA,
        Optional.of("quarter"),
        List.of("revenue"),
        Optional.of("region"),
        "\"mark\": \"area\"," + encoding);
  }

  @Test
  void a_line_runs_along_time() {
    draws(
        ChartKind.LINE,
        Optional.of("month"),
        List.of("revenue"),
        Optional.empty(),
        """
        "mark": "line",
        "encoding": {
          "x": {"field": "month", "type": "temporal", "title": "month", "timeUnit": "yearmonth"},
          "y": {"field": "revenue", "type": "quantitative", "title": "Revenue"}}
        """);
  }

  @Test
  void several_lines_have_a_colour_each() {
    draws(
        ChartKind.GROUPED_LINE,
        Optional.of("month"),
        List.of("revenue"),
        Optional.of("region"),
        """
        "mark": "line",
        "encoding": {
          "x": {"field": "month", "type": "temporal", "title": "month", "timeUnit": "yearmonth"},
          "y": {"field": "revenue", "type": "quantitative", "title": "Revenue"},
          "color": {"field": "region", "type": "nominal", "title": "Region"}}
        """);
  }

  @Test
  void points_lie_between_two_numbers() {
    var encoding =
        """
          "x": {"field": "revenue", "type": "quantitative", "title": "Revenue"},
          "y": {"field": "orders", "type": "quantitative", "title": "Orders"}
        """;
    draws(
        ChartKind.SCATTER,
        Optional.of("revenue"),
        List.of("orders"),
        Optional.empty(),
        "\"mark\": \"point\", \"encoding\": {" + encoding + "}");
    draws(
        ChartKind.GROUPED_SCATTER,
        Optional.of("revenue"),
        List.of("orders"),
        Optional.of("region"),
        "\"mark\": \"point\", \"encoding\": {"
            + encoding
            + ", \"color\": {\"field\": \"region\", \"type\": \"nominal\", \"title\":"
            + " \"Region\"}}");
  }

  @Test
  void a_pie_has_angles_and_colours() {
    draws(
        ChartKind.PIE,
        Optional.of("region"),
        List.of("revenue"),
        Optional.empty(),
        """
        "mark": "arc",
        "encoding": {
          "theta":
            {"field": "revenue", "type": "quantitative", "title": "Revenue", "stack": "zero"},
          "color": {"field": "region", "type": "nominal", "title": "Region"}}
        """);
  }

  @Test
  void a_pie_of_what_does_not_add_up_has_no_whole_to_stack() {
    draws(
        new Chart(
            ChartKind.PIE,
            Optional.of("region"),
            List.of("revenue"),
            Optional.empty(),
            false,
            "A title",
            "In words"),
        """
        "mark": "arc",
        "encoding": {
          "theta": {"field": "revenue", "type": "quantitative", "title": "Revenue"},
          "color": {"field": "region", "type": "nominal", "title": "Region"}}
        """);
  }

  @Test
  void points_over_a_number_that_groups_stand_where_it_is() {
    draws(
        ChartKind.SCATTER,
        Optional.of("rating"),
        List.of("orders"),
        Optional.empty(),
        """
        "mark": "point",
        "encoding": {
          "x": {"field": "rating", "type": "quantitative", "title": "Rating"},
          "y": {"field": "orders", "type": "quantitative", "title": "Orders"}}
        """);
  }

  private static void draws(
      ChartKind kind,
      Optional<String> x,
      List<String> y,
      Optional<String> series,
      String expected) {
    draws(new Chart(kind, x, y, series, true, "A title", "In words"), expected);
  }

  private static void draws(Chart chart, String expected) {
    var written = Json.write(ChartMessages.of(chart, COLUMNS));
    var rest = expected.isEmpty() ? "" : "," + expected;
    assertThat(Json.tree(written))
        .isEqualTo(
            Json.tree(
                "{\"kind\": \"%s\", \"title\": \"A title\", \"description\": \"In words\" %s}"
                    .formatted(chart.kind().words(), rest)));
  }

  private static ResultColumn time(TimeGrain grain) {
    var name = grain == TimeGrain.MONTH ? "month" : "quarter";
    return new ResultColumn(
        name, name, Role.TIME, name, DataType.DATE, Format.PLAIN, Optional.of(grain));
  }

  private static ResultColumn column(String name, String label, Role role, DataType type) {
    return new ResultColumn(name, label, role, name, type, Format.PLAIN, Optional.empty());
  }
}
