package com.seekapa.loadtest.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.loadtest.client.QuietClient;
import com.seekapa.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a server says of itself at {@code /api/metrics}: for servers on other machines. */
public final class MetricsProbe implements ServerProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private final QuietClient client;
  private final int processors;

  private MetricsProbe(QuietClient client, int processors) {
    this.client = client;
    this.processors = processors;
  }

  /** Empty where the server does not tell. */
  public static Optional<ServerProbe> of(QuietClient client) {
    return metrics(client)
        .filter(metrics -> usage(metrics).isPresent())
        .map(metrics ->
            new MetricsProbe(client, (int) value(metrics, "system.processors").orElse(1)));
  }

  private static Optional<JsonNode> metrics(QuietClient client) {
    try {
      return client.get("/api/metrics", PATIENCE).map(Json::tree);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // it is busy, or speaks otherwise
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public Optional<Usage> look() {
    return metrics(client).flatMap(MetricsProbe::usage);
  }

  private static Optional<Usage> usage(JsonNode metrics) {
    var memory = value(metrics, "memory.resident.bytes");
    var cpu = value(metrics, "process.cpu.millis");
    return memory.isPresent() && cpu.isPresent()
        ? Optional.of(new Usage((long) memory.getAsDouble(), cpu.getAsDouble() / 1000))
        : Optional.empty();
  }

  /** What only grows has a total, what goes up and down a value. */
  private static OptionalDouble value(JsonNode metrics, String name) {
    for (var entry : metrics.path("counters")) {
      if (entry.path("name").asText().equals(name) && entry.path("total").isNumber()) {
        return OptionalDouble.of(entry.path("total").asDouble());
      }
    }
    for (var entry : metrics.path("gauges")) {
      if (entry.path("name").asText().equals(name) && entry.path("value").isNumber()) {
        return OptionalDouble.of(entry.path("value").asDouble());
      }
    }
    return OptionalDouble.empty();
  }

  @Override
  public String source() {
    return "/api/metrics";
  }

  @Override
  public int processors() {
    return processors;
  }
}
