package com.seekapa.server.eval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How often answers are right, by how sure the interpretation was of them. */
record Reliability(List<Bucket> buckets) {
  private static final int BUCKETS = 10;

  Reliability {
    buckets = List.copyOf(buckets);
  }

  /** Answers with a confidence from one number to another, and how many of them pass. */
  record Bucket(double from, double to, int cases, int passed) {}

  /** Of those that carry a confidence; buckets without any are left out. */
  static Reliability of(List<Verdict> verdicts) {
    var buckets = new ArrayList<Bucket>();
    for (int i = 0; i < BUCKETS; i++) {
      int bucket = i;
      var some = verdicts.stream().filter(it -> it.answered() && isIn(bucket, it)).toList();
      if (!some.isEmpty()) {
        int passed = (int) some.stream().filter(Verdict::isPassed).count();
        buckets.add(new Bucket((double) i / BUCKETS, (i + 1.0) / BUCKETS, some.size(), passed));
      }
    }
    return new Reliability(buckets);
  }

  private static boolean isIn(int bucket, Verdict verdict) {
    return verdict.confidence().isPresent()
        && bucket == Math.min(BUCKETS - 1, (int) (verdict.confidence().getAsDouble() * BUCKETS));
  }

  /**
   * Prints the curve of all, beside those of the parts of the databases.
   *
   * @param parts by the part's name
   */
  void print(PrintStream out, Map<String, Reliability> parts) {
    if (buckets.isEmpty()) {
      return;
    }
    out.printf("%n%-18s %6s %8s", "confidence", "cases", "passed");
    parts.keySet().forEach(name -> out.printf(" %10s", name));
    out.println();
    for (var bucket : buckets) {
      var range = "%.1f to %.1f".formatted(bucket.from(), bucket.to());
      out.printf("%-18s %6d %8s", range, bucket.cases(), share(bucket));
      parts.values().forEach(part -> out.printf(" %10s", part.shareFrom(bucket.from())));
      out.println();
    }
  }

  private String shareFrom(double from) {
    return buckets.stream()
        .filter(it -> it.from() == from)
        .findFirst()
        .map(Reliability::share)
        .orElse("");
  }

  private static String share(Bucket bucket) {
    return EvalReport.percent((double) bucket.passed() / bucket.cases());
  }
}
