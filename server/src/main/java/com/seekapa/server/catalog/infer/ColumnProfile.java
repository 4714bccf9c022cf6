package com.seekapa.server.catalog.infer;

import com.seekapa.server.source.SourceSchema.SourceColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the values of a column look like.
 *
 * @param rows the rows of its table
 * @param present the rows in which it has a value
 * @param sample values of some rows as text, of all rows if the table is small
 * @param complete whether the sample holds all values
 */
record ColumnProfile(
    SourceColumn column, long rows, long present, List<String> sample, boolean complete) {
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final int FEW = 40;

  ColumnProfile {
    sample = List.copyOf(sample);
  }

  String name() {
    return column.name();
  }

  /**
   * What the source or a schema file calls it, unless that repeats a name of words run together.
   */
  Optional<String> label(PhysicalName physical) {
    boolean joined =
        physical.written().size() == 1
            && physical.said().size() > 1
            && physical.written().getFirst().endsWith(physical.said().getLast());
    return column.label().filter(label -> !joined || !label.strip().equalsIgnoreCase(name()));
  }

  /** The values that say something. */
  List<String> filled() {
    return sample.stream().filter(value -> !value.isBlank()).toList();
  }

  Set<String> distinct() {
    return new LinkedHashSet<>(sample);
  }

  boolean isEmpty() {
    return filled().isEmpty();
  }

  /** The part of the filled values that are so; none of none. */
  double share(Predicate<String> test) {
    var filled = filled();
    return filled.isEmpty()
        ? 0
        : (double) filled.stream().filter(value -> test.test(value.strip())).count()
            / filled.size();
  }

  boolean holdsIntegers() {
    return share(ColumnProfile::isInteger) == 1;
  }

  boolean holdsNumbers() {
    return share(ColumnProfile::isNumber) == 1;
  }

  static boolean isInteger(String text) {
    return INTEGER.matcher(text).matches();
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Whether no two of the values that were seen are the same, and none is missing. */
  boolean looksUnique() {
    return !sample.isEmpty() && present == rows && distinct().size() == sample.size();
  }

  /** Whether many rows share few values, as far as the sample tells. */
  boolean hasFewValues() {
    int distinct = distinct().size();
    return distinct <= FEW || distinct <= sample.size() / 5;
  }

  double averageLength() {
    return filled().stream().mapToInt(String::length).average().orElse(0);
  }

  int longest() {
    return sample.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Whether every value is a number within these bounds. */
  boolean isWithin(double least, double most) {
    return !isEmpty()
        && share(text -> isNumber(text) && isBetween(Double.parseDouble(text), least, most)) == 1;
  }

  private static boolean isBetween(double number, double least, double most) {
    return number >= least && number <= most;
  }

  /** The most digits after the point. */
  int decimals() {
    return filled().stream()
        .mapToInt(text -> text.indexOf('.') < 0 ? 0 : text.length() - text.indexOf('.') - 1)
        .max()
        .orElse(0);
  }
}
