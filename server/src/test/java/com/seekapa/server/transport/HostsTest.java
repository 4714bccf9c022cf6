package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostsTest {
  @Test
  void only_names_of_this_machine_are_local() {
    assertThat(Hosts.isLocal("localhost:8000")).isTrue();
    assertThat(Hosts.isLocal("127.0.0.1")).isTrue();
    assertThat(Hosts.isLocal("[::1]:8000")).isTrue();
    assertThat(Hosts.isLocal("attacker.example:8000")).isFalse();
    assertThat(Hosts.isLocal("localhost.attacker.example")).isFalse();
    assertThat(Hosts.isLocal(null)).isFalse();
  }

  @Test
  void a_page_of_another_site_or_port_is_not_the_same() {
    assertThat(Hosts.isSame("http://localhost:8000", "localhost:8000")).isTrue();
    assertThat(Hosts.isSame(null, "localhost:8000")).isTrue();
    assertThat(Hosts.isSame("http://localhost:3000", "localhost:8000")).isFalse();
    assertThat(Hosts.isSame("http://attacker.example", "localhost:8000")).isFalse();
    assertThat(Hosts.isSame("null", "localhost:8000")).isFalse();
    assertThat(Hosts.isSame("not a uri at all", "localhost:8000")).isFalse();
  }
}
