package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import com.seekapa.server.admission.AddressRange;
import com.seekapa.server.admission.ForwardedBy;
import com.seekapa.server.admission.LimitSettings;
import com.seekapa.server.admission.LimitSettings.Mode;
import com.seekapa.server.admission.Rate;
import com.seekapa.server.admission.Rates;
import com.seekapa.server.admission.Route;
import com.seekapa.server.testing.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Over real sockets. */
class RateLimitsTest {
  private static final List<AddressRange> NOBODY = List.of();
  private static final List<AddressRange> PROXY = AddressRange.parse("127.0.0.1").stream().toList();

  @Test
  void who_calls_too_often_is_told_when_to_come_back() throws Exception {
    try (var server = server(Mode.ON, NOBODY)) {
      for (int i = 9; i >= 0; i--) {
        var response = server.get("/api/model");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "X-RateLimit-Limit")).isEqualTo("10");
        assertThat(header(response, "X-RateLimit-Remaining")).isEqualTo(String.valueOf(i));
        assertThat(header(response, "X-RateLimit-Reset")).isEqualTo(String.valueOf(10 - i));
        assertThat(header(response, "RateLimit-Policy")).isEqualTo("\"model\";q=10;w=10");
        assertThat(header(response, "RateLimit"))
            .isEqualTo("\"model\";r=%d;t=%d".formatted(i, 10 - i));
      }
      var rejected = server.get("/api/model", "X-Request-Id", "mine");
      assertThat(rejected.statusCode()).isEqualTo(429);
      assertThat(header(rejected, "Retry-After")).isEqualTo("1");
      assertThat(header(rejected, "X-RateLimit-Remaining")).isEqualTo("0");
      assertThat(header(rejected, "Content-Type")).isEqualTo("application/problem+json");
      var problem = Json.tree(rejected.body());
      assertThat(problem.path("code").textValue()).isEqualTo("rate_limited");
      assertThat(problem.path("owner").textValue()).isEqualTo("user");
      assertThat(problem.path("next").textValue()).isEqualTo("Try again in a second.");
      assertThat(problem.path("requestId").textValue()).isEqualTo("mine");

      server.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
      assertThat(server.get("/api/model").statusCode()).isEqualTo(200);
      assertThat(server.get("/api/model").statusCode()).isEqualTo(429);
    }
  }

  @Test
  void pages_and_health_are_never_limited() throws Exception {
    try (var server = server(Mode.ON, NOBODY)) {
      for (var path :
          List.of("/", "/assets/index.js", "/api/health", "/api/health/ready", "/c/019a")) {
        for (int i = 0; i < 30; i++) {
          var response = server.get(path);
          assertThat(response.statusCode()).as(path).isEqualTo(200);
          assertThat(response.headers().map()).doesNotContainKey("x-ratelimit-limit");
        }
      }
      assertThat(server.get("/api/answers/x").headers().map()).containsKey("x-ratelimit-limit");
    }
  }

  @Test
  void each_route_has_a_limit_of_its_own() throws Exception {
    var rates = new Rates(new Rate(60, 10), Map.of(Route.ANSWERS, new Rate(600, 3)));
    try (var server = server(Mode.ON, rates, NOBODY)) {
      for (int i = 2; i >= 0; i--) {
        var response = server.get("/api/answers/x");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "X-RateLimit-Limit")).isEqualTo("3");
        assertThat(header(response, "RateLimit-Policy")).isEqualTo("\"answers\";q=3;w=1");
      }
      assertThat(server.get("/api/answers/y/rows").statusCode()).isEqualTo(429);
      for (var path : List.of("/api/model", "/api/conversations", "/api/metrics", "/api/openapi")) {
        var response = server.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(header(response, "X-RateLimit-Remaining")).as(path).isEqualTo("9");
      }
    }
  }

  @Test
  void a_path_that_is_spelled_otherwise_is_limited_all_the_same() throws Exception {
    try (var server = server(Mode.ON, NOBODY)) {
      for (int i = 0; i < 10; i++) {
        server.get("/api/model");
      }
      for (var path : List.of("/x/../api/model", "/%61pi/model", "//api/model", "/api/./model")) {
        assertThat(server.get(path).statusCode()).as(path).isEqualTo(429);
      }
    }
  }

  @Test
  void callers_on_this_machine_are_not_limited_unless_that_is_wished() throws Exception {
    try (var server = server(Mode.AUTO, NOBODY)) {
      for (int i = 0; i < 30; i++) {
        var response = server.get("/api/model", "X-Forwarded-For", "203.0.113.9");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().map()).doesNotContainKey("x-ratelimit-limit");
      }
    }
  }

  @Test
  void callers_behind_a_trusted_proxy_are_counted_apart() throws Exception {
    try (var server = server(Mode.AUTO, PROXY)) {
      for (int i = 0; i < 10; i++) {
        var spoofed = i + ".1.1.1, 203.0.113.9";
        assertThat(server.get("/api/model", "X-Forwarded-For", spoofed).statusCode())
            .isEqualTo(200);
      }
      assertThat(server.get("/api/model", "X-Forwarded-For", "203.0.113.9").statusCode())
          .isEqualTo(429);
      assertThat(server.get("/api/model", "X-Forwarded-For", "203.0.113.10").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void nobody_is_limited_where_limits_are_off() throws Exception {
    try (var server = server(Mode.OFF, PROXY)) {
      for (int i = 0; i < 30; i++) {
        assertThat(server.get("/api/model", "X-Forwarded-For", "203.0.113.9").statusCode())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void a_question_too_many_over_websocket_is_rejected_and_the_connection_stays() throws Exception {
    try (var server = server(Mode.ON, NOBODY)) {
      var socket = server.connect();
      for (int i = 0; i < 10; i++) {
        ask(socket);
        socket.until("finished");
      }
      var id = ask(socket);
      var rejected = socket.next();
      assertThat(rejected.path("type").textValue()).isEqualTo("rejected");
      assertThat(rejected.path("requestId").textValue()).isEqualTo(id);
      assertThat(code(rejected)).isEqualTo("rate_limited");
      assertThat(rejected.path("retryAfterMillis").longValue()).isEqualTo(1000);
      ping(socket);
      assertThat(socket.next().path("type").textValue()).isEqualTo("pong");
      var other = server.connect();
      ask(other);
      assertThat(code(other.next())).as("another connection").isEqualTo("rate_limited");
      server.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
      ask(socket);
      assertThat(socket.until("finished")).hasSizeGreaterThan(1);
    }
  }

  @Test
  void who_goes_on_asking_for_long_is_disconnected_and_need_not_come_back() throws Exception {
    try (var server = server(Mode.ON, NOBODY)) {
      var socket = server.connect();
      untilClosed(130, () -> ask(socket));
      assertThat(socket.closeCode()).isEqualTo(CloseCode.RATE_LIMITED.number());
    }
  }

  @Test
  void a_flood_of_pings_is_disconnected_on_either_level() throws Exception {
    try (var server = server(Mode.ON, NOBODY)) {
      var messages = server.connect();
      untilClosed(1000, () -> ping(messages));
      assertThat(messages.closeCode()).isEqualTo(CloseCode.RATE_LIMITED.number());
      var frames = server.connect();
      untilClosed(1000, frames::pingBelow);
      assertThat(frames.closeCode()).isEqualTo(CloseCode.TOO_MANY_PINGS.number());
    }
  }

  @Test
  void an_office_may_ping_from_many_connections() throws Exception {
    try (var server = server(Mode.ON, NOBODY)) {
      var sockets = new ArrayList<Socket>();
      for (int i = 0; i < 8; i++) {
        sockets.add(server.connect());
      }
      for (int i = 0; i < 50; i++) {
        for (var socket : sockets) {
          ping(socket);
          assertThat(socket.next().path("type").textValue()).isEqualTo("pong");
        }
      }
    }
  }

  @Test
  void each_request_has_an_id_its_own_where_that_is_sensible() throws Exception {
    try (var server = server(Mode.OFF, NOBODY)) {
      assertThat(header(server.get("/", "X-Request-Id", "a-1:b_2.c"), "X-Request-Id"))
          .isEqualTo("a-1:b_2.c");
      for (var strange : List.of("two words", "x".repeat(65), "{\"a\":1}", "é")) {
        assertThat(header(server.get("/c/1", "X-Request-Id", strange), "X-Request-Id"))
            .as(strange)
            .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}");
      }
    }
  }

  private static EdgeServer server(Mode mode, List<AddressRange> trusted) throws Exception {
    return server(mode, Rates.standard(new Rate(60, 10)), trusted);
  }

  private static EdgeServer server(Mode mode, Rates rates, List<AddressRange> trusted)
      throws Exception {
    var settings = new LimitSettings(mode, rates, trusted, ForwardedBy.X_FORWARDED_FOR);
    return new EdgeServer(nanos -> settings.doorkeeper(nanos::get));
  }

  private static String ask(Socket socket) {
    var id = UUID.randomUUID().toString();
    socket.send(
        "{\"v\":1,\"type\":\"ask\",\"requestId\":\"%s\",\"conversationId\":\"%s\",\"question\":\"total revenue\"}"
            .formatted(id, UUID.randomUUID()));
    return id;
  }

  private static void untilClosed(int most, Runnable send) {
    try {
      for (int i = 0; i < most; i++) {
        send.run();
      }
    } catch (CompletionException e) {
      // closed meanwhile
    }
  }

  private static void ping(Socket socket) {
    socket.send("{\"v\":1,\"type\":\"ping\",\"requestId\":\"%s\"}".formatted(UUID.randomUUID()));
  }

  private static String code(JsonNode message) {
    return message.path("error").path("code").textValue();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("none");
  }
}
