package com.seekapa.engine.answer;

import com.seekapa.engine.query.ChartKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text alternative of a chart: what it shows, with its values where they are few. */
final class ChartText {
  private static final int FEW_VALUES = 12;

  private ChartText() {}

  static String describe(Told told, ChartChoice choice, String title, Sentence sentence) {
    var kind = words(choice.kind());
    if (choice.kind() == ChartKind.NUMBER) {
      return sentence.text();
    }
    boolean few =
        choice.x().filter(told.columns().groupings()::contains).isPresent()
            && choice.series().isEmpty()
            && choice.y().size() == 1
            && !told.table().rows().isEmpty()
            && told.table().rows().size() <= FEW_VALUES;
    return kind + ": " + title + ". " + (few ? values(told, choice) : sentence.text());
  }

  private static String values(Told told, ChartChoice choice) {
    int x = choice.x().orElseThrow();
    var names =
        new Axes(told).distinct(x) < told.table().rows().size()
            ? told.columns().groupings()
            : List.of(x);
    return IntStream.range(0, told.table().rows().size())
        .mapToObj(row -> name(told, row, names) + ": " + told.text(row, choice.y().getFirst()))
        .collect(Collectors.joining("; ", "", "."));
  }

  private static String name(Told told, int row, List<Integer> columns) {
    return columns.stream().map(it -> told.text(row, it)).collect(Collectors.joining(", "));
  }

  static String words(ChartKind kind) {
    return switch (kind) {
      case NUMBER -> "Number";
      case BAR -> "Bar chart";
      case STACKED_BAR -> "Stacked bar chart";
      case GROUPED_BAR -> "Grouped bar chart";
      case LINE -> "Line chart";
      case GROUPED_LINE -> "Chart of several lines";
      case AREA -> "Area chart";
      case SCATTER -> "Scatter chart";
      case GROUPED_SCATTER -> "Scatter chart of several groups";
      case PIE -> "Pie chart";
      case TABLE -> "Table";
    };
  }
}
