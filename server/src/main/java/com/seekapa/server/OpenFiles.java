package com.seekapa.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * How many files this process may have open, of which each connection is one.
 *
 * @param limit as the operating system has it
 */
record OpenFiles(long limit) {
  /** For libraries, databases, and calls that are no chat. */
  private static final long OWN = 500;

  /** Where the system has no such limit, or doesn't tell it, as many as anyone can wish for. */
  static OpenFiles ofThisProcess() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? new OpenFiles(unix.getMaxFileDescriptorCount())
        : new OpenFiles(Integer.MAX_VALUE);
  }

  /** As many connections as wished for, or as there can be. */
  int connections(int wished) {
    long room = limit - Math.min(OWN, limit / 2);
    return (int) Math.max(1, Math.min(wished, room));
  }

  /** What to tell whoever wishes for more than there can be. */
  Optional<String> complaint(int wished) {
    int most = connections(wished);
    return most == wished
        ? Optional.empty()
        : Optional.of(
            "Not more than %d connections are taken instead of %d: this process may open %d files. Raise that with “ulimit -n %d”, or set --max-connections %d."
                .formatted(most, wished, limit, wished + OWN, most));
  }
}
