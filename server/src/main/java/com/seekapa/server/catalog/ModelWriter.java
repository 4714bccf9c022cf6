package com.seekapa.server.catalog;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Example;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Expression.Arithmetic;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a model as a file that people edit. Reading the file gives the same model again; what
 * follows from the rest is left out.
 */
public final class ModelWriter {
  private static final Set<String> KEYWORDS =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

  private final SemanticModel model;
  private final Comments comments;
  private final StringBuilder text = new StringBuilder();

  private ModelWriter(SemanticModel model, Comments comments) {
    this.model = model;
    this.comments = comments;
  }

  /**
   * What the file tells its readers besides the model.
   *
   * @param head lines at the top
   * @param defaultMeasure why the default measure is what it is; may be empty
   * @param relationships why a relationship is believed
   * @param places what is doubtful about a column
   * @param measures why a measure is believed to be what it is called, by its id
   */
  public record Comments(
      List<String> head,
      String defaultMeasure,
      Map<Relationship, String> relationships,
      Map<ColumnReference, String> places,
      Map<String, String> measures) {
    public Comments {
      head = List.copyOf(head);
      relationships = Map.copyOf(relationships);
      places = Map.copyOf(places);
      measures = Map.copyOf(measures);
    }

    public static Comments none() {
      return new Comments(List.of(), "", Map.of(), Map.of(), Map.of());
    }
  }

  public static String write(SemanticModel model, Comments comments) {
    return new ModelWriter(model, comments).write();
  }

  private String write() {
    comments.head().forEach(line -> line(0, "# " + line));
    entry(0, "name", quoted(model.name()));
    if (!model.title().equals(model.name())) {
      entry(0, "title", quoted(model.title()));
    }
    optional(0, "description", model.description());
    if (model.inferred()) {
      entry(0, "inferred", "true");
    }
    calendar(model.calendar());
    model
        .defaultMeasure()
        .ifPresent(it -> line(0, "default_measure: " + it + comment(comments.defaultMeasure())));
    section("tables", model.tables(), this::table);
    section("relationships", model.relationships(), this::relationship);
    section("time_dimensions", model.timeDimensions(), this::time);
    section("dimensions", model.dimensions(), this::dimension);
    section(
        "hierarchies", model.hierarchies(), it -> entry(1, quoted(it.name()), list(it.levels())));
    section("measures", model.measures(), this::measure);
    examples();
    return text.toString();
  }

  private void calendar(Calendar calendar) {
    line(0, "calendar:");
    entry(
        1,
        "time_zone",
        quoted(calendar.zone().getId().equals("Z") ? "UTC" : calendar.zone().getId()));
    entry(1, "week_start", word(calendar.weekStart()));
    FiscalYears.entries(calendar.fiscal()).forEach((key, value) -> entry(1, key, value));
  }

  private void table(Table table) {
    line(1, quoted(table.name()) + ":");
    line(2, "row:");
    names(3, table.row());
    table.primaryKey().ifPresent(it -> entry(2, "primary_key", quoted(it)));
    table.naming().ifPresent(it -> entry(2, "naming", it));
    table.time().ifPresent(it -> entry(2, "time", it));
    table.size().ifPresent(it -> entry(2, "size", it));
    line(2, "columns:");
    table.columns().forEach(it -> entry(3, quoted(it.name()), Types.word(it.type())));
  }

  private void relationship(Relationship relationship) {
    evidence(comments.relationships().getOrDefault(relationship, ""));
    line(
        1,
        "- {from: %s, to: %s%s}"
            .formatted(
                column(relationship.from()),
                column(relationship.to()),
                relationship.complete() ? ", complete: true" : ""));
  }

  private void evidence(String text) {
    if (!text.isEmpty()) {
      line(1, "# " + text.replaceAll("\\R", " "));
    }
  }

  private void time(TimeDimension time) {
    line(1, time.id() + ":" + comment(comments.places().getOrDefault(time.column(), "")));
    names(2, time.names());
    entry(2, "column", column(time.column()));
    if (time.finest() != TimeGrain.DAY) {
      entry(2, "finest", word(time.finest()));
    }
    if (type(time.column()) == DataType.TEXT || time.format().isPresent()) {
      entry(2, "format", quoted(time.format().orElse(ModelReader.ISO)));
    }
  }

  private void dimension(Dimension dimension) {
    line(1, dimension.id() + ":" + comment(comments.places().getOrDefault(dimension.home(), "")));
    names(2, dimension.names());
    optional(2, "description", dimension.description());
    entry(2, "column", column(dimension.home()));
    if (dimension.columns().size() > 1) {
      var others = dimension.columns().subList(1, dimension.columns().size());
      entry(
          2,
          "also_in",
          others.stream().map(this::column).collect(Collectors.joining(", ", "[", "]")));
    }
    if (dimension.type() != type(dimension.home())) {
      entry(2, "type", Types.word(dimension.type()));
    }
    if (dimension.kind() != Dimension.Kind.THING) {
      entry(2, "kind", word(dimension.kind()));
    }
    if (dimension.role() != Dimension.Role.of(dimension.type())) {
      entry(2, "role", word(dimension.role()));
    }
    format(2, dimension.format());
    if (!dimension.valueSynonyms().isEmpty()) {
      line(2, "value_synonyms:");
      dimension.valueSynonyms().forEach((word, values) -> entry(3, quoted(word), list(values)));
    }
  }

  private void measure(Measure measure) {
    evidence(comments.measures().getOrDefault(measure.id(), ""));
    line(1, measure.id() + ":");
    entry(2, "label", quoted(measure.names().label()));
    if (!measure.names().plural().equals(measure.names().label())) {
      entry(2, "plural", quoted(measure.names().plural()));
    }
    synonyms(2, measure.names());
    optional(2, "description", measure.description());
    entry(2, "expression", quoted(expression(measure.expression())));
    format(2, measure.format());
    measure.time().ifPresent(it -> entry(2, "time", it));
    if (measure.good() != Measure.Good.UP) {
      entry(2, "good", word(measure.good()));
    }
    if (measure.additive() != isAdditive(measure)) {
      entry(2, "additive", Boolean.toString(measure.additive()));
    }
  }

  private boolean isAdditive(Measure measure) {
    var expressions =
        model.measures().stream()
            .collect(Collectors.toMap(Measure::id, Measure::expression, (first, _) -> first));
    return new Additivity(expressions).of(measure.id());
  }

  private void examples() {
    var themes = new LinkedHashMap<String, List<Example>>();
    model
        .examples()
        .forEach(it ->
            themes.merge(
                it.theme(),
                List.of(it),
                (one, more) -> Stream.concat(one.stream(), more.stream()).toList()));
    section(
        "examples",
        List.copyOf(themes.entrySet()),
        theme ->
            entry(
                1,
                quoted(theme.getKey()),
                list(theme.getValue().stream().map(Example::question).toList())));
  }

  private void names(int depth, Names names) {
    entry(depth, "label", quoted(names.label()));
    if (!names.plural().equals(EnglishPlural.of(names.label()))) {
      entry(depth, "plural", quoted(names.plural()));
    }
    synonyms(depth, names);
  }

  private void synonyms(int depth, Names names) {
    if (!names.synonyms().isEmpty()) {
      entry(depth, "synonyms", list(names.synonyms()));
    }
  }

  private void format(int depth, Format format) {
    if (format.equals(Format.PLAIN)) {
      return;
    }
    var parts = new LinkedHashMap<String, String>();
    if (format.kind() != Format.Kind.NUMBER) {
      parts.put("kind", word(format.kind()));
    }
    if (format.decimals() != 0) {
      parts.put("decimals", Integer.toString(format.decimals()));
    }
    if (!format.unit().isEmpty()) {
      parts.put("unit", quoted(format.unit()));
    }
    entry(
        depth,
        "format",
        parts.entrySet().stream()
            .map(part -> part.getKey() + ": " + part.getValue())
            .collect(Collectors.joining(", ", "{", "}")));
  }

  private static String expression(Expression expression) {
    return switch (expression) {
      case Expression.Aggregate(var aggregation, var column) ->
          ExpressionParser.function(aggregation) + "(" + ExpressionParser.written(column) + ")";
      case Expression.CountRows(var table) -> "count(" + ExpressionParser.written(table) + ")";
      case Expression.AggregateOfValues(_, var aggregation, var value) ->
          ExpressionParser.function(aggregation) + "(" + ExpressionParser.written(value) + ")";
      case Expression.AggregateOf _, Expression.Where _, Expression.ShareOfTotal _ ->
          throw new IllegalArgumentException("only questions make such measures: " + expression);
      case Expression.MeasureValue(var measure) -> measure;
      case Expression.Constant(var value) -> value.toPlainString();
      case Arithmetic(var operator, var left, var right) ->
          operand(left) + " " + operator.symbol() + " " + operand(right);
    };
  }

  private static String operand(Expression expression) {
    return expression instanceof Arithmetic
        ? "(" + expression(expression) + ")"
        : expression(expression);
  }

  private DataType type(ColumnReference reference) {
    return model.tables().stream()
        .filter(table -> table.name().equals(reference.table()))
        .flatMap(table -> table.columns().stream())
        .filter(column -> column.name().equals(reference.column()))
        .findFirst()
        .map(Column::type)
        .orElse(DataType.TEXT);
  }

  private String column(ColumnReference reference) {
    return quoted(ExpressionParser.written(reference));
  }

  private <T> void section(String name, List<T> parts, Consumer<T> write) {
    if (!parts.isEmpty()) {
      text.append('\n');
      line(0, name + ":");
      parts.forEach(write);
    }
  }

  private void optional(int depth, String key, String value) {
    if (!value.isEmpty()) {
      entry(depth, key, quoted(value));
    }
  }

  private void entry(int depth, String key, String value) {
    line(depth, key + ": " + value);
  }

  private void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  private static String comment(String words) {
    return words.isEmpty() ? "" : "  # " + words.replaceAll("\\R", " ");
  }

  private static String list(List<String> words) {
    return words.stream().map(ModelWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** In quotes unless YAML takes it for nothing but text. */
  private static String quoted(String words) {
    boolean isPlain =
        words.matches("[A-Za-z_][A-Za-z0-9_.]*( [A-Za-z0-9_.]+)*")
            && !KEYWORDS.contains(words.toLowerCase(Locale.ROOT));
    return isPlain
        ? words
        : words
            .codePoints()
            .mapToObj(ModelWriter::escaped)
            .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int character) {
    if (character == '"' || character == '\\') {
      return "\\" + (char) character;
    }
    return Character.isISOControl(character)
            || character == 0x2028
            || character == 0x2029
            || character == 0xfeff
        ? "\\u%04x".formatted(character)
        : Character.toString(character);
  }
}
