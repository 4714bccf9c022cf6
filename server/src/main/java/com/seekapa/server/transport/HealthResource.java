package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.seekapa.server.telemetry.Health;
import com.seekapa.server.telemetry.HealthCheck;
import com.seekapa.server.telemetry.Telemetry;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether the server is well, for people and for what restarts or bypasses it. */
@Path("/api/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
  private final Serving serving;
  private final ChatService service;
  private final Health health;

  public HealthResource(Serving serving, ChatService service, Telemetry telemetry) {
    this.serving = serving;
    this.service = service;
    this.health = telemetry.health();
  }

  /**
   * That the server is there, and with what.
   *
   * @param status ok, down or stopping
   * @param live whether it runs at all
   * @param ready whether questions can be asked
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record State(
      String status,
      String model,
      String modelHash,
      Optional<String> dataAsOf,
      int connections,
      int runningQuestions,
      long uptimeSeconds,
      boolean live,
      boolean ready,
      List<HealthCheck.Result> dependencies) {}

  /** A yes or no, and why not. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Verdict(boolean ok, Optional<String> reason) {}

  @GET
  @RunOnVirtualThread
  @Operation(summary = "Whether the server is well, and what it depends on")
  public State health() throws InterruptedException {
    var report = health.report();
    var basis = serving.basis();
    return new State(
        status(report),
        basis.model().name(),
        basis.model().hash(),
        basis.extent().map(extent -> extent.until().toString()),
        serving.sessions().count(),
        service.running().count(),
        Duration.between(serving.since(), service.now()).toSeconds(),
        true,
        report.ready(),
        report.dependencies());
  }

  private static String status(Health.Report report) {
    return report.stopping() ? "stopping" : report.ready() ? "ok" : "down";
  }

  @GET
  @Path("/live")
  @NonBlocking
  @Operation(summary = "200 as long as the server runs")
  public Verdict live() {
    return new Verdict(true, Optional.empty());
  }

  @GET
  @Path("/ready")
  @RunOnVirtualThread
  @Operation(summary = "200 if questions can be asked, 503 if not")
  public Response ready() throws InterruptedException {
    var report = health.report();
    return Response.status(report.ready() ? 200 : 503)
        .entity(new Verdict(report.ready(), report.reason()))
        .build();
  }
}
