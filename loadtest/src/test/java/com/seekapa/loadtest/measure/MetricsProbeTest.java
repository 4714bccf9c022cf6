package com.seekapa.loadtest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.loadtest.client.QuietClient;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsProbeTest {
  private static final String METRICS =
      """
      {"at": "2026-01-01T00:00:00Z",
       "counters": [{"name": "x", "labels": {}, "total": 1, "perSecond": 0.0},
                    {"name": "process.cpu.millis", "labels": {}, "total": 2500, "perSecond": 0.1}],
       "gauges": [{"name": "memory.resident.bytes", "labels": {}, "value": 1.5E8},
                  {"name": "system.processors", "labels": {}, "value": 4.0}],
       "latencies": []}
      """;

  private HttpServer server;
  private QuietClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    client =
        new QuietClient(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Optional.empty());
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  private void tells(String metrics) {
    server.createContext(
        "/api/metrics",
        exchange -> {
          var body = metrics.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @Test
  void memory_cpu_and_processors_are_what_the_server_says() {
    tells(METRICS);

    var probe = MetricsProbe.of(client).orElseThrow();

    assertThat(probe.look()).hasValue(new Usage(150_000_000, 2.5));
    assertThat(probe.processors()).isEqualTo(4);
  }

  @Test
  void a_server_without_metrics_is_not_known() {
    assertThat(MetricsProbe.of(client)).isEmpty();
  }

  @Test
  void a_server_that_does_not_tell_its_memory_is_not_known() {
    tells(METRICS.replace("1.5E8", "\"NaN\""));

    assertThat(MetricsProbe.of(client)).isEmpty();
  }

  @Test
  void metrics_that_are_no_json_are_not_known() {
    tells("<html>");

    assertThat(MetricsProbe.of(client)).isEmpty();
  }
}
