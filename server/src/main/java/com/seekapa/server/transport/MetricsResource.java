package com.seekapa.server.transport;

import com.seekapa.server.telemetry.Reading;
import com.seekapa.server.telemetry.Telemetry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The numbers of the server as JSON: all, and those of the WebSockets alone. */
@Path("/api")
@RunOnVirtualThread
public final class MetricsResource {
  private final Telemetry telemetry;
  private final ChatService service;

  public MetricsResource(Telemetry telemetry, ChatService service) {
    this.telemetry = telemetry;
    this.service = service;
  }

  /** All numbers at an ISO instant. Latencies are of about the last minute. */
  public record Page(
      String at, List<CountEntry> counters, List<LevelEntry> gauges, List<TimesEntry> latencies) {}

  /** What only grows, since the start and in a second of the last five. */
  public record CountEntry(String name, Map<String, String> labels, long total, double perSecond) {}

  /** What goes up and down. */
  public record LevelEntry(String name, Map<String, String> labels, double value) {}

  /** How long something takes; {@code total} and {@code totalMillis} are since the start. */
  public record TimesEntry(
      String name,
      Map<String, String> labels,
      long count,
      double p50Millis,
      double p95Millis,
      double p99Millis,
      double maxMillis,
      long total,
      double totalMillis) {}

  @GET
  @Path("/metrics")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Counters, gauges and latencies with P50, P95 and P99")
  public Page metrics() {
    var readings = Readings.of(telemetry);
    return new Page(
        service.now().toString(),
        readings.stream().mapMulti(MetricsResource::count).toList(),
        readings.stream().mapMulti(MetricsResource::level).toList(),
        readings.stream().mapMulti(MetricsResource::times).toList());
  }

  private static void count(Reading reading, Consumer<CountEntry> to) {
    if (reading instanceof Reading.Count(var series, long total, double perSecond)) {
      to.accept(new CountEntry(series.name(), series.labels(), total, perSecond));
    }
  }

  private static void level(Reading reading, Consumer<LevelEntry> to) {
    if (reading instanceof Reading.Level(var series, double value)) {
      to.accept(new LevelEntry(series.name(), series.labels(), value));
    }
  }

  private static void times(Reading reading, Consumer<TimesEntry> to) {
    if (reading instanceof Reading.Times(var series, var it)) {
      to.accept(
          new TimesEntry(
              series.name(),
              series.labels(),
              it.count(),
              it.p50(),
              it.p95(),
              it.p99(),
              it.max(),
              it.total(),
              it.totalMillis()));
    }
  }

  @GET
  @Path("/websocket/stats")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Connections, messages in and out, and what waits to be sent")
  public Map<String, Number> webSockets() {
    return GroupStats.of("websocket", Readings.of(telemetry));
  }
}
