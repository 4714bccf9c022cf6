package com.seekapa.benchmarks.realtime;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the servers that are compared. All of Seekapa share one folder of data. */
final class Servers {
  private static final List<String> OPTIONS =
      List.of("--max-connections", "16000", "--limits", "off");

  private final Path data = Path.of(System.getProperty("java.io.tmpdir"), "seekapa-realtime");

  JavaPeer seekapa(String... options) throws IOException {
    var all = new ArrayList<>(OPTIONS);
    all.addAll(List.of(options));
    return JavaPeer.seekapa(data, jvmOptions(), all);
  }

  JavaPeer bareNetty() throws IOException {
    return JavaPeer.bareNetty(jvmOptions());
  }

  /** The demo data, once a server has run. */
  Path database() {
    return data.resolve("axia.duckdb");
  }

  /** What is missing to measure against nginx. */
  static Optional<String> missing() {
    return Nginx.missing().or(Wrk::missing);
  }

  private static List<String> jvmOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }
}
