package com.seekapa.server.catalog;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Within a table, a word means one thing: no two measures or dimensions share a name or synonym.
 * Things of different tables may ("name"), and people are asked which one they mean; so may the two
 * dimensions of one column of dates.
 */
final class NameRules {
  private final Checked checked;
  private final Map<String, List<Thing>> owners = new LinkedHashMap<>();

  NameRules(Checked checked) {
    this.checked = checked;
  }

  void check() {
    for (var measure : checked.model().measures()) {
      var tables = new HashSet<String>();
      addTables(measure.expression(), tables, new HashSet<>());
      check(
          new Thing("measure", "measures", measure.id(), tables, Optional.empty()),
          measure.names());
    }
    for (var dimension : checked.model().dimensions()) {
      check(thing("dimension", "dimensions", dimension.id(), dimension.home()), dimension.names());
    }
    for (var time : checked.model().timeDimensions()) {
      check(thing("time dimension", "time_dimensions", time.id(), time.column()), time.names());
    }
  }

  private static Thing thing(String kind, String section, String id, ColumnReference column) {
    return new Thing(kind, section, id, Set.of(column.table()), Optional.of(column));
  }

  private void addTables(Expression expression, Set<String> tables, Set<String> seen) {
    switch (expression) {
      case Expression.Aggregate(_, var column) -> tables.add(column.table());
      case Expression.CountRows(var table) -> tables.add(table);
      case Expression.Constant _ -> {}
      case Expression.AggregateOf(var table, _) -> tables.add(table);
      case Expression.AggregateOfValues(var table, _, _) -> tables.add(table);
      case Expression.Where(var of, _) -> addTables(of, tables, seen);
      case Expression.ShareOfTotal(var id) -> addTablesOf(id, tables, seen);
      case Expression.MeasureValue(var id) -> addTablesOf(id, tables, seen);
      case Expression.Arithmetic(_, var left, var right) -> {
        addTables(left, tables, seen);
        addTables(right, tables, seen);
      }
    }
  }

  private void addTablesOf(String id, Set<String> tables, Set<String> seen) {
    if (seen.add(id)) {
      checked.model().measures().stream()
          .filter(measure -> measure.id().equals(id))
          .forEach(measure -> addTables(measure.expression(), tables, seen));
    }
  }

  /** Reports each pair of things once, by the first name that they share. */
  private void check(Thing thing, Names names) {
    var rivals = new HashSet<Thing>();
    names
        .all()
        .map(NameRules::normal)
        .distinct()
        .forEach(normal -> {
          var all = owners.computeIfAbsent(normal, _ -> new ArrayList<>());
          all.stream()
              .filter(owner -> owner.competesWith(thing) && rivals.add(owner))
              .findFirst()
              .ifPresent(owner -> report(owner, thing, written(names, normal)));
          all.add(thing);
        });
  }

  private static String written(Names names, String normal) {
    return names.all().filter(name -> normal(name).equals(normal)).findFirst().orElse(normal);
  }

  private void report(Thing owner, Thing thing, String name) {
    checked.problem(
        "%s and %s share the name \"%s\", the first on line %d; a word must mean one thing"
            .formatted(owner, thing, name, line(owner)),
        thing.section(),
        thing.id());
  }

  private int line(Thing thing) {
    return checked.source().lineOf(thing.section(), thing.id());
  }

  /** As questions are read: without regard to case, hyphens and the number of spaces. */
  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
  }

  private record Thing(
      String kind,
      String section,
      String id,
      Set<String> tables,
      Optional<ColumnReference> column) {
    boolean competesWith(Thing other) {
      boolean isSameColumn =
          column.isPresent() && column.equals(other.column) && !kind.equals(other.kind);
      return !isSameColumn
          && (tables.stream().anyMatch(other.tables::contains) || tables.isEmpty());
    }

    @Override
    public String toString() {
      return kind + " " + id;
    }
  }
}
