package com.seekapa.loadtest.report;

import com.seekapa.loadtest.measure.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** The drawings of a part of a test. */
final class Charts {
  private static final double LEAST_MILLIS = 0.01;

  private Charts() {}

  static List<Chart> of(Part part) {
    var charts = new ArrayList<Chart>();
    var curves = curves(part);
    if (!curves.isEmpty()) {
      charts.add(percentiles(curves));
    }
    if (part.ticks().size() > 1) {
      charts.add(throughput(part.ticks()));
      charts.add(times(part.ticks()));
      if (part.ticks().stream().anyMatch(tick -> tick.memoryBytes().isPresent())) {
        charts.add(memory(part.ticks()));
      }
    }
    return charts;
  }

  private static List<Chart.Line> curves(Part part) {
    var lines = new ArrayList<Chart.Line>();
    addCurve(lines, "to finished", part.finished());
    addCurve(lines, "to first text", part.firstText());
    addCurve(lines, "to accepted", part.accepted());
    addCurve(lines, "ping", part.ping());
    return lines;
  }

  private static void addCurve(List<Chart.Line> lines, String name, Spread spread) {
    if (!spread.isEmpty()) {
      lines.add(
          new Chart.Line(
              name,
              spread.curve().stream()
                  .map(point -> new double[] {point.percentile(), point.millis()})
                  .toList()));
    }
  }

  private static Chart percentiles(List<Chart.Line> curves) {
    return new Chart(
        "Time by percentile",
        "ms; so many of 100 were faster",
        Scale.nines(),
        tens(curves),
        curves);
  }

  private static Chart throughput(List<Tick> ticks) {
    var lines =
        List.of(
            line("answers a second", ticks, Tick::answersPerSecond),
            line("failed", ticks, Tick::failed));
    return new Chart("Answers over time", "a second", seconds(ticks), linear(lines), lines);
  }

  private static Chart times(List<Tick> ticks) {
    var lines =
        List.of(
            line("finished, p99", ticks, Tick::p99),
            line("finished, p50", ticks, Tick::p50),
            line("ping, p99", ticks, Tick::pingP99));
    var seen =
        lines.stream()
            .map(Charts::whereThereWereAny)
            .filter(line -> !line.points().isEmpty())
            .toList();
    return new Chart("Times over time", "ms", seconds(ticks), tens(seen), seen);
  }

  /** Seconds in which nothing was answered have no times. */
  private static Chart.Line whereThereWereAny(Chart.Line line) {
    return new Chart.Line(
        line.name(), line.points().stream().filter(point -> point[1] > 0).toList());
  }

  private static Chart memory(List<Tick> ticks) {
    var known = ticks.stream().filter(tick -> tick.memoryBytes().isPresent()).toList();
    var lines = List.of(line("resident", known, tick -> tick.memoryBytes().orElse(0L) / 1e6));
    return new Chart("Memory of the server", "MB", seconds(ticks), linear(lines), lines);
  }

  private static Chart.Line line(String name, List<Tick> ticks, ToDoubleFunction<Tick> value) {
    return new Chart.Line(
        name,
        ticks.stream()
            .map(tick -> new double[] {tick.second(), value.applyAsDouble(tick)})
            .toList());
  }

  private static Scale seconds(List<Tick> ticks) {
    return Scale.upTo(ticks.getLast().second());
  }

  private static Scale linear(List<Chart.Line> lines) {
    return Scale.linear(Math.max(1, values(lines).max().orElse(1)));
  }

  private static Scale tens(List<Chart.Line> lines) {
    double min = values(lines).filter(value -> value > 0).min().orElse(1);
    return Scale.logarithmic(
        Math.max(min, LEAST_MILLIS), Math.max(values(lines).max().orElse(1), LEAST_MILLIS));
  }

  private static DoubleStream values(List<Chart.Line> lines) {
    return lines.stream().flatMap(line -> line.points().stream()).mapToDouble(point -> point[1]);
  }
}
