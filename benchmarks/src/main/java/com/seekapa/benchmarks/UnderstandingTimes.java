package com.seekapa.benchmarks;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.MemoryValueLookup;
import com.seekapa.engine.question.RuleInterpreter;
import com.seekapa.engine.question.Vocabulary;
import com.seekapa.server.catalog.ModelFile;
import com.seekapa.server.source.Contents;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.DuckDbSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long it takes to understand a question, by itself, over the names of the demo's model. */
final class UnderstandingTimes {
  private static final int WARM_UP = 3_000;
  private static final int ROUNDS = 3_000;

  private UnderstandingTimes() {}

  static void print(List<String> questions, Path file, PrintStream out)
      throws InterruptedException {
    var model = ModelFile.axia();
    var values = values(file, model);
    var planner = new Planner();
    var vocabulary = new Vocabulary(model, new MemoryValueLookup(values));
    var interpreter =
        new RuleInterpreter(
            vocabulary,
            query ->
                planner.plan(query, model) instanceof PlanResult.Refused(var obstacle)
                    ? Optional.of(obstacle.message())
                    : Optional.empty(),
            new Phraser(model)::phrase);
    var context = Context.on(LocalDate.of(2026, 11, 24));
    for (var question : questions) {
      if (!(interpreter.interpret(question, context) instanceof Interpretation.Understood)) {
        throw new IllegalStateException("“" + question + "” is not understood");
      }
    }
    var times = new ArrayList<Long>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      var question = questions.get(round % questions.size());
      var begun = System.nanoTime();
      interpreter.interpret(question, context);
      if (round >= WARM_UP) {
        times.add(System.nanoTime() - begun);
      }
    }
    out.printf(
        "  understanding alone             %6.2f ms median, %.2f ms p99%n",
        Median.of(times) / 1e6, Median.quantile(times, 0.99) / 1e6);
  }

  private static Map<Dimension, List<String>> values(Path file, SemanticModel model)
      throws InterruptedException {
    try (var source = DataSource.duckDb(file, new DuckDbSettings(1_000, 2, 1, 100_000))) {
      return Contents.of(source, model).values();
    }
  }
}
