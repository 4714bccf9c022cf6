package com.seekapa.server.telemetry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Readings in Prometheus' text format, version 0.0.4; latencies are summaries in seconds. */
public final class PrometheusText {
  public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder(16_384);
  private String lastName = "";

  private PrometheusText() {}

  /**
   * @param readings sorted by name
   */
  public static String of(List<Reading> readings) {
    var page = new PrometheusText();
    readings.forEach(page::add);
    return page.text.toString();
  }

  private void add(Reading reading) {
    var series = reading.series();
    var name = "seekapa_" + series.name().replace('.', '_');
    switch (reading) {
      case Reading.Count(_, long total, _) -> {
        head(name + "_total", "counter", series);
        line(name + "_total", series.labels(), Long.toString(total));
      }
      case Reading.Level(_, double value) -> {
        head(name, "gauge", series);
        line(name, series.labels(), number(value));
      }
      case Reading.Times(_, var times) -> {
        head(name, "summary", series);
        times(name, series.labels(), times);
      }
    }
  }

  private void times(String name, Map<String, String> labels, Percentiles times) {
    boolean known = times.count() > 0;
    quantile(name, labels, "0.5", known ? times.p50() : Double.NaN);
    quantile(name, labels, "0.95", known ? times.p95() : Double.NaN);
    quantile(name, labels, "0.99", known ? times.p99() : Double.NaN);
    line(name + "_sum", labels, seconds(times.totalMillis()));
    line(name + "_count", labels, Long.toString(times.total()));
  }

  private void quantile(String name, Map<String, String> labels, String share, double millis) {
    var all = new java.util.TreeMap<>(labels);
    all.put("quantile", share);
    line(name, all, seconds(millis));
  }

  private void head(String name, String type, Series series) {
    if (!name.equals(lastName)) {
      lastName = name;
      text.append("# HELP ").append(name).append(' ').append(escaped(series.help()));
      text.append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
    }
  }

  private void line(String name, Map<String, String> labels, String value) {
    text.append(name).append(labels(labels)).append(' ').append(value).append('\n');
  }

  private static String labels(Map<String, String> labels) {
    return labels.isEmpty()
        ? ""
        : labels.entrySet().stream()
            .map(it -> it.getKey() + "=\"" + escaped(it.getValue()).replace("\"", "\\\"") + '"')
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }

  /** Exact to the microsecond, as latencies are kept. */
  private static String seconds(double millis) {
    return Double.isNaN(millis) ? "NaN" : number(Math.round(millis * 1000) / 1e6);
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
