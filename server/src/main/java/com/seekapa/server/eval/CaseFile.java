package com.seekapa.server.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads cases, one JSON object a line; the file may be compressed, if its name ends in .gz. */
public final class CaseFile {
  private final Path file;
  private final Instant now;

  private CaseFile(Path file, Instant now) {
    this.file = file;
    this.now = now;
  }

  public static List<EvalCase> read(Path file, InstantSource clock) throws IOException {
    return new CaseFile(file, clock.instant()).cases();
  }

  private List<EvalCase> cases() throws IOException {
    var cases = new ArrayList<EvalCase>();
    try (var lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      int number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          cases.add(read(line, file + ":" + number));
        }
      }
    } catch (NoSuchFileException e) {
      throw new CaseFileException("There is no file " + file + ".");
    }
    if (cases.isEmpty()) {
      throw new CaseFileException(file + " has no cases.");
    }
    checkIds(cases);
    return cases;
  }

  private InputStream open() throws IOException {
    var bytes = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  private void checkIds(List<EvalCase> cases) {
    var ids = new HashSet<String>();
    cases.stream()
        .filter(it -> !ids.add(it.id()))
        .findFirst()
        .ifPresent(it -> {
          throw new CaseFileException(file + " has the id " + it.id() + " twice.");
        });
  }

  private EvalCase read(String line, String place) {
    try {
      return read(Json.tree(line), place);
    } catch (UncheckedIOException e) {
      throw new CaseFileException(place + " is not JSON.");
    } catch (DateTimeParseException e) {
      throw new CaseFileException(
          place + " has an as_of that is no date such as 2026-11-24 or 2026-11-24 12:00:00.");
    }
  }

  private EvalCase read(JsonNode tree, String place) {
    return new EvalCase(
        text(tree, "id").orElse(place),
        text(tree, "track")
            .or(() -> text(tree, "skill"))
            .or(() -> text(tree, "source"))
            .orElse("other"),
        text(tree, "db"),
        turns(tree, place),
        text(tree, "hint"),
        text(tree, "as_of").map(CaseFile::moment).orElse(now),
        Expectations.read(tree, place));
  }

  private static List<EvalCase.Turn> turns(JsonNode tree, String place) {
    var turns = new ArrayList<EvalCase.Turn>();
    for (var turn : tree.path("turns")) {
      turns.add(turn(turn, place));
    }
    return turns.isEmpty()
        ? List.of(new EvalCase.Turn(question(tree, place), Optional.empty()))
        : turns;
  }

  private static EvalCase.Turn turn(JsonNode turn, String place) {
    return turn.isTextual()
        ? new EvalCase.Turn(turn.textValue(), Optional.empty())
        : new EvalCase.Turn(
            question(turn, place),
            Optional.of(Expectations.read(turn, place)).filter(it -> !it.equals(Expectation.NONE)));
  }

  private static String question(JsonNode tree, String place) {
    return text(tree, "question")
        .orElseThrow(() -> new CaseFileException(place + " has no field question."));
  }

  /** A day is asked about at noon. */
  private static Instant moment(String text) {
    var moment =
        text.length() > 10
            ? LocalDateTime.parse(text.replace(' ', 'T'))
            : LocalDate.parse(text).atTime(LocalTime.NOON);
    return moment.toInstant(ZoneOffset.UTC);
  }

  private static Optional<String> text(JsonNode tree, String field) {
    return Optional.ofNullable(tree.path(field).textValue());
  }
}
