package com.seekapa.server.catalog.infer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.seekapa.server.source.SourceSchema;
import com.seekapa.server.source.SourceSchema.ForeignKey;
import com.seekapa.server.source.SourceSchema.SourceColumn;
import com.seekapa.server.source.SourceSchema.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a JSON file says of a source beyond what the source declares: readable names, primary and
 * foreign keys. Tables and columns that the source lacks are left alone.
 *
 * @param name what the source is called
 */
public record SchemaFile(String name, List<DescribedTable> tables) {
  private static final int LARGEST = 10_000_000;
  private static final int LONGEST_LABEL = 100;

  public SchemaFile {
    tables = List.copyOf(tables);
  }

  /** A table as the file describes it. */
  public record DescribedTable(
      String name, Optional<String> label, List<DescribedColumn> columns, List<ForeignKey> keys) {
    public DescribedTable {
      columns = List.copyOf(columns);
      keys = List.copyOf(keys);
    }
  }

  /** A column as the file describes it. */
  public record DescribedColumn(String name, Optional<String> label, boolean primaryKey) {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if the text is no such file, with a message that says why
   */
  public static SchemaFile parse(String json) {
    if (json.length() > LARGEST) {
      throw new IllegalArgumentException("it is larger than " + LARGEST / 1_000_000 + " MB");
    }
    try {
      return read(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static SchemaFile read(JsonNode root) {
    var tables = root.path("tables");
    if (!tables.isArray()) {
      throw new IllegalArgumentException("it has no list \"tables\"");
    }
    return new SchemaFile(
        text(root, "db").orElse("data"), stream(tables).map(SchemaFile::table).toList());
  }

  private static DescribedTable table(JsonNode table) {
    var name = required(table, "table", "a table");
    return new DescribedTable(
        name,
        label(table),
        stream(table.path("columns")).map(column -> column(name, column)).toList(),
        stream(table.path("foreign_keys")).map(key -> foreignKey(name, key)).toList());
  }

  private static DescribedColumn column(String table, JsonNode column) {
    return new DescribedColumn(
        required(column, "name", "a column of " + table),
        label(column),
        column.path("pk").asBoolean(false));
  }

  private static ForeignKey foreignKey(String table, JsonNode key) {
    var what = "a foreign key of " + table;
    return new ForeignKey(
        List.of(required(key, "column", what)),
        required(key, "ref_table", what),
        text(key, "ref_column").map(List::of).orElse(List.of()));
  }

  private static Optional<String> label(JsonNode node) {
    return text(node, "label").filter(label -> label.length() <= LONGEST_LABEL);
  }

  private static String required(JsonNode node, String key, String what) {
    return text(node, key)
        .orElseThrow(() -> new IllegalArgumentException(what + " has no \"" + key + "\""));
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.of(node.path(key))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The schema with what the file adds to it. */
  SourceSchema addedTo(SourceSchema schema) {
    var described = new TreeMap<String, DescribedTable>(String.CASE_INSENSITIVE_ORDER);
    tables.forEach(table -> described.put(table.name(), table));
    return new SourceSchema(
        schema.tables().stream()
            .map(table ->
                described.get(table.name()) instanceof DescribedTable more
                    ? added(table, more)
                    : table)
            .toList());
  }

  private static SourceTable added(SourceTable table, DescribedTable more) {
    var columns =
        more.columns().stream()
            .collect(
                Collectors.toMap(
                    DescribedColumn::name,
                    column -> column,
                    (first, _) -> first,
                    () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
    return new SourceTable(
        table.name(),
        more.label().or(table::label),
        table.columns().stream().map(column -> added(column, columns)).toList(),
        table.primaryKey().isEmpty() ? primaryKey(table, columns) : table.primaryKey(),
        foreignKeys(table, more));
  }

  private static SourceColumn added(SourceColumn column, Map<String, DescribedColumn> columns) {
    return new SourceColumn(
        column.name(),
        Optional.ofNullable(columns.get(column.name()))
            .flatMap(DescribedColumn::label)
            .or(column::label),
        column.declared(),
        column.type());
  }

  private static List<String> primaryKey(SourceTable table, Map<String, DescribedColumn> columns) {
    return table.columns().stream()
        .map(SourceColumn::name)
        .filter(name ->
            columns.containsKey(name) && Objects.requireNonNull(columns.get(name)).primaryKey())
        .toList();
  }

  private static List<ForeignKey> foreignKeys(SourceTable table, DescribedTable more) {
    var keys = new ArrayList<>(table.foreignKeys());
    more.keys().stream()
        .filter(key -> table.foreignKeys().stream().noneMatch(it -> isSame(it, key)))
        .forEach(keys::add);
    return keys;
  }

  private static boolean isSame(ForeignKey one, ForeignKey other) {
    return one.table().equalsIgnoreCase(other.table())
        && one.columns().size() == 1
        && one.columns().getFirst().equalsIgnoreCase(other.columns().getFirst());
  }
}
