package com.seekapa.server.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.admission.Admission.Decision;
import com.seekapa.server.admission.Admission.Decision.Admitted;
import com.seekapa.server.admission.Admission.Decision.Rejected;
import com.seekapa.server.admission.Admission.Decision.Unlimited;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
  private static final Rates RATE = Rates.standard(new Rate(60, 10));
  private static final long SECOND = 1_000_000_000;

  private final AtomicLong now = new AtomicLong(5);
  private final TokenBuckets buckets = new TokenBuckets(RATE, 1000, now::get);

  @Test
  void after_a_burst_one_more_is_admitted_each_second() {
    for (int i = 9; i >= 0; i--) {
      assertThat(ask("192.0.2.1")).isInstanceOfSatisfying(Admitted.class, remaining(i));
    }
    assertThat(ask("192.0.2.1"))
        .isEqualTo(new Rejected(Duration.ofSeconds(1), 10, Duration.ofSeconds(10)));
    now.addAndGet(SECOND);
    assertThat(ask("192.0.2.1")).isEqualTo(new Admitted(0, 10, Duration.ofSeconds(10)));
    assertThat(ask("192.0.2.1")).isInstanceOf(Rejected.class);
  }

  private static java.util.function.Consumer<Admitted> remaining(long expected) {
    return admitted -> assertThat(admitted.remaining()).isEqualTo(expected);
  }

  @Test
  void addresses_and_routes_are_counted_apart() {
    exhaust("192.0.2.1");
    assertThat(ask("192.0.2.2")).isInstanceOf(Admitted.class);
    assertThat(buckets.admit(at("192.0.2.1"), Route.API)).isInstanceOf(Admitted.class);
    assertThat(buckets.admit(at("192.0.2.1"), Route.FREE)).isInstanceOf(Unlimited.class);
  }

  @Test
  void a_route_with_a_rate_of_its_own_is_limited_by_that_and_others_are_not() {
    var rates = new Rates(new Rate(60, 10), Map.of(Route.ANSWERS, new Rate(6, 2)));
    var own = new TokenBuckets(rates, 1000, now::get);
    var caller = at("192.0.2.1");
    assertThat(own.admit(caller, Route.ANSWERS)).isInstanceOf(Admitted.class);
    assertThat(own.admit(caller, Route.ANSWERS)).isInstanceOf(Admitted.class);
    assertThat(own.admit(caller, Route.ANSWERS))
        .isEqualTo(new Rejected(Duration.ofSeconds(10), 2, Duration.ofSeconds(20)));
    for (var other : Route.limited()) {
      if (other != Route.ANSWERS) {
        assertThat(own.admit(caller, other))
            .as(other.word())
            .isInstanceOfSatisfying(Admitted.class, it -> assertThat(it.limit()).isIn(10L, 100L));
      }
    }
  }

  @Test
  void a_bucket_that_fills_slowly_is_not_forgotten_before_it_is_full() {
    var rates = new Rates(new Rate(60, 10), Map.of(Route.ANSWERS, new Rate(1, 10)));
    var own = new TokenBuckets(rates, 1000, now::get);
    IntStream.range(0, 10).forEach(_ -> own.admit(at("192.0.2.1"), Route.ANSWERS));
    now.addAndGet(Duration.ofMinutes(5).toNanos());
    assertThat(own.admit(at("192.0.2.1"), Route.ANSWERS))
        .isInstanceOfSatisfying(Admitted.class, remaining(4));
  }

  @Test
  void the_addresses_of_one_customer_of_ipv6_are_counted_together() {
    exhaust("2001:db8:1:2::1");
    assertThat(ask("2001:db8:1:2:ffff:ffff:ffff:ffff")).isInstanceOf(Rejected.class);
    assertThat(ask("2001:db8:1:3::1")).isInstanceOf(Admitted.class);
  }

  @Test
  void a_person_is_counted_wherever_they_are() {
    for (int i = 0; i < 10; i++) {
      assertThat(ask("ann", "192.0.2." + i)).isInstanceOf(Admitted.class);
    }
    assertThat(ask("ann", "192.0.2.77")).isInstanceOf(Rejected.class);
    assertThat(ask("bob", "192.0.2.78")).isInstanceOf(Admitted.class);
  }

  @Test
  void who_is_refused_as_a_person_costs_their_address_nothing() {
    for (int i = 0; i < 30; i++) {
      ask("ann", "192.0.2.1");
      now.addAndGet(i < 10 ? 0 : SECOND / 100);
    }
    assertThat(ask("ann", "192.0.2.2")).isInstanceOf(Rejected.class);
    assertThat(ask("192.0.2.2")).isInstanceOfSatisfying(Admitted.class, remaining(9));
  }

  @Test
  void callers_at_this_machine_are_left_alone_where_that_is_wished() {
    var lenient = buckets.exceptForLocalCallers();
    for (int i = 0; i < 100; i++) {
      assertThat(lenient.admit(at("127.0.0.1"), Route.QUESTION)).isInstanceOf(Unlimited.class);
    }
    exhaust("192.0.2.1");
    assertThat(lenient.admit(at("192.0.2.1"), Route.QUESTION)).isInstanceOf(Rejected.class);
    var behindProxy = new Caller(address("127.0.0.1"), false, Optional.empty());
    assertThat(lenient.admit(behindProxy, Route.QUESTION)).isInstanceOf(Admitted.class);
  }

  @Test
  void many_addresses_do_not_fill_the_memory() {
    IntStream.range(0, 20_000).forEach(i -> ask("10.1." + i / 256 + "." + i % 256));
    assertThat(buckets.count()).isLessThanOrEqualTo(1000);
  }

  @Test
  void buckets_that_have_been_full_for_a_while_are_forgotten() {
    ask("192.0.2.1");
    now.addAndGet(Duration.ofMinutes(2).toNanos());
    assertThat(buckets.count()).isZero();
  }

  @Property(tries = 300)
  void never_more_than_burst_and_rate_allow_and_never_a_whole_one_less(
      @ForAll @IntRange(min = 1, max = 600) int perMinute,
      @ForAll @IntRange(min = 1, max = 30) int burst,
      @ForAll @Size(max = 200) List<@LongRange(min = 0, max = 5 * SECOND) Long> pauses) {
    var time = new AtomicLong();
    var asked = new TokenBuckets(Rates.standard(new Rate(perMinute, burst)), 10, time::get);
    var perNano = perMinute / 60e9;
    double tokens = burst;
    for (long pause : pauses) {
      time.addAndGet(pause);
      tokens = Math.min(burst, tokens + pause * perNano);
      switch (asked.admit(at("192.0.2.1"), Route.QUESTION)) {
        case Admitted _ -> tokens--;
        case Rejected _ -> assertThat(tokens).as("rejected").isLessThan(1 + 1e-6);
        case Unlimited _ -> throw new AssertionError("not limited");
      }
      assertThat(tokens).as("admitted").isGreaterThan(-1e-6);
    }
  }

  private Decision ask(String address) {
    return buckets.admit(at(address), Route.QUESTION);
  }

  private Decision ask(String person, String address) {
    return buckets.admit(new Caller(address(address), false, Optional.of(person)), Route.QUESTION);
  }

  private void exhaust(String address) {
    IntStream.range(0, 10).forEach(_ -> ask(address));
    assertThat(ask(address)).isInstanceOf(Rejected.class);
  }

  private static Caller at(String address) {
    return Caller.at(address(address));
  }

  private static InetAddress address(String text) {
    return InetAddress.ofLiteral(text);
  }
}
