package com.seekapa.benchmarks;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpreter;
import com.seekapa.engine.question.MemoryValueLookup;
import com.seekapa.engine.question.Vocabulary;
import com.seekapa.server.Interpreters;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Interpretation alone, as the model's columns and the values of its data become more. */
final class UnderstandingBenchmark implements Benchmark {
  private static final Context CONTEXT = Context.on(LocalDate.of(2026, 11, 24));
  private static final Duration ROUND = Duration.ofSeconds(3);
  private static final int THREADS = 2;
  private static final int FEW_VALUES = 1_000;

  @Override
  public String name() {
    return "understanding";
  }

  @Override
  public String purpose() {
    return "interpretation alone over generated models, each size against the smallest";
  }

  @Override
  public void run(PrintStream out) throws IOException, SQLException, InterruptedException {
    var large = GeneratedShop.of(100);
    out.printf("  %,d tables%n", large.model().tables().size());
    whole(large, out);

    out.printf("%n  columns      median ms     ratio%n");
    var smallest = Optional.<Double>empty();
    for (int tables : List.of(1, 10, 100)) {
      var shop = tables == 100 ? large : GeneratedShop.of(tables);
      smallest = Optional.of(line(shop.columns(), median(shop, FEW_VALUES), smallest, out));
    }

    out.printf("%n  values       median ms     ratio%n");
    smallest = Optional.empty();
    for (int values : List.of(1_000, 10_000, 100_000, 1_000_000)) {
      smallest = Optional.of(line(values, median(large, values), smallest, out));
    }
  }

  /** The figure that the others are compared with. */
  private static double line(int size, double median, Optional<Double> smallest, PrintStream out) {
    double first = smallest.orElse(median);
    out.printf("  %,-12d %9.3f %9.2f%n", size, median, median / first);
    return first;
  }

  private static void whole(GeneratedShop shop, PrintStream out) throws InterruptedException {
    var values = shop.values(FEW_VALUES);
    var interpreter = interpreter(shop, values);
    var questions = shop.questions(values);
    out.printf(
        "  %,d questions, %,d of them understood%n",
        questions.size(), understood(interpreter, questions));
    times(interpreter, questions);
    var times = times(interpreter, questions);
    out.printf(
        "  %.3f ms median, %.3f ms p99%n",
        Median.of(times) / 1e6, Median.quantile(times, 0.99) / 1e6);
    out.printf("  %,.0f questions/s on %d threads%n", perSecond(interpreter, questions), THREADS);
  }

  private static long understood(Interpreter interpreter, List<String> questions) {
    return questions.stream()
        .filter(it -> interpreter.interpret(it, CONTEXT) instanceof Interpretation.Understood)
        .count();
  }

  private static double median(GeneratedShop shop, int count) {
    var values = shop.values(count);
    var interpreter = interpreter(shop, values);
    var questions = shop.questions(values);
    times(interpreter, questions);
    return Median.of(times(interpreter, questions)) / 1e6;
  }

  private static Interpreter interpreter(GeneratedShop shop, Map<Dimension, List<String>> values) {
    var model = shop.model();
    var lookup = new MemoryValueLookup(values);
    var planner = new Planner();
    return Interpreters.over(
        new Vocabulary(model, lookup),
        lookup,
        query ->
            planner.plan(query, model) instanceof PlanResult.Refused(var obstacle)
                ? Optional.of(obstacle.message())
                : Optional.empty(),
        new Phraser(model)::phrase);
  }

  /** In nanoseconds, over and over until the round is over. */
  private static List<Long> times(Interpreter interpreter, List<String> questions) {
    var times = new ArrayList<Long>();
    long end = System.nanoTime() + ROUND.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      long begun = System.nanoTime();
      interpreter.interpret(questions.get(i % questions.size()), CONTEXT);
      times.add(System.nanoTime() - begun);
    }
    return times;
  }

  private static double perSecond(Interpreter interpreter, List<String> questions)
      throws InterruptedException {
    long begun = System.nanoTime();
    long asked = 0;
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var work = new ArrayList<Future<Integer>>();
      for (int i = 0; i < THREADS; i++) {
        work.add(threads.submit(() -> times(interpreter, questions).size()));
      }
      for (var each : work) {
        asked += each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return asked / ((System.nanoTime() - begun) / 1e9);
  }
}
