package com.seekapa.server.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import com.seekapa.server.source.SourceSchema.ForeignKey;
import com.seekapa.server.source.SourceSchema.SourceColumn;
import com.seekapa.server.source.SourceSchema.SourceTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts together what a source says of its tables, once it is said in rows of the same shape.
 *
 * <p>Names in references may be spelled in another case, and the referenced columns left out, which
 * means the primary key; a reference to what does not exist is none.
 */
final class SchemaReader {
  private final Function<String, DataType> types;
  private final Map<String, List<SourceColumn>> columns = new LinkedHashMap<>();
  private final Map<String, List<String>> keys = new LinkedHashMap<>();
  private final Map<String, List<ForeignKey>> references = new LinkedHashMap<>();

  /**
   * @param types the type that follows from a declared one
   */
  SchemaReader(Function<String, DataType> types) {
    this.types = types;
  }

  /**
   * Reads them.
   *
   * @param columns table, column, declared type; in the order of the source
   * @param keys table, column of the primary key; in the order of the key
   * @param references table, any text that tells its references apart, column, referenced table,
   *     referenced column; in the order of the reference
   */
  SourceSchema read(List<List<Cell>> columns, List<List<Cell>> keys, List<List<Cell>> references) {
    columns.forEach(row -> column(texts(row)));
    keys.forEach(row -> key(texts(row)));
    references.stream()
        .map(SchemaReader::texts)
        .collect(groupingBy(row -> row.subList(0, 2), LinkedHashMap::new, toList()))
        .values()
        .forEach(this::reference);
    return new SourceSchema(this.columns.keySet().stream().map(this::table).toList());
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream().map(SchemaReader::text).toList();
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(var text) -> text;
      case Cell.Number(var number) -> number.toPlainString();
      case Cell.Missing _, Cell.Flag _, Cell.Day _, Cell.Moment _ -> "";
    };
  }

  private void column(List<String> row) {
    var declared = row.get(2);
    columns
        .computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
        .add(new SourceColumn(row.get(1), Optional.empty(), declared, types.apply(declared)));
  }

  private void key(List<String> row) {
    keys.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row.get(1));
  }

  private void reference(List<List<String>> rows) {
    var table = rows.getFirst().getFirst();
    var referenced = same(columns.keySet(), rows.getFirst().get(3));
    if (referenced.isEmpty()) {
      return;
    }
    var from = names(table, rows.stream().map(row -> row.get(2)).toList());
    var to = names(referenced.get(), referenced(rows, referenced.get()));
    if (from.size() == rows.size() && to.size() == rows.size()) {
      references
          .computeIfAbsent(table, _ -> new ArrayList<>())
          .add(new ForeignKey(from, referenced.get(), to));
    }
  }

  private List<String> referenced(List<List<String>> rows, String table) {
    var named = rows.stream().map(row -> row.get(4)).filter(name -> !name.isEmpty()).toList();
    return named.isEmpty() ? keys.getOrDefault(table, List.of()) : named;
  }

  /** The names as the table spells them. */
  private List<String> names(String table, List<String> names) {
    var known = columns.getOrDefault(table, List.of()).stream().map(SourceColumn::name).toList();
    return names.stream().flatMap(name -> same(known, name).stream()).toList();
  }

  private static Optional<String> same(Iterable<String> known, String name) {
    Optional<String> similar = Optional.empty();
    for (var it : known) {
      if (it.equals(name)) {
        return Optional.of(it);
      }
      if (it.equalsIgnoreCase(name)) {
        similar = Optional.of(it);
      }
    }
    return similar;
  }

  private SourceTable table(String name) {
    return new SourceTable(
        name,
        Optional.empty(),
        columns.getOrDefault(name, List.of()),
        keys.getOrDefault(name, List.of()),
        references.getOrDefault(name, List.of()));
  }
}
