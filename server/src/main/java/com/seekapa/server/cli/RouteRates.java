package com.seekapa.server.cli;

import com.seekapa.server.admission.Rate;
import com.seekapa.server.admission.Route;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Limits of single routes as they are written: {@code question=30/5,answers=600/100}. */
final class RouteRates {
  static final long MOST = 1_000_000;

  private static final Pattern ONE = Pattern.compile("([a-z]+)\\s*=\\s*(\\d{1,7})/(\\d{1,7})");

  private RouteRates() {}

  static Map<Route, Rate> parse(String text) {
    var rates = new EnumMap<Route, Rate>(Route.class);
    for (var part : text.split(",", -1)) {
      var found = ONE.matcher(part.strip());
      if (!found.matches()) {
        throw wrong(part, "is not of the form NAME=A_MINUTE/BURST");
      }
      if (rates.put(route(part, found), rate(part, found)) != null) {
        throw wrong(part, "names a route for the second time");
      }
    }
    return rates;
  }

  private static Route route(String part, MatchResult found) {
    return Route.named(found.group(1))
        .orElseThrow(() -> wrong(part, "names no route. There are " + words()));
  }

  private static Rate rate(String part, MatchResult found) {
    long perMinute = Long.parseLong(found.group(2));
    long burst = Long.parseLong(found.group(3));
    if (Math.min(perMinute, burst) < 1 || Math.max(perMinute, burst) > MOST) {
      throw wrong(part, "has a number that is not from 1 to " + MOST);
    }
    return new Rate(perMinute, burst);
  }

  private static String words() {
    return Route.limited().stream().map(Route::word).collect(Collectors.joining(", "));
  }

  private static UsageException wrong(String part, String why) {
    return new UsageException(
        "%s must be limits such as question=30/5,answers=600/100; “%s” %s."
            .formatted(Setting.LIMIT_ROUTES.flag(), part.strip(), why));
  }
}
