package com.seekapa.server.transport;

import com.seekapa.server.cache.CacheSize;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is kept so that it need not be made again, for operators. Nothing of it leaves memory. */
@Path("/api/cache")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public final class CacheResource {
  private final SourceLoad load;

  public CacheResource(Serving serving) {
    this.load = serving.load();
  }

  /** What became of look-ups since the start, for each kind of what is kept. */
  public record CacheStats(List<Kind> kinds) {}

  /**
   * One kind of what is kept.
   *
   * @param kind results: rows from the data source; answers: stored answers as they are sent
   * @param hitRate hits of all look-ups, from 0 to 1; 0 where there was none
   * @param shared misses that got what another was already asking for
   * @param loads how often it had to be made
   * @param loadMillis the time that took, all together
   * @param bytes in memory, as estimated
   */
  public record Kind(
      String kind,
      long hits,
      long misses,
      double hitRate,
      long shared,
      long loads,
      double loadMillis,
      long entries,
      long bytes,
      long evictions) {}

  @GET
  @Path("/stats")
  @Operation(summary = "How often results and answers were found in memory, and what they take")
  public CacheStats stats() {
    return new CacheStats(List.of(results(), answers()));
  }

  private Kind results() {
    var stats = load.results().get();
    return kind(
        "results",
        stats.hits(),
        stats.misses(),
        stats.shared(),
        stats.loads(),
        stats.loadTime().toNanos() / 1e6,
        stats.size());
  }

  private Kind answers() {
    var answers = load.answers();
    long misses = answers.misses();
    return kind("answers", answers.hits(), misses, 0, misses, 0, answers.size());
  }

  private static Kind kind(
      String kind,
      long hits,
      long misses,
      long shared,
      long loads,
      double loadMillis,
      CacheSize size) {
    double rate = hits == 0 ? 0 : (double) hits / (hits + misses);
    return new Kind(
        kind,
        hits,
        misses,
        rate,
        shared,
        loads,
        loadMillis,
        size.entries(),
        size.bytes(),
        size.evictions());
  }
}
