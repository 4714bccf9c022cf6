package com.seekapa.loadtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A drawing of lines as SVG that takes its colours from the page.
 *
 * @param x where each of the scale's marks stands
 */
record Chart(String title, String unit, Scale x, Scale y, List<Line> lines) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 260;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 14;
  private static final int BOTTOM = 34;

  /** A line; the number of its colour on the page is its place in the list. */
  record Line(String name, List<double[]> points) {}

  String svg() {
    var svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
            .formatted(WIDTH, HEIGHT, HtmlReport.escaped(title + ", " + unit)));
    y.marks().forEach(mark -> svg.append(horizontal(mark)));
    x.marks().forEach(mark -> svg.append(vertical(mark)));
    for (int i = 0; i < lines.size(); i++) {
      svg.append(line(lines.get(i), i));
    }
    return svg.append("</svg>").toString();
  }

  private String horizontal(Scale.Mark mark) {
    double at = down(mark.value());
    return format(
        "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
        LEFT, WIDTH - RIGHT, at, at, LEFT - 8, at + 4, mark.label());
  }

  private String vertical(Scale.Mark mark) {
    double at = along(mark.value());
    return format(
        "<line class=\"tick\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>"
            + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        at, at, HEIGHT - BOTTOM, HEIGHT - BOTTOM + 5, at, HEIGHT - BOTTOM + 20, mark.label());
  }

  private String line(Line line, int colour) {
    var points =
        line.points().stream()
            .map(point -> format("%.1f,%.1f", along(point[0]), down(point[1])))
            .collect(Collectors.joining(" "));
    return "<polyline class=\"line c%d\" points=\"%s\"><title>%s</title></polyline>"
        .formatted(colour, points, HtmlReport.escaped(line.name()));
  }

  private double along(double value) {
    return LEFT + x.place(value) * (WIDTH - LEFT - RIGHT);
  }

  private double down(double value) {
    return HEIGHT - BOTTOM - y.place(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** The whole figure: heading, drawing and what the colours mean. */
  String figure() {
    var names = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      names.add(
          "<span class=\"key\"><i class=\"c%d\"></i>%s</span>"
              .formatted(i, HtmlReport.escaped(lines.get(i).name())));
    }
    return "<figure><figcaption><b>%s</b> <span class=\"unit\">%s</span><span class=\"keys\">%s</span></figcaption>%s</figure>\n"
        .formatted(
            HtmlReport.escaped(title), HtmlReport.escaped(unit), String.join("", names), svg());
  }
}
