package com.seekapa.server.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What Linux tells about a process and its machine in files; elsewhere there is nothing to read.
 */
final class ProcFiles {
  private final Path proc;

  /**
   * @param proc the folder {@code /proc}
   */
  ProcFiles(Path proc) {
    this.proc = proc;
  }

  /** Memory of this process that is in RAM, in bytes. */
  OptionalLong residentBytes() {
    var kilobytes = field("self/status", "VmRSS:");
    return kilobytes.isPresent()
        ? OptionalLong.of(kilobytes.getAsLong() * 1024)
        : OptionalLong.empty();
  }

  /** Bytes that this process has read from disks. */
  OptionalLong diskBytesRead() {
    return field("self/io", "read_bytes:");
  }

  /** Bytes that this process has written to disks. */
  OptionalLong diskBytesWritten() {
    return field("self/io", "write_bytes:");
  }

  /** Bytes that the machine has received, over all of its networks but the one to itself. */
  OptionalLong networkBytesReceived() {
    return network(0);
  }

  /** Bytes that the machine has sent. */
  OptionalLong networkBytesSent() {
    return network(8);
  }

  private OptionalLong field(String file, String name) {
    for (var line : lines(file)) {
      if (line.startsWith(name)) {
        return number(line.substring(name.length()).strip().split("\\s+")[0]);
      }
    }
    return OptionalLong.empty();
  }

  private OptionalLong network(int column) {
    long sum = 0;
    boolean found = false;
    for (var line : lines("net/dev")) {
      int colon = line.indexOf(':');
      if (colon < 0 || line.substring(0, colon).strip().equals("lo")) {
        continue;
      }
      var words = line.substring(colon + 1).strip().split("\\s+");
      var number = column < words.length ? number(words[column]) : OptionalLong.empty();
      found |= number.isPresent();
      sum += number.orElse(0);
    }
    return found ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(proc.resolve(file));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static OptionalLong number(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
