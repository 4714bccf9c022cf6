package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.DataType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the column by which people tell the rows of a table apart. */
final class NamingColumn {
  private NamingColumn() {}

  static Optional<ColumnReading> of(TableReading table) {
    var texts =
        table.columns().stream().filter(column -> column.isText() && !column.refers()).toList();
    return Stream.<Predicate<ColumnReading>>of(
            column -> isOwn(table, column, "name"),
            column -> isOwn(table, column, "title"),
            column -> table.row().all().anyMatch(phrase(column)::equals),
            column -> phrase(column).equals("full name"),
            column -> column.name().isName() && !namesAnother(table, column),
            column -> isTextKey(table, column),
            column -> isOwn(table, column, "description") && column.profile().looksUnique(),
            column -> isOwn(table, column, "details") && column.profile().looksUnique(),
            column ->
                !column.name().isLongText()
                    && !column.name().isCode()
                    && column.profile().rows() > 1
                    && column.profile().looksUnique()
                    && column.profile().averageLength() <= 60)
        .flatMap(test -> first(texts, test))
        .findFirst();
  }

  private static Stream<ColumnReading> first(
      List<ColumnReading> columns, Predicate<ColumnReading> test) {
    return columns.stream().filter(test).findFirst().stream();
  }

  /** The word alone, or after what a row is called. */
  private static boolean isOwn(TableReading table, ColumnReading column, String word) {
    var phrase = phrase(column);
    return phrase.equals(word)
        || table.row().all().anyMatch(row -> phrase.equals(row + " " + word));
  }

  /** A name that many rows share is the name of something else: the department of an employee. */
  private static boolean namesAnother(TableReading table, ColumnReading column) {
    return !column.name().isPartOfPersonName()
        && column.profile().sample().size() >= 5
        && column.profile().distinct().size() < column.profile().sample().size() / 2
        && table.columns().size() > 2;
  }

  private static boolean isTextKey(TableReading table, ColumnReading column) {
    return column.type() == DataType.TEXT
        && !column.name().isCode()
        && table.key().filter(column.profile().name()::equals).isPresent();
  }

  private static String phrase(ColumnReading column) {
    return String.join(" ", column.name().words());
  }
}
