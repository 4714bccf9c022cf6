package com.seekapa.server.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * A bucket of tokens for each route of each address and each person. Who has both needs a token of
 * both. The buckets that were not used for longest are forgotten where there are too many, or when
 * they have been full for a while: a forgotten bucket begins full, so nobody is kept out by that.
 */
final class TokenBuckets implements Admission {
  static final int MOST_BUCKETS = 100_000;

  private final Rates rates;
  private final TimeMeter clock;
  private final Cache<Key, Bucket> buckets;

  TokenBuckets(Rates rates, int most, LongSupplier nanos) {
    this.rates = rates;
    this.clock = new Clock(nanos);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(most)
            .expireAfterAccess(rates.timeToFill().plusMinutes(1))
            .ticker(nanos::getAsLong)
            .executor(Runnable::run) // so that the bound holds at once
            .build();
  }

  /** Whose bucket it is: an address or a person. */
  private record Key(Route route, String who) {}

  @Override
  public Decision admit(Caller caller, Route route) {
    if (!route.isLimited()) {
      return new Decision.Unlimited();
    }
    var own = keys(caller, route).map(key -> buckets.get(key, it -> bucket(it.route()))).toList();
    var limit = rates.of(route).burst();
    var first = own.getFirst().tryConsumeAndReturnRemaining(1);
    if (!first.isConsumed()) {
      return rejected(first, limit);
    }
    return own.size() == 1 ? admitted(first, limit) : andSecond(own, first, limit);
  }

  private static Stream<Key> keys(Caller caller, Route route) {
    return Stream.concat(
            Stream.of("at " + network(caller.address())),
            caller.person().stream().map("by "::concat))
        .map(who -> new Key(route, who));
  }

  /** One customer of a provider has at least a /64 of IPv6, so more of an address tells nothing. */
  static String network(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet6Address
        ? new BigInteger(1, Arrays.copyOf(bytes, 8)).toString(16) + "::/64"
        : address.getHostAddress();
  }

  private Bucket bucket(Route route) {
    var own = rates.of(route);
    return Bucket.builder()
        .withCustomTimePrecision(clock)
        .addLimit(limit ->
            limit.capacity(own.burst()).refillGreedy(own.perMinute(), Duration.ofMinutes(1)))
        .build();
  }

  /** Who is refused by the second bucket gets the token of the first one back. */
  private static Decision andSecond(List<Bucket> own, ConsumptionProbe first, long limit) {
    var second = own.getLast().tryConsumeAndReturnRemaining(1);
    if (!second.isConsumed()) {
      own.getFirst().addTokens(1);
      return rejected(second, limit);
    }
    return admitted(
        first.getRemainingTokens() < second.getRemainingTokens() ? first : second, limit);
  }

  private static Decision admitted(ConsumptionProbe probe, long limit) {
    return new Decision.Admitted(
        probe.getRemainingTokens(), limit, Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  private static Decision rejected(ConsumptionProbe probe, long limit) {
    return new Decision.Rejected(
        Duration.ofNanos(probe.getNanosToWaitForRefill()),
        limit,
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  /** How many buckets there are. */
  long count() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private record Clock(LongSupplier nanos) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return nanos.getAsLong();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
