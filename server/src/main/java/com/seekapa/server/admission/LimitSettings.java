package com.seekapa.server.admission;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * Who is limited and how.
 *
 * @param trusted the proxies whose word about callers is believed
 */
public record LimitSettings(
    Mode mode, Rates rates, List<AddressRange> trusted, ForwardedBy header) {
  static final LimitSettings OFF =
      new LimitSettings(
          Mode.OFF, Rates.standard(new Rate(60, 10)), List.of(), ForwardedBy.X_FORWARDED_FOR);

  public LimitSettings {
    trusted = List.copyOf(trusted);
  }

  /** Whether there are limits; {@code AUTO}: for all but those at this machine. */
  public enum Mode {
    ON,
    OFF,
    AUTO
  }

  /**
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  public Doorkeeper doorkeeper(LongSupplier nanos) {
    var admission =
        switch (mode) {
          case ON -> Admission.inMemory(rates, nanos);
          case AUTO -> Admission.inMemory(rates, nanos).exceptForLocalCallers();
          case OFF -> Admission.unlimited();
        };
    return new Doorkeeper(new Callers(trusted, header), admission, rates, mode);
  }
}
