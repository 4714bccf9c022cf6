package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import com.seekapa.server.telemetry.PrometheusPage;
import com.seekapa.server.testing.Seekapa;
import com.seekapa.server.testing.Socket;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators see of a running server. */
class MonitoringIT {
  @TempDir static Path folder;
  private static Seekapa server;

  @BeforeAll
  static void start() throws Exception {
    server = Seekapa.serve(Seekapa.withDemo(folder.resolve("data")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_question_over_a_socket_is_seen_in_every_number() throws Exception {
    var socket = Socket.connect(server);
    socket.ask(uuid(), uuid(), "total revenue last month");
    socket.until("finished");
    var page = Json.tree(server.get("/api/metrics").body());
    for (var stage : new String[] {"accepted", "understood", "composed", "finished", "whole"}) {
      var times = entry(page.path("latencies"), "questions.stage.seconds", stage);
      assertThat(times.path("total").longValue()).as(stage).isPositive();
      assertThat(times.path("p99Millis").doubleValue())
          .isGreaterThanOrEqualTo(times.path("p50Millis").doubleValue());
    }
    assertThat(entry(page.path("counters"), "questions.ended", "answered").path("total").intValue())
        .isPositive();
    assertThat(entry(page.path("latencies"), "source.query.seconds", "").path("total").intValue())
        .isPositive();
    assertThat(entry(page.path("gauges"), "memory.heap.bytes", "").path("value").doubleValue())
        .isPositive();
    assertThat(entry(page.path("latencies"), "eventloop.lag.seconds", "").isMissingNode())
        .isFalse();

    var sockets = Json.tree(server.get("/api/websocket/stats").body());
    assertThat(sockets.path("connections").intValue()).isPositive();
    assertThat(sockets.path("messagesReceived").intValue()).isPositive();
    assertThat(sockets.path("messagesSent").intValue()).isGreaterThanOrEqualTo(6);
    assertThat(sockets.has("messagesSentPerSecond")).isTrue();
    assertThat(sockets.has("outboxBytes")).isTrue();
  }

  @Test
  void prometheus_can_read_the_page() throws Exception {
    server.get("/api/model");
    var response = server.get("/metrics");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain;")
        .contains("version=0.0.4", "charset=utf-8");
    assertThat(PrometheusPage.read(response.body()))
        .containsKey("seekapa_http_requests_total{route=\"/api/model\",status=\"2xx\"}")
        .containsKey("seekapa_websocket_connections")
        .containsKey("seekapa_process_uptime_seconds");
  }

  @Test
  void many_different_paths_are_few_routes() throws Exception {
    for (int i = 0; i < 200; i++) {
      server.get("/api/answers/" + uuid());
      server.get("/" + uuid() + "/" + i);
      server.get("/c/" + uuid());
    }
    var page = PrometheusPage.read(server.get("/metrics").body());
    assertThat(page)
        .containsEntry(
            "seekapa_http_requests_total{route=\"/api/answers/{id}\",status=\"4xx\"}", 200.0)
        .containsEntry("seekapa_http_requests_total{route=\"/c/*\",status=\"2xx\"}", 200.0)
        .containsEntry("seekapa_http_requests_total{route=\"other\",status=\"4xx\"}", 200.0)
        .hasSizeLessThan(400);
  }

  @Test
  void health_keeps_its_fields_and_names_what_it_depends_on() throws Exception {
    var health = Json.tree(server.get("/api/health").body());
    assertThat(health.path("status").textValue()).isEqualTo("ok");
    assertThat(health.path("model").textValue()).isEqualTo("axia");
    assertThat(health.path("live").booleanValue()).isTrue();
    assertThat(health.path("ready").booleanValue()).isTrue();
    assertThat(health.path("dependencies"))
        .extracting(it -> it.path("name").textValue())
        .containsExactly("event store", "data source");
    assertThat(server.get("/api/health/live").statusCode()).isEqualTo(200);
    assertThat(server.get("/api/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void a_source_that_is_gone_makes_the_server_not_ready_and_leaves_it_live() throws Exception {
    var data = Seekapa.withDemo(folder.resolve("gone"));
    try (var other = Seekapa.serve(data)) {
      java.nio.file.Files.delete(data.resolve("axia.duckdb"));
      var ready = other.get("/api/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(Json.tree(ready.body()).path("reason").textValue()).contains("data source");
      assertThat(other.get("/api/health/live").statusCode()).isEqualTo(200);
      var health = other.get("/api/health");
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(Json.tree(health.body()).path("status").textValue()).isEqualTo("down");
    }
  }

  @Test
  void without_metrics_the_pages_say_how_to_have_them() throws Exception {
    try (var other = Seekapa.serve(Seekapa.withDemo(folder.resolve("off")), "--metrics", "off")) {
      for (var path : new String[] {"/api/metrics", "/metrics", "/api/websocket/stats"}) {
        var response = other.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(404);
        assertThat(Json.tree(response.body()).path("next").textValue()).contains("--metrics on");
      }
      assertThat(other.get("/api/health/ready").statusCode()).isEqualTo(200);
    }
  }

  private static JsonNode entry(JsonNode entries, String name, String label) {
    for (var entry : entries) {
      boolean labelled = label.isEmpty() || entry.path("labels").toString().contains(label);
      if (entry.path("name").textValue().equals(name) && labelled) {
        return entry;
      }
    }
    return Json.tree("{}").path("none");
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }
}
