package com.seekapa.engine.answer;

import java.util.List;
import java.util.stream.Collectors;

/** Prose whose every number is a cell of the result, so that it cannot say what was not found. */
public record Sentence(List<Part> parts) {
  public Sentence {
    parts = List.copyOf(parts);
  }

  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /** A piece of the sentence. */
  public sealed interface Part {
    String text();

    /** Words without numbers of the data. */
    record Words(String text) implements Part {}

    /** A cell of the result, as formatted. */
    record Value(String text, int row, int column) implements Part {}
  }
}
