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
 * @param role what its values do for a row, which decides how they are aggregated
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
    Role role,
    Map<String, List<String>> valueSynonyms) {
  public Dimension {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("dimension " + id + " has no column");
    }
    columns = List.copyOf(columns);
    valueSynonyms = Collections.unmodifiableMap(new LinkedHashMap<>(valueSynonyms));
  }

  /** A dimension whose role follows from its type. */
  public Dimension(
      String id,
      Names names,
      String description,
      List<ColumnReference> columns,
      DataType type,
      Format format,
      Kind kind,
      Map<String, List<String>> valueSynonyms) {
    this(id, names, description, columns, type, format, kind, Role.of(type), valueSynonyms);
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

  /** What the values of a dimension do for a row. */
  public enum Role {
    /** A key or code, which only tells rows apart. */
    IDENTIFIER,
    /** The name or title of a thing. */
    NAME,
    /** One of few values that many rows share. */
    CATEGORY,
    /** A number whose sum over rows makes sense: hours, money paid. */
    AMOUNT,
    /** A number that is averaged, never summed: age, score, rate, price of a unit. */
    LEVEL,
    /** A calendar year, written as a number. */
    YEAR,
    /** Free text. */
    TEXT;

    /** The role of a dimension of which only the type is known. */
    public static Role of(DataType type) {
      return switch (type) {
        case TEXT, BOOLEAN -> CATEGORY;
        case INTEGER, DECIMAL -> LEVEL;
        case DATE, TIMESTAMP -> TEXT;
      };
    }
  }
}
