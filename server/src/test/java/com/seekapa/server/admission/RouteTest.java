package com.seekapa.server.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteTest {
  @Test
  void a_call_belongs_to_the_route_of_what_it_is_about() {
    assertThat(Route.of("POST", "/api/chat")).isEqualTo(Route.QUESTION);
    assertThat(Route.of("GET", "/api/chat")).isEqualTo(Route.API);
    assertThat(Route.of("GET", "/api/answers/019a/rows")).isEqualTo(Route.ANSWERS);
    assertThat(Route.of("GET", "/api/conversations")).isEqualTo(Route.CONVERSATIONS);
    assertThat(Route.of("GET", "/api/conversations/019a/events")).isEqualTo(Route.CONVERSATIONS);
    assertThat(Route.of("GET", "/api/model")).isEqualTo(Route.MODEL);
    assertThat(Route.of("GET", "/api/models/checks")).isEqualTo(Route.MODEL);
    assertThat(Route.of("GET", "/api/websocket/stats")).isEqualTo(Route.METRICS);
    assertThat(Route.of("GET", "/api/suggest")).isEqualTo(Route.SUGGESTION);
    assertThat(Route.of("GET", "/ws/chat")).isEqualTo(Route.CONNECTION);
    assertThat(Route.of("GET", "/api/openapi")).isEqualTo(Route.API);
    assertThat(Route.of("GET", "/api/")).isEqualTo(Route.API);
  }

  @Test
  void pages_and_whether_the_server_is_well_are_free() {
    for (var path :
        new String[] {
          "/", "/c/019a", "/api/health", "/api/health/live", "/api/docs/", "/metrics"
        }) {
      assertThat(Route.of("GET", path)).as(path).isEqualTo(Route.FREE);
    }
  }

  @Test
  void what_is_free_cannot_be_named_to_limit_it() {
    assertThat(Route.named("answers")).contains(Route.ANSWERS);
    assertThat(Route.named("free")).isEmpty();
  }
}
