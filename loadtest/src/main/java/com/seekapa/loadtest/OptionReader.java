package com.seekapa.loadtest;

import com.seekapa.loadtest.Options.TestKind;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a command line to {@link Options}; a {@link UsageException} tells what is wrong. */
final class OptionReader {
  private static final String OWNED = "i-own-this-server";
  private static final Set<String> NAMES =
      Set.of(
          "url",
          "test",
          "users",
          "duration",
          "ramp",
          "rate",
          "think",
          "timeout",
          "pause",
          "zipf",
          "seed",
          "report");

  private final Map<String, String> given;

  private final Optional<String> token;

  private OptionReader(Map<String, String> given, Optional<String> token) {
    this.given = given;
    this.token = token;
  }

  /**
   * Reads them.
   *
   * @param token comes from the environment, so that it stands in no list of processes
   */
  static Options read(List<String> words, Optional<String> token) {
    return new OptionReader(given(words), token).options();
  }

  private static Map<String, String> given(List<String> words) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      int equals = word.indexOf('=');
      var flag = equals < 0 ? word : word.substring(0, equals);
      var name = name(flag);
      if (name.equals(OWNED)) {
        given.put(name, "on");
      } else if (equals >= 0) {
        given.put(name, word.substring(equals + 1));
      } else if (i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
        given.put(name, words.get(++i));
      } else {
        throw new UsageException("The option " + flag + " needs a value.");
      }
    }
    return given;
  }

  private static String name(String flag) {
    var name = flag.startsWith("--") ? flag.substring(2) : "";
    if (!NAMES.contains(name) && !name.equals(OWNED)) {
      throw new UsageException(
          "There is no option " + flag + ". ./seekapa loadtest --help lists all of them.");
    }
    return name;
  }

  private Options options() {
    var test = test();
    var think = think();
    return new Options(
        url(),
        token,
        test,
        whole("users", 1, 60_000),
        seconds("duration", "30", 1),
        seconds("ramp", "0", 0),
        rate(test),
        think.getFirst(),
        think.getLast(),
        seconds("timeout", "30", 0.1),
        seconds("pause", "5", 0),
        number("zipf", given.getOrDefault("zipf", "1"), 0, 5),
        (long) number("seed", given.getOrDefault("seed", "1"), -1e15, 1e15),
        Optional.ofNullable(given.get("report")).map(Path::of));
  }

  private TestKind test() {
    var name = given.getOrDefault("test", "all");
    return Arrays.stream(TestKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new UsageException(
                "There is no test " + name + ": choose all, websocket, api or memory."));
  }

  private Optional<Integer> rate(TestKind test) {
    if (test == TestKind.ALL && (given.containsKey("rate") || given.containsKey("users"))) {
      throw new UsageException(
          "--test all has users and rates of its own: leave out --users and --rate, or choose one"
              + " test.");
    }
    return whole("rate", 1, 200_000);
  }

  private URI url() {
    var text = given.getOrDefault("url", "http://localhost:8000");
    try {
      var url = new URI(text);
      if (!"http".equals(url.getScheme()) || url.getHost() == null) {
        throw new UsageException(
            "--url " + text + " is not an address like http://localhost:8000 (only http).");
      }
      if (!isLoopback(url) && !given.containsKey(OWNED)) {
        throw new UsageException(
            url.getHost()
                + " is not this machine. A load test can bring a server down: if it is yours to"
                + " load, add --"
                + OWNED
                + ".");
      }
      return url;
    } catch (URISyntaxException e) {
      throw new UsageException("--url " + text + " is not an address like http://localhost:8000.");
    }
  }

  static boolean isLoopback(URI url) {
    try {
      return Arrays.stream(InetAddress.getAllByName(url.getHost()))
          .allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      throw new UsageException("There is no host called " + url.getHost() + ".");
    }
  }

  private List<Duration> think() {
    var text = given.getOrDefault("think", "1-3");
    var ends =
        Arrays.stream(text.split("-", 2))
            .map(end -> duration(number("think", end, 0, 3600)))
            .collect(Collectors.toList());
    if (ends.getFirst().compareTo(ends.getLast()) > 0) {
      throw new UsageException("--think " + text + " ends before it begins.");
    }
    return ends;
  }

  private Optional<Integer> whole(String name, int min, int max) {
    return Optional.ofNullable(given.get(name))
        .map(text -> {
          double value = number(name, text, min, max);
          if (value != Math.rint(value)) {
            throw new UsageException("--" + name + " " + text + " is not a whole number.");
          }
          return (int) value;
        });
  }

  private Duration seconds(String name, String otherwise, double min) {
    return duration(number(name, given.getOrDefault(name, otherwise), min, 86_400));
  }

  private static Duration duration(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static double number(String name, String text, double min, double max) {
    try {
      double value = Double.parseDouble(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new UsageException("--" + name + " " + text + " is not a number.");
    }
    throw new UsageException(
        String.format(
                Locale.ROOT, "--%s %s is out of range: from %.10g to %.10g.", name, text, min, max)
            .replaceAll("\\.0+(?=[ .])", ""));
  }
}
