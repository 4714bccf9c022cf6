package com.seekapa.server.telemetry;

/**
 * Whether something that the server depends on is there.
 *
 * @param name what it is called, such as {@code data source}
 * @param probe returns if it is there, and throws with the reason if it is not; may block
 */
public record HealthCheck(String name, Probe probe) {
  /** See above. */
  @FunctionalInterface
  public interface Probe {
    void run() throws Exception;
  }

  /**
   * What came of it.
   *
   * @param detail why it is down; empty where it is up
   */
  public record Result(String name, boolean up, double millis, String detail) {}
}
