package com.seekapa.server.transport;

import com.seekapa.server.telemetry.PrometheusText;
import com.seekapa.server.telemetry.Telemetry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The numbers of the server for Prometheus. */
@Path("/metrics")
public final class PrometheusResource {
  private final Telemetry telemetry;

  public PrometheusResource(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  @GET
  @RunOnVirtualThread
  @Produces(PrometheusText.MEDIA_TYPE)
  @Operation(summary = "All numbers in Prometheus' text format 0.0.4")
  public String metrics() {
    return PrometheusText.of(Readings.of(telemetry));
  }
}
