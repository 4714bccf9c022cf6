package com.seekapa.server.transport;

import com.seekapa.engine.answer.Chart;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.protocol.AnswerMessage.Channel;
import com.seekapa.protocol.AnswerMessage.ChartMessage;
import com.seekapa.protocol.AnswerMessage.Encoding;
import com.seekapa.protocol.AnswerMessage.Fold;
import java.util.List;
import java.util.Optional;

/**
 * Charts as a subset of Vega-Lite over the rows of the answer. Where several columns are drawn, a
 * fold turns them into one column of names and one of values.
 */
final class ChartMessages {
  private static final String FOLDED_NAME = "series";
  private static final String FOLDED_VALUE = "value";

  private final Chart chart;
  private final List<ResultColumn> columns;

  private ChartMessages(Chart chart, List<ResultColumn> columns) {
    this.chart = chart;
    this.columns = columns;
  }

  static ChartMessage of(Chart chart, List<ResultColumn> columns) {
    return new ChartMessages(chart, columns).message();
  }

  private ChartMessage message() {
    return switch (chart.kind()) {
      case NUMBER, TABLE -> message(Optional.empty(), Optional.empty());
      case BAR -> message("bar", plain(isFolded() ? Optional.of("zero") : Optional.empty()));
      case STACKED_BAR -> message("bar", plain(Optional.of("zero")));
      case GROUPED_BAR -> message("bar", grouped());
      case LINE, GROUPED_LINE -> message("line", plain(Optional.empty()));
      case AREA -> message("area", plain(Optional.of("zero")));
      case SCATTER, GROUPED_SCATTER -> message("point", plain(Optional.empty()));
      case PIE -> message("arc", pie());
    };
  }

  private ChartMessage message(String mark, Encoding encoding) {
    return message(Optional.of(mark), Optional.of(encoding));
  }

  private ChartMessage message(Optional<String> mark, Optional<Encoding> encoding) {
    return new ChartMessage(
        chart.kind().words(),
        chart.title(),
        chart.description(),
        mark,
        encoding.isPresent() && isFolded()
            ? Optional.of(List.of(new Fold(chart.y(), List.of(FOLDED_NAME, FOLDED_VALUE))))
            : Optional.empty(),
        encoding);
  }

  private boolean isFolded() {
    return chart.y().size() > 1;
  }

  private Encoding plain(Optional<String> stack) {
    return new Encoding(
        x(), Optional.of(y(stack)), Optional.empty(), color(), Optional.empty(), Optional.empty());
  }

  private Encoding grouped() {
    return new Encoding(
        x(),
        Optional.of(y(Optional.empty())),
        Optional.empty(),
        color(),
        color(),
        Optional.empty());
  }

  private Encoding pie() {
    return new Encoding(
        Optional.empty(),
        Optional.empty(),
        Optional.of(y(chart.whole() ? Optional.of("zero") : Optional.empty())),
        x(),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<Channel> x() {
    return chart.x().map(this::channel).map(it -> isNumber(it.field()) ? quantitative(it) : it);
  }

  private Channel y(Optional<String> stack) {
    var first = column(chart.y().getFirst());
    return isFolded()
        ? new Channel(FOLDED_VALUE, "quantitative", "Value", Optional.empty(), stack)
        : new Channel(first.name(), "quantitative", first.label(), Optional.empty(), stack);
  }

  private Optional<Channel> color() {
    return isFolded()
        ? Optional.of(
            new Channel(FOLDED_NAME, "nominal", "Series", Optional.empty(), Optional.empty()))
        : chart.series().map(this::channel);
  }

  private Channel channel(String name) {
    var column = column(name);
    return new Channel(
        name,
        type(column),
        column.label(),
        column.grain().map(ChartMessages::timeUnit),
        Optional.empty());
  }

  /** Points stand at their numbers, also at those by which rows are grouped. */
  private boolean isNumber(String x) {
    boolean points = chart.kind() == ChartKind.SCATTER || chart.kind() == ChartKind.GROUPED_SCATTER;
    return points && column(x).type().isNumeric();
  }

  private static Channel quantitative(Channel channel) {
    return new Channel(
        channel.field(), "quantitative", channel.title(), Optional.empty(), channel.stack());
  }

  private ResultColumn column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the result has no column " + name));
  }

  private static String type(ResultColumn column) {
    return switch (column.role()) {
      case TIME -> "temporal";
      case TIME_PART -> "ordinal";
      case DIMENSION -> column.type().isNumeric() ? "ordinal" : "nominal";
      case MEASURE, PREVIOUS, CHANGE, CHANGE_RATIO -> "quantitative";
    };
  }

  private static String timeUnit(TimeGrain grain) {
    return switch (grain) {
      case DAY -> "yearmonthdate";
      case WEEK -> "yearweek";
      case QUARTER -> "yearquarter";
      case MONTH, HALF, FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR -> "yearmonth";
      case YEAR -> "year";
    };
  }
}
