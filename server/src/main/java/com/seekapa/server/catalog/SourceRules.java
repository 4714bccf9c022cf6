package com.seekapa.server.catalog;

import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Table;
import java.util.List;
import java.util.Optional;

/** Compares a model with the tables of the data source that it describes. */
public final class SourceRules {
  private final ModelSource source;
  private final List<PhysicalTable> tables;
  private final Problems problems;

  private SourceRules(ModelSource source, List<PhysicalTable> tables) {
    this.source = source;
    this.tables = tables;
    this.problems = new Problems(source.file());
  }

  /** What the source lacks or holds in another type; empty if the model fits. */
  public static List<Problem> check(ModelFile.Outcome.Valid valid, List<PhysicalTable> tables) {
    var rules = new SourceRules(valid.source(), tables);
    valid.model().tables().forEach(rules::checkTable);
    return rules.problems.sorted();
  }

  private void checkTable(Table table) {
    find(table.name())
        .ifPresentOrElse(
            physical -> table.columns().forEach(column -> checkColumn(physical, table, column)),
            () -> missingTable(table.name()));
  }

  private Optional<PhysicalTable> find(String name) {
    return tables.stream().filter(table -> table.name().equalsIgnoreCase(name)).findFirst();
  }

  private void missingTable(String name) {
    var names = tables.stream().map(PhysicalTable::name).toList();
    problem(
        "the data source has no table \"" + name + "\"" + Nearest.hint(name, names),
        "tables",
        name);
  }

  private void checkColumn(PhysicalTable physical, Table table, Column column) {
    String[] path = {"tables", table.name(), "columns", column.name()};
    var found = physical.column(column.name());
    if (found.isEmpty()) {
      var names = physical.columns().stream().map(Column::name).toList();
      problem(
          "the data source has no column \"%s.%s\"%s"
              .formatted(table.name(), column.name(), Nearest.hint(column.name(), names)),
          path);
    } else if (physical.isTyped() && !fits(column.type(), found.get().type())) {
      problem(
          "\"%s.%s\" is %s in the data source, not %s"
              .formatted(
                  table.name(),
                  column.name(),
                  Types.word(found.get().type()),
                  Types.word(column.type())),
          path);
    }
  }

  /** A decimal may hold whole numbers only. */
  private static boolean fits(DataType model, DataType physical) {
    return model == physical || (model == DataType.DECIMAL && physical == DataType.INTEGER);
  }

  private void problem(String message, String... path) {
    problems.add(source.lineOf(path), message);
  }
}
