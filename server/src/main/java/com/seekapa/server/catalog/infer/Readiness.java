package com.seekapa.server.catalog.infer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What will confuse people about a source, the gravest first. */
public record Readiness(List<Finding> findings) {
  private static final int SHOWN_OF_A_KIND = 20;

  public Readiness {
    findings = findings.stream().sorted(Comparator.comparing(Finding::kind)).toList();
  }

  /** The report as text, with the first findings of each kind. */
  public String text() {
    return findings.isEmpty()
        ? "Nothing was found that would confuse people.\n"
        : findings.stream()
            .collect(
                Collectors.groupingBy(Finding::kind, java.util.TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(entry -> text(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
  }

  private static String text(Finding.Kind kind, List<Finding> findings) {
    var lines =
        findings.stream()
            .limit(SHOWN_OF_A_KIND)
            .map(finding -> "  " + finding.where() + ": " + finding.message() + "\n")
            .collect(Collectors.joining());
    int more = findings.size() - SHOWN_OF_A_KIND;
    return "%s (%d)%n%s%s"
        .formatted(
            kind.title(), findings.size(), lines, more > 0 ? "  … and " + more + " more\n" : "");
  }
}
