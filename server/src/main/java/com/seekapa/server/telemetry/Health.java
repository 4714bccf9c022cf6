package com.seekapa.server.telemetry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether the server can be asked: everything that it depends on is there, and it is not about to
 * stop. Each check runs on a thread of its own and is waited for only so long; one that hangs is
 * not begun a second time, so that those who ask often leave one thread behind and not many. To be
 * asked on a thread that may block.
 */
public final class Health {
  private final List<HealthCheck> checks;
  private final Duration patience;
  private final Map<String, Task> tasks = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  /**
   * @param patience how long a check is waited for
   */
  public Health(List<HealthCheck> checks, Duration patience) {
    this.checks = List.copyOf(checks);
    this.patience = patience;
  }

  /** The server and each dependency. */
  public record Report(boolean ready, boolean stopping, List<HealthCheck.Result> dependencies) {
    /** Why it is not ready, for people. */
    public Optional<String> reason() {
      if (stopping) {
        return Optional.of("The server is about to stop.");
      }
      return dependencies.stream()
          .filter(it -> !it.up())
          .map(it -> "The " + it.name() + " is down: " + it.detail())
          .findFirst();
    }
  }

  /** From now on the server is not ready, whatever the checks say. */
  public void stop() {
    stopping = true;
  }

  /** Asks everything at once; what was already being asked is waited for instead. */
  public Report report() throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    var begun = checks.stream().map(this::begun).toList();
    var results = new ArrayList<HealthCheck.Result>();
    for (var task : begun) {
      results.add(result(task, until));
    }
    boolean up = results.stream().allMatch(HealthCheck.Result::up);
    return new Report(up && !stopping, stopping, List.copyOf(results));
  }

  /** A check on its thread. */
  private record Task(String name, FutureTask<HealthCheck.Result> result) {
    static Task start(HealthCheck check) {
      var result = new FutureTask<>(() -> run(check));
      Thread.ofVirtual().name("health-" + check.name()).start(result);
      return new Task(check.name(), result);
    }
  }

  private Task begun(HealthCheck check) {
    return tasks.compute(
        check.name(),
        (_, before) -> before == null || before.result().isDone() ? Task.start(check) : before);
  }

  private static HealthCheck.Result run(HealthCheck check) {
    long begun = System.nanoTime();
    try {
      check.probe().run();
      return new HealthCheck.Result(check.name(), true, millisSince(begun), "");
    } catch (Exception | LinkageError e) {
      return new HealthCheck.Result(
          check.name(), false, millisSince(begun), String.valueOf(e.getMessage()));
    }
  }

  private HealthCheck.Result result(Task task, long until) throws InterruptedException {
    try {
      long left = Math.max(1, until - System.nanoTime());
      return task.result().get(left, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      var detail = "It did not answer within " + patience.toMillis() + " ms.";
      return new HealthCheck.Result(task.name(), false, patience.toMillis(), detail);
    } catch (ExecutionException e) {
      return new HealthCheck.Result(task.name(), false, 0, String.valueOf(e.getCause()));
    }
  }

  private static double millisSince(long begun) {
    return Math.round((System.nanoTime() - begun) / 1e4) / 100.0;
  }
}
