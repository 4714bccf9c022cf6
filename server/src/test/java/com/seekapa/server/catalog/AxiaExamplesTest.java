package com.seekapa.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Example;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.plan.Obstacle;
import com.seekapa.engine.plan.Reach;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.MemoryValueLookup;
import com.seekapa.engine.question.RuleInterpreter;
import com.seekapa.engine.question.Vocabulary;
import com.seekapa.engine.result.Cell;
import com.seekapa.server.demo.AxiaDemo;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.DuckDbSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the model offers to ask can be asked. */
class AxiaExamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final SemanticModel MODEL = ModelFile.axia();

  @TempDir Path folder;

  @Test
  void every_example_question_is_understood_and_can_be_planned() throws Exception {
    var file = folder.resolve("axia.duckdb");
    AxiaDemo.create(file, TODAY.minusDays(1), AxiaDemo.SEED);
    try (var source = DataSource.duckDb(file, new DuckDbSettings(512, 2, 1, 1000))) {
      var reach = new Reach(MODEL);
      var interpreter =
          new RuleInterpreter(
              new Vocabulary(MODEL, values(source)),
              query -> reach.obstacle(query).map(Obstacle::message),
              new Phraser(MODEL)::phrase);
      assertThat(MODEL.examples().stream().map(Example::question))
          .allSatisfy(question ->
              assertThat(interpreter.interpret(question, Context.on(TODAY)))
                  .isInstanceOf(Interpretation.Understood.class));
    }
  }

  private static MemoryValueLookup values(DataSource source) throws InterruptedException {
    var values = new LinkedHashMap<Dimension, List<String>>();
    for (var dimension : MODEL.dimensions()) {
      if (dimension.type() == DataType.TEXT) {
        values.put(dimension, values(source, dimension));
      }
    }
    return new MemoryValueLookup(values);
  }

  private static List<String> values(DataSource source, Dimension dimension)
      throws InterruptedException {
    var home = dimension.home();
    var sql = "SELECT DISTINCT " + home.column() + " FROM " + home.table();
    return source.query(sql, 30_000, Duration.ofSeconds(20)).rows().stream()
        .flatMap(
            row -> row.getFirst() instanceof Cell.Text(var text) ? Stream.of(text) : Stream.empty())
        .toList();
  }
}
