package com.seekapa.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {
  private final Metrics metrics = new Metrics();

  @Test
  void counters_gauges_and_summaries_are_written_as_prometheus_reads_them() {
    metrics.counter("http.requests", "Requests", "route", "/api/chat", "status", "2xx").add(5);
    metrics.counter("http.requests", "Requests", "route", "/", "status", "4xx").increment();
    metrics.gauge("process.cpu.share", "CPU", () -> 0.25);
    metrics
        .timing("questions.seconds", "Time", "stage", "whole")
        .record(TimeUnit.MILLISECONDS.toNanos(20));
    var page = PrometheusPage.read(PrometheusText.of(metrics.read()));
    assertThat(page)
        .containsEntry("seekapa_http_requests_total{route=\"/api/chat\",status=\"2xx\"}", 5.0)
        .containsEntry("seekapa_http_requests_total{route=\"/\",status=\"4xx\"}", 1.0)
        .containsEntry("seekapa_process_cpu_share", 0.25)
        .containsEntry("seekapa_questions_seconds_count{stage=\"whole\"}", 1.0);
    assertThat(page.get("seekapa_questions_seconds{quantile=\"0.99\",stage=\"whole\"}"))
        .isCloseTo(0.02, Percentage.withPercentage(1));
  }

  @Test
  void strange_texts_are_escaped() {
    metrics.counter("a.b", "back\\slash\nand a new line", "label", "\"quoted\\\"\n{}").increment();
    assertThat(PrometheusPage.read(PrometheusText.of(metrics.read())))
        .containsEntry("seekapa_a_b_total{label=\"\\\"quoted\\\\\\\"\\n{}\"}", 1.0);
  }

  @Test
  void latencies_of_which_there_are_none_lately_are_no_number() {
    metrics.timing("a.seconds", "Time");
    assertThat(PrometheusPage.read(PrometheusText.of(metrics.read())))
        .containsEntry("seekapa_a_seconds{quantile=\"0.5\"}", Double.NaN)
        .containsEntry("seekapa_a_seconds_count", 0.0);
  }
}
