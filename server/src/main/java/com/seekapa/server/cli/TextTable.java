package com.seekapa.server.cli;

import com.seekapa.engine.answer.CellText;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import java.util.ArrayList;
import java.util.List;

/** A result as lines of text: labels, a rule, rows; numbers to the right. */
final class TextTable {
  private static final int MOST_ROWS = 50;

  private TextTable() {}

  static String of(ResultTable table) {
    var lines = new ArrayList<List<String>>();
    lines.add(table.columns().stream().map(ResultColumn::label).toList());
    for (var row : table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
      var cells = new ArrayList<String>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(CellText.of(row.get(i), table.columns().get(i)));
      }
      lines.add(cells);
    }
    return text(table, lines);
  }

  private static String text(ResultTable table, List<List<String>> lines) {
    var text = new StringBuilder();
    var widths = widths(lines);
    for (int i = 0; i < lines.size(); i++) {
      line(text, table.columns(), lines.get(i), widths);
      if (i == 0) {
        text.append(String.join("  ", widths.stream().map("─"::repeat).toList())).append('\n');
      }
    }
    if (table.rows().size() > MOST_ROWS || table.truncated()) {
      int more = table.rows().size() - MOST_ROWS;
      text.append(table.truncated() || more <= 0 ? "… and more\n" : "… and " + more + " more\n");
    }
    return text.toString();
  }

  private static List<Integer> widths(List<List<String>> lines) {
    var widths = new ArrayList<Integer>();
    for (int column = 0; column < lines.getFirst().size(); column++) {
      int at = column;
      widths.add(lines.stream().mapToInt(line -> length(line.get(at))).max().orElse(0));
    }
    return widths;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void line(
      StringBuilder text, List<ResultColumn> columns, List<String> cells, List<Integer> widths) {
    var line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      var space = " ".repeat(widths.get(i) - length(cells.get(i)));
      boolean right = columns.get(i).type().isNumeric();
      line.append(i == 0 ? "" : "  ");
      line.append(right ? space + cells.get(i) : cells.get(i) + space);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
