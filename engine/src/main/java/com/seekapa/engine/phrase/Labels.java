package com.seekapa.engine.phrase;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names of dimensions and tables within a sentence. Where several tables have a column of the same
 * name, the table is said as well: "branch name".
 */
final class Labels {
  private final SemanticModel model;

  Labels(SemanticModel model) {
    this.model = model;
  }

  /** The dimension, in a sentence about rows of the subject. */
  String of(Dimension dimension, Optional<Table> subject) {
    return qualified(dimension.names().label(), dimension, subject);
  }

  /** The dimension, in a sentence about nothing else. */
  String of(Dimension dimension) {
    return of(dimension, Optional.empty());
  }

  private String qualified(String label, Dimension dimension, Optional<Table> subject) {
    var home = home(dimension);
    var lower = English.lower(label);
    boolean clear =
        subject.isPresent() ? home.equals(subject) : isUnique(dimension) || home.isEmpty();
    return clear || home.isEmpty() || says(label, home.get())
        ? lower
        : joined(row(home.get()), lower);
  }

  /** "product category" and "category name" are a "product category name". */
  private static String joined(String row, String label) {
    var last = row.substring(row.lastIndexOf(' ') + 1);
    return label.startsWith(last + " ") ? row + label.substring(last.length()) : row + " " + label;
  }

  /** "names and ages of students", "student names". */
  String plurals(List<Dimension> dimensions, Table home) {
    var names =
        English.list(dimensions.stream().map(it -> English.lower(it.names().plural())).toList());
    boolean said = dimensions.stream().allMatch(it -> says(it.names().plural(), home));
    return said ? names : names + " of " + rows(home);
  }

  /** Whether no other dimension has this name. */
  boolean isUnique(Dimension dimension) {
    return model.dimensions().stream()
            .filter(it -> it.names().label().equalsIgnoreCase(dimension.names().label()))
            .count()
        < 2;
  }

  private static boolean says(String label, Table table) {
    return label.toLowerCase(Locale.ROOT).contains(table.row().label().toLowerCase(Locale.ROOT));
  }

  Optional<Table> home(Dimension dimension) {
    return table(dimension.home().table());
  }

  Optional<Table> table(String name) {
    return model.tables().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** The table whose rows a measure is made of. */
  Optional<Table> home(Measure measure) {
    return home(measure.expression());
  }

  private Optional<Table> home(Expression expression) {
    return switch (expression) {
      case Expression.Aggregate(_, var column) -> table(column.table());
      case Expression.CountRows(var table) -> table(table);
      case Expression.AggregateOf(var table, _) -> table(table);
      case Expression.AggregateOfValues(var table, _, _) -> table(table);
      case Expression.Where(var of, _) -> home(of);
      case Expression.ShareOfTotal(var measure) -> home(model.measure(measure));
      case Expression.MeasureValue(var measure) -> home(model.measure(measure));
      case Expression.Constant _ -> Optional.empty();
      case Expression.Arithmetic(_, var left, var right) -> home(left).or(() -> home(right));
    };
  }

  /** "student". */
  static String row(Table table) {
    return English.lower(table.row().label());
  }

  /** "students". */
  static String rows(Table table) {
    return English.lower(table.row().plural());
  }
}
