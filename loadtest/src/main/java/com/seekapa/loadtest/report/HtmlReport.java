package com.seekapa.loadtest.report;

import com.seekapa.loadtest.report.Report.Judged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A test as one page that needs no other file and runs no script. */
public final class HtmlReport {
  private HtmlReport() {}

  public static String of(Report report) {
    var page = new StringBuilder();
    page.append(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Load test of %s</title>
        <style>
        %s</style>
        </head>
        <body>
        """
            .formatted(escaped(report.url()), style()));
    page.append(header(report));
    report.parts().forEach(part -> page.append(section(part)));
    return page.append("</body>\n</html>\n").toString();
  }

  private static String style() {
    try (var style = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(Report report) {
    return """
    <header>
    <h1>Load test of %s</h1>
    <p class="sum">%s</p>
    <p>%s · %s · %s · %,d questions to draw from</p>
    <p><code>%s</code></p>
    <p>Times count from when a question was due, so what a stall holds up is counted, too. An answer counts only if it \
    came whole, in order and once, and is the same as every other answer to that question.</p>
    </header>
    """
        .formatted(
            escaped(report.url()),
            summary(report),
            escaped(report.startedAt()),
            escaped(report.model()),
            escaped(report.machine()),
            report.questions(),
            escaped(report.command()));
  }

  private static String summary(Report report) {
    var findings = report.parts().stream().flatMap(part -> part.findings().stream()).toList();
    long met = count(findings, Finding.Verdict.MET);
    long missed = count(findings, Finding.Verdict.MISSED);
    long unknown = count(findings, Finding.Verdict.NOT_KNOWN);
    return "<span class=\"met\">%d targets met</span>, <span class=\"%s\">%d missed</span>%s"
        .formatted(
            met,
            missed == 0 ? "met" : "missed",
            missed,
            unknown == 0 ? "" : ", %d not known".formatted(unknown));
  }

  private static long count(List<Finding> findings, Finding.Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  private static String section(Judged judged) {
    var charts = Charts.of(judged.part()).stream().map(Chart::figure).collect(Collectors.joining());
    return "<section>\n<h2>%s</h2>\n%s%s<p class=\"note\">%s</p>\n<div class=\"charts\">\n%s</div>\n</section>\n"
        .formatted(
            escaped(judged.title()),
            table(judged),
            failures(judged.part()),
            escaped(TextReport.remarks(judged.part())),
            charts);
  }

  private static String table(Judged judged) {
    var rows = judged.findings().stream().map(HtmlReport::row).collect(Collectors.joining());
    return "<div class=\"scroll\"><table>\n<tr><th></th><th>seed</th><th>target</th><th>measured</th><th></th></tr>\n"
        + rows
        + "</table></div>\n";
  }

  private static String row(Finding finding) {
    return "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td class=\"%s\">%s</td></tr>\n"
        .formatted(
            escaped(finding.what()),
            escaped(finding.seed()),
            escaped(finding.target()),
            escaped(finding.measured()),
            styleOf(finding.verdict()),
            TextReport.word(finding).toLowerCase(Locale.ROOT));
  }

  private static String styleOf(Finding.Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case MISSED -> "missed";
      case NOT_KNOWN, SHOWN -> "unknown";
    };
  }

  private static String failures(Part part) {
    return part.failures().isEmpty()
        ? ""
        : part.failures().entrySet().stream()
            .map(failure ->
                "<li>%,d × %s</li>".formatted(failure.getValue(), escaped(failure.getKey())))
            .collect(Collectors.joining("\n", "<ul>", "</ul>\n"));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
