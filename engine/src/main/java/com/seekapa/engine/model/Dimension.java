package com.seekapa.engine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that results are grouped or filtered by.
 *
 * @param id unique in its model
 * @param columns where its values live; the first is its home, further ones hold the same values in
 *     tables that have no relationship to the home (a target by region)
 * @param type TEXT or BOOLEAN for categories; numbers can be compared ("order value over 500")
 * @param format how its values are written, for numbers
 * @param kind what its values are, so that "who" and "where" find it
 * @param valueSynonyms what people say → the values meant ("EMEA" → Europe, Middle East & Africa),
 *     in the order of the model file
 */
public record Dimension(
    String id,
    Names names,
    String description,
    List<ColumnReference> columns,
    DataType type,
    Format format,
    Kind kind,
    Map<String, List<String>> valueSynonyms) {
  public Dimension {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("dimension " + id + " has no column");
    }
    columns = List.copyOf(columns);
    valueSynonyms = Collections.unmodifiableMap(new LinkedHashMap<>(valueSynonyms));
  }

  public ColumnReference home() {
    return columns.getFirst();
  }

  /** The columns that hold its values, its home first. */
  public Stream<ColumnReference> places() {
    return columns.stream();
  }

  /** What the values of a dimension are. */
  public enum Kind {
    THING,
    PERSON,
    PLACE
  }
}
