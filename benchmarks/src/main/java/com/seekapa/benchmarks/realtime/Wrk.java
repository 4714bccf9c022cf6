package com.seekapa.benchmarks.realtime;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** wrk, which asks for one address as often as it gets answers. */
record Wrk(URI uri, int connections, int seconds) implements Round.Work {
  private static final Path PROGRAM = Path.of("/usr/bin/wrk");
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
  private static final Pattern FAILURES =
      Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

  static Optional<String> missing() {
    return Files.exists(PROGRAM) ? Optional.empty() : Optional.of("wrk");
  }

  @Override
  public long done() throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                List.of(
                    PROGRAM.toString(),
                    "-t1",
                    "-c" + connections,
                    "-d" + seconds + "s",
                    uri.toString()))
            .redirectErrorStream(true)
            .start();
    var printed = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    var failed = FAILURES.matcher(printed);
    if (failed.find()) {
      throw new IllegalStateException("wrk " + uri + ": " + failed.group());
    }
    var found = REQUESTS.matcher(printed);
    if (!found.find()) {
      throw new IllegalStateException("wrk printed no requests: " + printed);
    }
    return Long.parseLong(found.group(1));
  }
}
