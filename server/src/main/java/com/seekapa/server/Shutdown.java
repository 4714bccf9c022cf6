package com.seekapa.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Tells clients to come back later, and lets running questions end. */
final class Shutdown {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration STEP = Duration.ofMillis(20);

  private final Application application;

  Shutdown(Application application) {
    this.application = application;
  }

  void drain() {
    application.sessions().shutDown();
    try {
      waitForQuestions();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitForQuestions() throws InterruptedException {
    long steps = PATIENCE.dividedBy(STEP);
    while (application.chat().running().count() > 0 && steps-- > 0) {
      TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
    }
  }
}
