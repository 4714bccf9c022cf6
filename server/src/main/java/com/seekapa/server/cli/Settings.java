package com.seekapa.server.cli;

import com.seekapa.server.admission.AddressRange;
import com.seekapa.server.admission.ForwardedBy;
import com.seekapa.server.admission.LimitSettings;
import com.seekapa.server.admission.Rate;
import com.seekapa.server.admission.Rates;
import com.seekapa.server.cache.CacheSettings;
import com.seekapa.server.source.Login;
import com.seekapa.server.source.SourceSettings.BrokenRows;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settings in force, each checked. */
public record Settings(
    int port,
    String host,
    Optional<String> source,
    Login login,
    BrokenRows brokenRows,
    Optional<Path> model,
    Path data,
    Optional<LocalDate> asOf,
    boolean refreshDemo,
    boolean wordKnowledge,
    int minConfidence,
    Duration queryTimeout,
    int queryMemoryMegabytes,
    int queryThreads,
    int queryConnections,
    int maxRows,
    int maxQuestions,
    int maxConnections,
    OptionalLong maxStorePages,
    boolean syncCommits,
    SessionSettings session,
    DeliverySettings delivery,
    CacheSettings cache,
    HttpSettings http,
    boolean metrics) {
  private static final int ROWS_OF_CASES = 100_000;

  /** Reads and checks each setting. */
  static Settings of(Function<Setting, String> values) {
    var read = new Reader(values);
    return new Settings(
        (int) read.number(Setting.PORT, 0, 65_535),
        loopback(values.apply(Setting.HOST)),
        read.text(Setting.SOURCE),
        new Login(read.text(Setting.SOURCE_USER), read.text(Setting.SOURCE_PASSWORD)),
        read.brokenRows(),
        read.path(Setting.MODEL),
        Path.of(values.apply(Setting.DATA)),
        read.day(Setting.AS_OF),
        read.isOn(Setting.REFRESH_DEMO),
        read.isOn(Setting.WORD_KNOWLEDGE),
        (int) read.number(Setting.MIN_CONFIDENCE, 0, 100),
        Duration.ofMillis(read.millis(Setting.QUERY_TIMEOUT)),
        (int) read.number(Setting.QUERY_MEMORY, defaultMemory(), 32, 1_000_000),
        (int)
            read.number(
                Setting.QUERY_THREADS,
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                1,
                1_000),
        (int) read.number(Setting.QUERY_CONNECTIONS, 1, 1_000),
        (int) read.number(Setting.MAX_ROWS, 1, 1_000_000),
        (int) read.number(Setting.MAX_QUESTIONS, 1, 100_000),
        (int) read.number(Setting.MAX_CONNECTIONS, 1, 1_000_000),
        limit(read.number(Setting.MAX_STORE_PAGES, 0, 4_294_967_294L)),
        read.isOn(Setting.SYNC_COMMITS),
        session(read),
        delivery(read),
        cache(read),
        http(read),
        read.isOn(Setting.METRICS));
  }

  private static SessionSettings session(Reader read) {
    return new SessionSettings(
        Duration.ofMillis(read.millis(Setting.HEARTBEAT)),
        Duration.ofMillis(read.millis(Setting.STOP_PATIENCE)),
        read.text(Setting.ACCESS_TOKEN));
  }

  private static CacheSettings cache(Reader read) {
    return new CacheSettings(
        (int) read.number(Setting.CACHE_MEMORY, 0, 100_000),
        Duration.ofMillis(read.millis(Setting.CACHE_TTL)));
  }

  private static HttpSettings http(Reader read) {
    return new HttpSettings(
        new LimitSettings(
            read.choice(Setting.LIMITS, LimitSettings.Mode.values()),
            new Rates(
                new Rate(
                    read.number(Setting.LIMIT_PER_MINUTE, 1, RouteRates.MOST),
                    read.number(Setting.LIMIT_BURST, 1, RouteRates.MOST)),
                read.text(Setting.LIMIT_ROUTES).map(RouteRates::parse).orElse(Map.of())),
            read.ranges(Setting.TRUSTED_PROXIES),
            read.choice(Setting.FORWARDED_BY, ForwardedBy.values())),
        read.choice(Setting.LOG, HttpSettings.LogFormat.values()),
        Duration.ofMillis(read.millis(Setting.SLOW_REQUEST)),
        TlsFiles.of(read.path(Setting.TLS_CERTIFICATE), read.path(Setting.TLS_KEY)));
  }

  /**
   * For a file of cases: all rows, and demo data of their own, which ends the day before theirs.
   */
  public Settings forCasesOf(LocalDate day) {
    return new Settings(
        port,
        host,
        source,
        login,
        brokenRows,
        model,
        data.resolve("cache").resolve("cases-of-" + day),
        Optional.of(asOf.orElse(day)),
        refreshDemo,
        wordKnowledge,
        minConfidence,
        queryTimeout,
        queryMemoryMegabytes,
        queryThreads,
        queryConnections,
        Math.max(maxRows, ROWS_OF_CASES),
        maxQuestions,
        maxConnections,
        maxStorePages,
        syncCommits,
        session,
        delivery,
        cache,
        http,
        metrics);
  }

  private static DeliverySettings delivery(Reader read) {
    return new DeliverySettings(
        Duration.ofMillis(read.number(Setting.BATCH_WINDOW, 0, 10_000)),
        (int) read.number(Setting.BATCH_SIZE, 1, 1_000),
        (int) read.number(Setting.COMPRESSION_LEVEL, 0, 9));
  }

  private static OptionalLong limit(long pages) {
    return pages == 0 ? OptionalLong.empty() : OptionalLong.of(pages);
  }

  /** A quarter of the memory, and not more than most need. */
  private static long defaultMemory() {
    return Math.min(1024, MachineMemory.megabytes().orElse(4096) / 4);
  }

  private static String loopback(String host) {
    try {
      if (InetAddress.getByName(host).isLoopbackAddress()) {
        return host;
      }
    } catch (UnknownHostException e) {
      throw new UsageException(
          "--host " + host + " is no address of this machine. Use 127.0.0.1 or ::1.");
    }
    throw new UsageException(
        "--host "
            + host
            + " can be reached from other machines, and this version has no login. Use 127.0.0.1,"
            + " and a proxy with a login in front of it.");
  }

  /** Values of the right kind, or an error that names the setting. */
  private record Reader(Function<Setting, String> values) {
    long number(Setting setting, long min, long max) {
      return number(setting, -1, min, max);
    }

    long number(Setting setting, long standard, long min, long max) {
      var text = values.apply(setting);
      if (text.isEmpty()) {
        return standard;
      }
      try {
        long number = Long.parseLong(text);
        if (number >= min && number <= max) {
          return number;
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw wrong(setting, text, "a whole number from " + min + " to " + max);
    }

    /** Seconds, with a fraction if need be. */
    long millis(Setting setting) {
      var text = values.apply(setting);
      try {
        double seconds = Double.parseDouble(text);
        if (seconds >= 0.001 && seconds <= 86_400) {
          return Math.round(seconds * 1000);
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw wrong(setting, text, "seconds from 0.001 to 86400");
    }

    Optional<String> text(Setting setting) {
      return Optional.of(values.apply(setting)).filter(text -> !text.isEmpty());
    }

    Optional<Path> path(Setting setting) {
      return text(setting).map(Path::of);
    }

    BrokenRows brokenRows() {
      return switch (values.apply(Setting.BROKEN_ROWS)) {
        case "fail" -> BrokenRows.FAIL;
        case "skip" -> BrokenRows.SKIP;
        default ->
            throw wrong(Setting.BROKEN_ROWS, values.apply(Setting.BROKEN_ROWS), "fail or skip");
      };
    }

    /** One of several words, as the enum spells them. */
    <E extends Enum<E>> E choice(Setting setting, E[] choices) {
      var text = values.apply(setting);
      return Arrays.stream(choices)
          .filter(it -> word(it).equals(text))
          .findFirst()
          .orElseThrow(() ->
              wrong(
                  setting,
                  text,
                  Arrays.stream(choices).map(Reader::word).collect(Collectors.joining(" or "))));
    }

    private static String word(Enum<?> choice) {
      return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<AddressRange> ranges(Setting setting) {
      return text(setting).stream()
          .flatMap(text -> Arrays.stream(text.split(",", -1)))
          .map(String::strip)
          .map(text ->
              AddressRange.parse(text)
                  .orElseThrow(
                      () -> wrong(setting, text, "addresses or ranges such as 10.0.0.0/8,::1")))
          .toList();
    }

    Optional<LocalDate> day(Setting setting) {
      var text = values.apply(setting);
      try {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
      } catch (DateTimeParseException e) {
        throw wrong(setting, text, "a date such as 2026-11-24");
      }
    }

    boolean isOn(Setting setting) {
      return switch (values.apply(setting)) {
        case "on", "true" -> true;
        case "off", "false" -> false;
        default -> throw wrong(setting, values.apply(setting), "on or off");
      };
    }

    private static UsageException wrong(Setting setting, String text, String expected) {
      return new UsageException(setting.flag() + " must be " + expected + ", not “" + text + "”.");
    }
  }
}
