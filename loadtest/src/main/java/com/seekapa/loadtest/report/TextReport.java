package com.seekapa.loadtest.report;

import com.seekapa.loadtest.report.Report.Judged;
import java.util.ArrayList;
import java.util.List;

/** A test as text for a terminal. */
public final class TextReport {
  private TextReport() {}

  public static String of(Report report) {
    var text = new StringBuilder();
    report.parts().forEach(part -> text.append(of(part)).append('\n'));
    return text.toString();
  }

  /** One part: its table, then its failures. */
  public static String of(Judged judged) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("", "seed", "target", "measured", ""));
    judged.findings().forEach(finding -> rows.add(row(finding)));
    var text = new StringBuilder(judged.title()).append('\n').append(table(rows));
    judged
        .part()
        .failures()
        .forEach((kind, count) -> text.append("  %,d × %s%n".formatted(count, kind)));
    return text.append("  ").append(remarks(judged.part())).append('\n').toString();
  }

  private static List<String> row(Finding finding) {
    return List.of(
        finding.what(), finding.seed(), finding.target(), finding.measured(), word(finding));
  }

  static String word(Finding finding) {
    return switch (finding.verdict()) {
      case MET -> "met";
      case MISSED -> "MISSED";
      case NOT_KNOWN -> "not known";
      case SHOWN -> "";
    };
  }

  /** How much of the answers was looked at, and what they were. */
  static String remarks(Part part) {
    var outcomes =
        part.outcomes().entrySet().stream()
            .map(entry -> "%,d %s".formatted(entry.getValue(), word(entry.getKey())))
            .toList();
    return "%s; %,d different questions, %,d of them compared with a quiet answer; the tester used %.0f %% of the processors."
        .formatted(
            outcomes.isEmpty() ? "No answers" : String.join(", ", outcomes),
            part.verdict().questions(),
            part.verdict().compared(),
            part.testerCpuShare() * 100);
  }

  private static String word(String outcome) {
    return outcome.equals("clarify") ? "asked back" : outcome;
  }

  private static String table(List<List<String>> rows) {
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder("  ");
      for (int column = 0; column < row.size(); column++) {
        var cell = row.get(column);
        var space = " ".repeat(width(rows, column) - cell.length() + 2);
        line.append(column == 0 ? cell + space : space + cell);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
