package com.seekapa.benchmarks.realtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process and its children use, as Linux tells it. */
record ProcessUse(ProcessHandle process) {
  /** Linux counts in hundredths of a second, whatever the kernel does inside. */
  private static final long NANOS_A_TICK = 10_000_000;

  private static final int USER_TIME = 11;

  /** CPU time so far, in nanoseconds. */
  long cpuNanos() {
    return all().mapToLong(ProcessUse::ticks).sum() * NANOS_A_TICK;
  }

  /** Memory that is in RAM, in bytes; pages that processes share count for each. */
  long residentBytes() {
    return all().mapToLong(it -> status(it, "VmRSS:") * 1024).sum();
  }

  private Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(process), process.descendants());
  }

  private static long ticks(ProcessHandle process) {
    var stat = String.join(" ", lines(process, "stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
  }

  private static long status(ProcessHandle process, String field) {
    return lines(process, "status").stream()
        .filter(it -> it.startsWith(field))
        .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  private static List<String> lines(ProcessHandle process, String file) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file));
    } catch (IOException e) {
      throw new IllegalStateException("the process " + process.pid() + " has gone", e);
    }
  }
}
