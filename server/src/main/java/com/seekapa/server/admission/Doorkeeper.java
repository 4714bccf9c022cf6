package com.seekapa.server.admission;

import com.seekapa.server.admission.LimitSettings.Mode;

/**
 * Knows who calls and whether they may.
 *
 * @param rates how often each may be done
 */
public record Doorkeeper(Callers callers, Admission admission, Rates rates, Mode mode) {
  /** Lets everybody in. */
  public static Doorkeeper absent() {
    return LimitSettings.OFF.doorkeeper(System::nanoTime);
  }

  /** Whether nobody needs to be known to be let in. */
  public boolean isOpen() {
    return mode == Mode.OFF;
  }

  public boolean limits(Caller caller) {
    return switch (mode) {
      case ON -> true;
      case OFF -> false;
      case AUTO -> !caller.local();
    };
  }
}
