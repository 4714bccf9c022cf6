package com.seekapa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An answer of 1,000 rows written as it is, against one that becomes a tree first. */
final class JsonBenchmark implements Benchmark {
  private static final int ROWS = 1000;
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 300;

  private final ObjectMapper mapper = Json.mapper();
  private long bytes;

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String purpose() {
    return "an answer of 1,000 rows written as JSON, against writing it by way of a tree";
  }

  @Override
  public void run(PrintStream out) throws IOException {
    var message = message();
    var direct = new ArrayList<Long>();
    var byTree = new ArrayList<Long>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long begun = System.nanoTime();
      bytes += Json.writeBytes(message).length;
      long written = System.nanoTime();
      bytes += mapper.writeValueAsBytes(mapper.<JsonNode>valueToTree(message)).length;
      if (round >= WARM_UP) {
        direct.add(written - begun);
        byTree.add(System.nanoTime() - written);
      }
    }
    out.printf("  as it is   %7.3f ms%n", Median.of(direct) / 1e6);
    out.printf("  by a tree  %7.3f ms%n", Median.of(byTree) / 1e6);
    out.printf("  ratio      %7.2f%n", (double) Median.of(byTree) / Median.of(direct));
  }

  private static ServerMessage message() {
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> List.<Object>of("Product number " + i, "2026-01-01", i, i / 7.0, true))
            .toList();
    return new ServerMessage.Rows(ServerMessage.VERSION, "r", "c", 3, List.of(), rows, false);
  }
}
