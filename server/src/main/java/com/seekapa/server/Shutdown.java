package com.seekapa.server;

import com.seekapa.server.transport.Sessions;
import com.seekapa.server.transport.Traffic;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * The way from serving to stopped: nobody new comes in, idle clients are told to connect again,
 * running questions end and their clients hear of it, each within a time.
 *
 * @param questions how many are being answered
 * @param patience how long they are waited for
 */
record Shutdown(
    Sessions sessions, Traffic traffic, IntSupplier questions, Duration patience, Pause pause) {
  private static final Duration STEP = Duration.ofMillis(20);

  /** For the last bytes to leave, and for clients to confirm that they have read them. */
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  /** Lets time pass. */
  interface Pause {
    void last(Duration time) throws InterruptedException;
  }

  static Shutdown of(Application application) {
    return new Shutdown(
        application.sessions(),
        application.front().traffic(),
        application.chat().running()::count,
        application.front().patience(),
        time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()));
  }

  void drain() {
    try {
      traffic.close();
      sendAway();
      until(() -> questions.getAsInt() == 0, patience);
      until(() -> sessions.count() == 0, FAREWELL); // the last answers are on their way
      sessions.end();
      until(() -> sessions.count() == 0 && traffic.inProgress() == 0, FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A few at a time, so that they don't all knock at the same moment wherever they go. */
  private void sendAway() throws InterruptedException {
    for (var some : sessions.drain()) {
      some.forEach(Runnable::run);
      pause.last(STEP);
    }
  }

  private void until(BooleanSupplier done, Duration most) throws InterruptedException {
    long steps = most.dividedBy(STEP);
    while (!done.getAsBoolean() && steps-- > 0) {
      pause.last(STEP);
    }
  }
}
