package com.seekapa.loadtest.report;

import java.util.List;

/**
 * A whole test.
 *
 * @param url of the server
 * @param model that the server answers about
 * @param machine in words, the one that the tester ran on
 * @param questions that were there to be drawn
 */
public record Report(
    String url,
    String model,
    String startedAt,
    String machine,
    String command,
    int questions,
    List<Judged> parts) {

  /** A part and what is thought of it. */
  public record Judged(String title, Part part, List<Finding> findings) {
    public static Judged of(Part part) {
      return new Judged(part.load().title(), part, Goals.of(part));
    }
  }

  public boolean missedATarget() {
    return parts.stream()
        .flatMap(part -> part.findings().stream())
        .anyMatch(finding -> finding.verdict() == Finding.Verdict.MISSED);
  }
}
