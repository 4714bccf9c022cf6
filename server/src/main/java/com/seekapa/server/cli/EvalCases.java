package com.seekapa.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of questions with what is expected of them, one JSON object a line. */
public record EvalCases(List<Case> cases) {
  public EvalCases {
    cases = List.copyOf(cases);
  }

  /**
   * A question to ask.
   *
   * @param expect answered, refused, clarify, or declined for either of the last two
   * @param goldSql a query whose rows are right
   * @param ordered whether the order of the rows matters
   * @param chart the kind of chart that is right
   */
  public record Case(
      String id,
      String skill,
      String question,
      Optional<String> expect,
      Optional<String> goldSql,
      boolean ordered,
      Optional<String> chart,
      LocalDate asOf) {}

  /** The day that counts as today for the first case. */
  public LocalDate asOf() {
    return cases.getFirst().asOf();
  }

  public static EvalCases read(Path file, InstantSource clock) throws IOException {
    try {
      var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      var lines = Files.readAllLines(file);
      var cases = new ArrayList<Case>();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          cases.add(read(lines.get(i), file + ":" + (i + 1), today));
        }
      }
      if (cases.isEmpty()) {
        throw new UsageException(file + " has no cases.");
      }
      return new EvalCases(cases);
    } catch (NoSuchFileException e) {
      throw new UsageException("There is no file " + file + ".");
    }
  }

  private static Case read(String line, String place, LocalDate today) {
    try {
      var tree = Json.tree(line);
      return new Case(
          text(tree, "id").orElse(place),
          text(tree, "skill").orElse("other"),
          text(tree, "question")
              .orElseThrow(() -> new UsageException(place + " has no field question.")),
          text(tree, "expect"),
          text(tree, "gold_sql"),
          tree.path("ordered").asBoolean(false),
          text(tree, "chart_type"),
          text(tree, "as_of").map(LocalDate::parse).orElse(today));
    } catch (UncheckedIOException e) {
      throw new UsageException(place + " is not JSON.");
    } catch (DateTimeParseException e) {
      throw new UsageException(place + " has an as_of that is no date such as 2026-11-24.");
    }
  }

  private static Optional<String> text(JsonNode tree, String field) {
    return Optional.ofNullable(tree.path(field).textValue());
  }
}
