package com.seekapa.server.telemetry;

import io.netty.channel.EventLoopGroup;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What operators are told.
 *
 * @param metrics empty where they are switched off
 */
public record Telemetry(Optional<Metrics> metrics, Health health) {
  /** Begins to watch the process, and to keep the rates of each second, until it ends. */
  public void watch(EventLoopGroup loops) {
    metrics.ifPresent(it -> watch(it, loops));
  }

  private static void watch(Metrics metrics, EventLoopGroup loops) {
    new ProcessMeters(metrics, new ProcFiles(Path.of("/proc"))).plugIn();
    new EventLoopLag(metrics).watch(loops);
    Thread.ofPlatform().daemon().name("metrics").start(() -> tick(metrics));
  }

  private static void tick(Metrics metrics) {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(1);
        metrics.tick();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
