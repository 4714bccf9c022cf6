package com.seekapa.server;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.LogManager;

/**
 * Opens the application beside the start of the web framework, each of which takes about as long as
 * the other. One that can't be opened ends the process at once: there is nothing to save yet.
 */
final class Startup {
  private static volatile FutureTask<Application> opening =
      new FutureTask<>(() -> {
        throw new IllegalStateException("the server is started by Main");
      });

  private Startup() {}

  static void begin(Callable<Application> open) {
    // Logging begins on one thread: begun on two, each may wait for a class that the other
    // initialises.
    LogManager.getLogManager();
    opening = new FutureTask<>(() -> openOrEnd(open));
    Thread.ofPlatform().daemon().name("opening").start(opening);
  }

  private static Application openOrEnd(Callable<Application> open) {
    try {
      return open.call();
    } catch (Exception e) {
      System.err.println(Complaint.about(e));
      Runtime.getRuntime().halt(1);
      throw new IllegalStateException("not reached", e);
    }
  }

  static Application application() {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
