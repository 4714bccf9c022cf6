package com.seekapa.server.admission;

import static com.seekapa.server.admission.ForwardedBy.FORWARDED;
import static com.seekapa.server.admission.ForwardedBy.X_FORWARDED_FOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallersTest {
  private static final String PROXY = "10.0.0.1";

  private final Callers callers =
      new Callers(ranges("10.0.0.0/8", "::1", "fd00::/8"), X_FORWARDED_FOR);
  private final Callers standard = new Callers(callers.trusted(), FORWARDED);

  @Test
  void a_stranger_is_who_holds_the_connection_whatever_they_say() {
    assertThat(caller("192.0.2.1", "203.0.113.9")).isEqualTo(direct("192.0.2.1"));
    assertThat(caller("192.0.2.1", "127.0.0.1, 10.0.0.1")).isEqualTo(direct("192.0.2.1"));
  }

  @Test
  void without_a_header_the_proxy_itself_calls() {
    assertThat(caller(PROXY)).isEqualTo(direct(PROXY));
  }

  @Test
  void a_trusted_proxy_tells_who_calls() {
    assertThat(caller(PROXY, "203.0.113.9")).isEqualTo(direct("203.0.113.9"));
    assertThat(caller("::1", "2001:db8::7")).isEqualTo(direct("2001:db8::7"));
    assertThat(caller("fd00::1", "203.0.113.9")).isEqualTo(direct("203.0.113.9"));
  }

  @Test
  void what_a_caller_made_up_before_the_proxy_added_to_it_is_not_believed() {
    assertThat(caller(PROXY, "1.1.1.1, 127.0.0.1, 203.0.113.9")).isEqualTo(direct("203.0.113.9"));
    assertThat(caller(PROXY, "10.9.9.9, 203.0.113.9")).isEqualTo(direct("203.0.113.9"));
    assertThat(caller(PROXY, "rubbish, 203.0.113.9")).isEqualTo(direct("203.0.113.9"));
  }

  @Test
  void several_headers_are_one_after_the_other() {
    assertThat(caller(PROXY, "1.1.1.1", "203.0.113.9, 10.2.2.2")).isEqualTo(direct("203.0.113.9"));
    assertThat(caller(PROXY, "203.0.113.9", "10.2.2.2")).isEqualTo(direct("203.0.113.9"));
  }

  @Test
  void hops_in_between_that_are_trusted_are_passed_over() {
    assertThat(caller(PROXY, "198.51.100.4, 203.0.113.9, 10.2.2.2, fd00::5, 10.3.3.3"))
        .isEqualTo(direct("203.0.113.9"));
    assertThat(caller(PROXY, "10.4.4.4, 10.3.3.3")).isEqualTo(direct("10.4.4.4"));
  }

  @Test
  void ports_and_brackets_are_left_away() {
    assertThat(caller(PROXY, "203.0.113.9:4711")).isEqualTo(direct("203.0.113.9"));
    assertThat(caller(PROXY, "[2001:db8::7]:4711")).isEqualTo(direct("2001:db8::7"));
    assertThat(caller(PROXY, "[2001:db8::7]")).isEqualTo(direct("2001:db8::7"));
    assertThat(caller(PROXY, "::ffff:203.0.113.9")).isEqualTo(direct("203.0.113.9"));
  }

  @Test
  void where_the_last_word_is_no_address_the_proxy_stands_for_all_its_callers() {
    for (var rubbish :
        List.of(
            "",
            "unknown",
            "_hidden",
            "localhost",
            "203.0.113.9,",
            "1",
            "300.1.1.1",
            "1.2.3",
            "203.0.113.9:port",
            "[::1",
            "::1%eth0",
            "127.0.0.1\u0000",
            "0x7f.0.0.1")) {
      assertThat(caller(PROXY, rubbish)).as(rubbish).isEqualTo(behind(PROXY));
      assertThat(caller("::1", rubbish).local()).as(rubbish).isFalse();
    }
  }

  @Test
  void a_very_long_chain_is_read_from_its_end() {
    var chain = String.join(",", Collections.nCopies(100_000, "1.1.1.1"));
    assertThat(caller(PROXY, chain + ",203.0.113.9")).isEqualTo(direct("203.0.113.9"));
  }

  @Test
  void the_standard_header_is_read_where_it_is_the_one_that_is_configured() {
    assertThat(forwarded("for=203.0.113.9;proto=https;by=10.0.0.1"))
        .isEqualTo(direct("203.0.113.9"));
    assertThat(forwarded("For=\"[2001:db8::7]:4711\"")).isEqualTo(direct("2001:db8::7"));
    assertThat(forwarded("for=1.1.1.1, proto=http; for=203.0.113.9, for=10.2.2.2"))
        .isEqualTo(direct("203.0.113.9"));
    for (var rubbish : List.of("", "for=unknown", "for=", "proto=https", "xfor=1.1.1.1", "for")) {
      assertThat(forwarded("for=1.1.1.1, " + rubbish)).as(rubbish).isEqualTo(behind(PROXY));
    }
  }

  @Test
  void a_range_contains_the_addresses_that_begin_like_it() {
    var range = AddressRange.parse("192.168.16.0/20").orElseThrow();
    assertThat(range.contains(address("192.168.31.255"))).isTrue();
    assertThat(range.contains(address("192.168.32.0"))).isFalse();
    assertThat(range.contains(address("::1"))).isFalse();
    assertThat(AddressRange.parse("0.0.0.0/0").orElseThrow().contains(address("8.8.8.8"))).isTrue();
    for (var rubbish : List.of("", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/-1", "proxy")) {
      assertThat(AddressRange.parse(rubbish)).as(rubbish).isEmpty();
    }
  }

  private Caller caller(String peer, String... values) {
    return callers.of(address(peer), List.of(values));
  }

  private Caller forwarded(String... values) {
    return standard.of(address(PROXY), List.of(values));
  }

  private static Caller direct(String address) {
    return Caller.at(address(address));
  }

  private static Caller behind(String proxy) {
    return new Caller(address(proxy), false, Optional.empty());
  }

  private static List<AddressRange> ranges(String... texts) {
    return Arrays.stream(texts).map(it -> AddressRange.parse(it).orElseThrow()).toList();
  }

  private static InetAddress address(String text) {
    return InetAddress.ofLiteral(text);
  }
}
