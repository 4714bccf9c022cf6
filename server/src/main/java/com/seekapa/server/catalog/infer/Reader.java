package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Names;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Decides what tables and columns are, from their names and what was seen of their values. */
final class Reader {
  private final Map<String, Names> rows;
  private final Map<String, String> keys;
  private final Set<ColumnReference> referring;
  private final ValueTypes types;
  private final Findings findings;

  Reader(
      Map<String, Names> rows,
      Map<String, String> keys,
      Set<ColumnReference> referring,
      ValueTypes types,
      Findings findings) {
    this.rows = rows;
    this.keys = keys;
    this.referring = referring;
    this.types = types;
    this.findings = findings;
  }

  TableReading read(TableProfile table) {
    if (table.rows() == 0) {
      findings.add(Finding.Kind.EMPTY_TABLE, table.name(), "it has no rows");
    }
    return new TableReading(
        table,
        Objects.requireNonNull(rows.get(table.name())),
        Optional.ofNullable(keys.get(table.name())),
        table.columns().stream().map(column -> read(table, column)).toList());
  }

  private ColumnReading read(TableProfile table, ColumnProfile column) {
    var place = new ColumnReference(table.name(), column.name());
    var row = PhysicalName.words(Objects.requireNonNull(rows.get(table.name())).label());
    var physical = PhysicalName.of(column.name(), row);
    var name =
        new ColumnName(column.label(physical).map(PhysicalName::words).orElse(physical.said()));
    var type = types.ofColumn(table.name(), column);
    var date = date(place, type, name, column);
    var values = date.isPresent() ? type : types.ofValues(type, column, name);
    boolean refers = referring.contains(place);
    boolean isKey = refers || column.name().equals(keys.get(table.name()));
    report(place, table, column, physical);
    return new ColumnReading(
        place,
        column,
        physical,
        name,
        type,
        values,
        date.isPresent()
            ? com.seekapa.engine.model.Dimension.Role.TEXT
            : Roles.of(name, values, column, isKey && (values != DataType.TEXT || name.isCode())),
        date,
        refers);
  }

  private Optional<DateFormats.Found> date(
      ColumnReference place, DataType type, ColumnName name, ColumnProfile column) {
    if (type.isTemporal()) {
      return Optional.of(new DateFormats.Found(Optional.empty(), false));
    }
    if (type != DataType.TEXT || name.isCode()) {
      return Optional.empty();
    }
    var found = DateFormats.in(column.filled());
    if (found.isEmpty() && DateFormats.areMixed(column.filled())) {
      findings.add(
          Finding.Kind.MIXED_VALUES,
          place.toString(),
          "its dates are written in several ways, so it is taken for text");
    }
    found
        .filter(DateFormats.Found::assumed)
        .ifPresent(it ->
            findings.add(
                Finding.Kind.AMBIGUOUS_DATE,
                place.toString(),
                "nothing tells days from months; assumed is " + it.pattern().orElse("")));
    return found;
  }

  private void report(
      ColumnReference place, TableProfile table, ColumnProfile column, PhysicalName physical) {
    if (table.rows() > 0 && column.isEmpty()) {
      findings.add(Finding.Kind.NO_VALUES, place.toString(), "no value was found in it");
    }
    if (column.column().label().isEmpty()) {
      physical
          .unknown()
          .forEach(word ->
              findings.add(
                  Finding.Kind.UNKNOWN_WORD,
                  word,
                  "in " + place + "; say what it stands for in the label"));
    }
  }
}
