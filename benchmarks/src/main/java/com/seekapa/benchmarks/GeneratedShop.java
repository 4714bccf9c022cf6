package com.seekapa.benchmarks;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.server.catalog.infer.ModelInference;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceLocation;
import com.seekapa.server.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A made-up business of so many tables with ten columns each, its model inferred as that of any
 * database, and questions made of the model's own names.
 */
record GeneratedShop(SemanticModel model) {
  private static final int ROWS = 40;
  private static final List<String> THINGS =
      List.of(
          "order",
          "invoice",
          "parcel",
          "supplier",
          "machine",
          "room",
          "course",
          "vehicle",
          "contract",
          "ticket");
  private static final List<String> KINDS =
      List.of(
          "retail",
          "online",
          "regional",
          "annual",
          "spare",
          "foreign",
          "internal",
          "public",
          "seasonal",
          "rented");
  private static final List<String> SYLLABLES =
      List.of("ba", "do", "fe", "gi", "ka", "lu", "mo", "ne", "pi", "ro", "sa", "tu", "va", "zo");

  /** One with so many tables. */
  static GeneratedShop of(int tables) throws IOException, SQLException, InterruptedException {
    var file = Files.createTempDirectory("seekapa-understanding").resolve("shop.duckdb");
    create(file, tables);
    var settings = new SourceSettings(500, 2, 2, 100_000);
    try (var source = DataSource.open(SourceLocation.parse(file.toString()), settings)) {
      return new GeneratedShop(
          new ModelInference().infer(source, Optional.empty(), _ -> {}).model());
    }
  }

  private static void create(Path file, int tables) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        var statement = connection.createStatement()) {
      for (int i = 0; i < tables; i++) {
        create(statement, i);
      }
    }
  }

  private static void create(Statement statement, int number) throws SQLException {
    var name =
        KINDS.get(number / THINGS.size() % KINDS.size()) + "_" + THINGS.get(number % THINGS.size());
    statement.execute(
        """
        CREATE TABLE %s AS SELECT
          i AS id, 'Name ' || i AS name, 'City ' || (i %% 7) AS city, 'Class ' || (i %% 3) AS class,
          'Colour ' || (i %% 5) AS colour, (i * 7.5)::DECIMAL(10, 2) AS price, i * 3 AS quantity,
          (i * 1.25)::DECIMAL(10, 2) AS weight, DATE '2025-01-01' + i::INTEGER AS opened_on,
          i %% 2 = 0 AS active
        FROM range(1, %d) AS rows(i)
        """
            .formatted(name, ROWS));
    statement.execute("ALTER TABLE %s ADD PRIMARY KEY (id)".formatted(name));
  }

  int columns() {
    return model.tables().stream().mapToInt(table -> table.columns().size()).sum();
  }

  /** So many made-up values, shared out among the columns of text. */
  Map<Dimension, List<String>> values(int count) {
    var texts = model.dimensions().stream().filter(it -> it.type() == DataType.TEXT).toList();
    var values = new LinkedHashMap<Dimension, List<String>>();
    var random = new Random(7);
    for (int i = 0; i < count; i++) {
      var value = word(random) + " " + word(random) + " " + i;
      values.computeIfAbsent(texts.get(i % texts.size()), _ -> new ArrayList<>()).add(value);
    }
    return values;
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return word.toString();
  }

  /** Questions as people ask them of any table, with the names of this model's. */
  List<String> questions(Map<Dimension, List<String>> values) {
    var questions = new ArrayList<String>();
    for (var table : model.tables()) {
      var texts = dimensions(table, DataType.TEXT);
      var numbers = dimensions(table, DataType.DECIMAL);
      if (texts.isEmpty() || numbers.isEmpty()) {
        continue;
      }
      var rows = table.row().label() + "s";
      var text = texts.get(questions.size() % texts.size());
      var number = numbers.getFirst().names().label();
      var category = text.names().label();
      questions.add("How many %s are there?".formatted(rows));
      questions.add("Show the number of %s for each %s in a bar chart".formatted(rows, category));
      questions.add(
          "What is the average %s of %s by %s, from high to low?"
              .formatted(number, rows, category));
      questions.add("Which %s has the highest %s?".formatted(table.row().label(), number));
      questions.add(
          "List the %s and %s of %s with a %s above 100".formatted(category, number, rows, number));
      values.getOrDefault(text, List.of()).stream()
          .findFirst()
          .ifPresent(value ->
              questions.add(
                  "total %s of %s whose %s is %s".formatted(number, rows, category, value)));
    }
    return questions;
  }

  private List<Dimension> dimensions(Table table, DataType type) {
    return model.dimensions().stream()
        .filter(it -> it.home().table().equals(table.name()) && it.type() == type)
        .toList();
  }
}
