package com.seekapa.server.catalog;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Example;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Hierarchy;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Measure.Good;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns a file of checked shape into a model, part by part in the order of the file. */
final class ModelReader {
  /** The format of dates in text that needs no pattern. */
  static final String ISO = "iso";

  private final Fields root;
  private final ModelTexts texts;
  private final List<Table> tables;
  private final Map<String, Expression> expressions;

  ModelReader(Fields root, ModelTexts texts) {
    this.root = root;
    this.texts = texts;
    this.tables = each("tables", ModelReader::table);
    this.expressions = expressions();
  }

  SemanticModel read() {
    var name = root.required("name");
    return new SemanticModel(
        name,
        root.text("title").orElse(name),
        root.text("description").orElse(""),
        tables,
        relationships(),
        each("measures", this::measure),
        each("dimensions", this::dimension),
        each("time_dimensions", this::timeDimension),
        hierarchies(),
        calendar(root.fields("calendar")),
        root.text("default_measure"),
        examples(),
        root.text("inferred").filter("true"::equals).isPresent(),
        "");
  }

  private static Table table(String name, Fields fields) {
    var row = fields.fields("row");
    return new Table(
        name,
        row.keys().isEmpty() ? noun(name.replace('_', ' ')) : names(row),
        columns(fields.fields("columns")),
        fields.exactText("primary_key"),
        fields.text("size"),
        fields.text("time"),
        fields.text("naming"));
  }

  private static List<Column> columns(Fields fields) {
    return fields.keys().stream()
        .map(name -> new Column(name, Fields.constant(DataType.class, fields.required(name))))
        .toList();
  }

  private List<Relationship> relationships() {
    var list = root.list("relationships");
    return IntStream.range(0, list.size()).mapToObj(i -> relationship(i, list.get(i))).toList();
  }

  private Relationship relationship(int index, Fields fields) {
    var place = Integer.toString(index);
    return new Relationship(
        texts.column(fields.required("from"), "relationships", place, "from"),
        texts.column(fields.required("to"), "relationships", place, "to"),
        fields.text("complete").map(Boolean::valueOf).orElse(false));
  }

  private Map<String, Expression> expressions() {
    var measures = root.fields("measures");
    var found = new LinkedHashMap<String, Expression>();
    for (var id : measures.keys()) {
      var text = measures.fields(id).required("expression");
      found.put(id, texts.expression(text, "measures", id, "expression"));
    }
    return found;
  }

  private Measure measure(String id, Fields fields) {
    var label = fields.required("label");
    return new Measure(
        id,
        new Names(label, fields.text("plural").orElse(label), fields.texts("synonyms")),
        fields.text("description").orElse(""),
        Optional.ofNullable(expressions.get(id)).orElseThrow(),
        format(fields),
        fields.text("time"),
        fields.choice("good", Good.class, Good.UP),
        fields
            .text("additive")
            .map(Boolean::valueOf)
            .orElseGet(() -> new Additivity(expressions).of(id)));
  }

  private Dimension dimension(String id, Fields fields) {
    var home = texts.column(fields.required("column"), "dimensions", id, "column");
    var others =
        fields.texts("also_in").stream()
            .map(text -> texts.column(text, "dimensions", id, "also_in"));
    var type = fields.choice("type", DataType.class, typeOf(home));
    return new Dimension(
        id,
        names(fields),
        fields.text("description").orElse(""),
        Stream.concat(Stream.of(home), others).toList(),
        type,
        format(fields),
        fields.choice("kind", Dimension.Kind.class, Dimension.Kind.THING),
        fields.choice("role", Dimension.Role.class, Dimension.Role.of(type)),
        valueSynonyms(fields.fields("value_synonyms")));
  }

  /** The type of the column; any, where there is no such column, which is found out later. */
  private DataType typeOf(ColumnReference column) {
    return tables.stream()
        .filter(table -> table.name().equals(column.table()))
        .flatMap(table -> table.column(column.column()).stream())
        .map(Column::type)
        .findFirst()
        .orElse(DataType.TEXT);
  }

  private static Map<String, List<String>> valueSynonyms(Fields fields) {
    var synonyms = new LinkedHashMap<String, List<String>>();
    fields.keys().forEach(word -> synonyms.put(word, fields.texts(word)));
    return synonyms;
  }

  private TimeDimension timeDimension(String id, Fields fields) {
    return new TimeDimension(
        id,
        names(fields),
        texts.column(fields.required("column"), "time_dimensions", id, "column"),
        fields.choice("finest", TimeGrain.class, TimeGrain.DAY),
        fields.text("format").filter(format -> !format.equals(ISO)));
  }

  private List<Hierarchy> hierarchies() {
    var fields = root.fields("hierarchies");
    return fields.keys().stream().map(name -> new Hierarchy(name, fields.texts(name))).toList();
  }

  private List<Example> examples() {
    var fields = root.fields("examples");
    return fields.keys().stream()
        .flatMap(theme -> fields.texts(theme).stream().map(text -> new Example(theme, text)))
        .toList();
  }

  private Calendar calendar(Fields fields) {
    if (fields.keys().containsAll(List.of("fiscal_year_start", "fiscal_weeks"))) {
      texts.either("fiscal_year_start", "fiscal_weeks", "calendar");
    }
    var fiscal = FiscalYears.read(fields);
    return new Calendar(
        texts.zone(fields.text("time_zone").orElse("UTC"), "calendar", "time_zone"),
        fields.choice("week_start", DayOfWeek.class, FiscalYears.weekStart(fiscal)),
        fiscal);
  }

  private static Names names(Fields fields) {
    var label = fields.required("label");
    var plural = fields.text("plural").orElseGet(() -> EnglishPlural.of(label));
    return new Names(label, plural, fields.texts("synonyms"));
  }

  private static Names noun(String label) {
    return new Names(label, EnglishPlural.of(label), List.of());
  }

  private static Format format(Fields fields) {
    var format = fields.fields("format");
    return new Format(
        format.choice("kind", Format.Kind.class, Format.Kind.NUMBER),
        format.text("decimals").map(Integer::parseInt).orElse(0),
        format.text("unit").orElse(""));
  }

  private <T> List<T> each(String key, BiFunction<String, Fields, T> read) {
    var fields = root.fields(key);
    return fields.keys().stream().map(id -> read.apply(id, fields.fields(id))).toList();
  }
}
