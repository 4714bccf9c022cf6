package com.seekapa.server.transport;

import com.seekapa.server.admission.Admission.Decision;
import com.seekapa.server.admission.Caller;
import com.seekapa.server.admission.Doorkeeper;
import com.seekapa.server.admission.Pace;
import com.seekapa.server.admission.Rate;
import com.seekapa.server.admission.Route;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether one client may go on as it does. Questions are counted for its address and person, all
 * other messages for the connection alone: those at one address do not know of each other. For one
 * thread at a time.
 */
final class MessageGate {
  private static final int MESSAGES_FOR_A_QUESTION = 10;
  private static final int MOST_REJECTIONS = 100;

  private final Doorkeeper doorkeeper;
  private final Caller caller;
  private final Optional<Pace> pace;
  private int rejections;

  /**
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  MessageGate(Doorkeeper doorkeeper, Caller caller, LongSupplier nanos) {
    this.doorkeeper = doorkeeper;
    this.caller = caller;
    this.pace =
        doorkeeper.limits(caller)
            ? Optional.of(new Pace(messages(doorkeeper), nanos))
            : Optional.empty();
  }

  private static Rate messages(Doorkeeper doorkeeper) {
    return doorkeeper.rates().of(Route.QUESTION).times(MESSAGES_FOR_A_QUESTION);
  }

  /** Empty where one more question may be asked; else how long to wait with it. */
  Optional<Duration> question() {
    return counted(
        switch (doorkeeper.admission().admit(caller, Route.QUESTION)) {
          case Decision.Unlimited _, Decision.Admitted _ -> Optional.empty();
          case Decision.Rejected(var retryAfter, _, _) -> Optional.of(retryAfter);
        });
  }

  /** The same for any other message. */
  Optional<Duration> message() {
    return counted(pace.flatMap(Pace::next));
  }

  /**
   * Whether far more was sent than allowed, for long. Each message that is admitted makes up for
   * one that was not; forgave it all of them, no flood would ever be one.
   */
  boolean isFlooded() {
    return rejections >= MOST_REJECTIONS;
  }

  private Optional<Duration> counted(Optional<Duration> wait) {
    rejections = Math.max(0, rejections + (wait.isPresent() ? 1 : -1));
    return wait;
  }
}
