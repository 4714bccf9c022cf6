package com.seekapa.loadtest.measure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The process of this machine that listens on the server's port, as Linux shows it. */
public final class ProcessProbe implements ServerProbe {
  private static final String LISTENING = "0A";
  private static final double TICKS_A_SECOND = 100; // fixed for what Linux shows to programs
  private static final int USER_TICKS = 11; // counted behind the name of the program
  private static final int SYSTEM_TICKS = 12;

  private final Path process;

  private ProcessProbe(Path process) {
    this.process = process;
  }

  /** Empty where no process is found, as on other systems or where it belongs to somebody else. */
  public static Optional<ServerProbe> listeningOn(int port) {
    return listeningOn(port, Path.of("/proc"));
  }

  static Optional<ServerProbe> listeningOn(int port, Path proc) {
    try {
      var sockets = new HashSet<String>();
      sockets.addAll(sockets(proc.resolve("net/tcp"), port));
      sockets.addAll(sockets(proc.resolve("net/tcp6"), port));
      return sockets.isEmpty() ? Optional.empty() : owner(sockets, proc).map(ProcessProbe::new);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The sockets that listen on the port, by the names that open files have. */
  private static Set<String> sockets(Path table, int port) throws IOException {
    var sockets = new HashSet<String>();
    if (Files.isReadable(table)) {
      for (var line : Files.readAllLines(table)) {
        var fields = line.strip().split("\\s+");
        if (fields.length > 9
            && fields[3].equals(LISTENING)
            && fields[1].endsWith(String.format(Locale.ROOT, ":%04X", port))) {
          sockets.add("socket:[" + fields[9] + "]");
        }
      }
    }
    return sockets;
  }

  private static Optional<Path> owner(Set<String> sockets, Path proc) throws IOException {
    try (var processes = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (var process : processes) {
        if (hasOpen(sockets, process)) {
          return Optional.of(process);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasOpen(Set<String> sockets, Path process) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (var file : files) {
        if (isLinkTo(sockets, file)) {
          return true;
        }
      }
    } catch (IOException e) {
      return false; // it has ended, or is none of ours
    }
    return false;
  }

  private static boolean isLinkTo(Set<String> sockets, Path file) {
    try {
      return sockets.contains(Files.readSymbolicLink(file).toString());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Optional<Usage> look() {
    try {
      return Optional.of(new Usage(memory(), processorSeconds()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // it has ended
    }
  }

  private long memory() throws IOException {
    for (var line : Files.readAllLines(process.resolve("status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new IOException("no memory of its own");
  }

  private double processorSeconds() throws IOException {
    var line = Files.readString(process.resolve("stat"));
    var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]))
        / TICKS_A_SECOND;
  }

  @Override
  public String source() {
    return "process " + process.getFileName();
  }
}
