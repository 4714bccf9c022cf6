package com.seekapa.server.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Asks many cases, by several workers. Each worker takes a database of its own as long as there is
 * one that nobody has begun, and then helps the others.
 */
final class EvalRun {
  private final Databases databases;
  private final Optional<AnswersFile> file;
  private final Predicate<Verdict> keep;
  private final Consumer<Verdict> progress;
  private final boolean contests;
  private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

  /**
   * @param file where answers are found and written
   * @param keep which of the answers found in it are not asked again
   * @param progress told of each case that is done
   * @param contests whether the other readings of a question are asked for and judged, too
   */
  EvalRun(
      Databases databases,
      Optional<AnswersFile> file,
      Predicate<Verdict> keep,
      Consumer<Verdict> progress,
      boolean contests) {
    this.databases = databases;
    this.file = file;
    this.keep = keep;
    this.progress = progress;
    this.contests = contests;
  }

  /** A verdict for each case, in their order. */
  List<Verdict> ask(List<EvalCase> cases, int workers) throws InterruptedException {
    var byDatabase = byDatabase(cases);
    Queue<OpenedDatabase> untouched = new ConcurrentLinkedQueue<>(byDatabase);
    try (var threads =
        Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("eval-", 1).factory())) {
      var work = new ArrayList<Future<?>>();
      for (int i = 0; i < workers; i++) {
        work.add(threads.submit(() -> work(untouched, byDatabase)));
      }
      await(work);
    }
    return cases.stream().map(it -> verdicts.get(it.id())).toList();
  }

  private static void await(List<Future<?>> work) throws InterruptedException {
    try {
      for (var each : work) {
        each.get();
      }
    } catch (ExecutionException e) {
      work.forEach(it -> it.cancel(true));
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private List<OpenedDatabase> byDatabase(List<EvalCase> cases) {
    var sorted = new LinkedHashMap<Optional<String>, List<EvalCase>>();
    cases.forEach(it -> sorted.computeIfAbsent(it.database(), _ -> new ArrayList<>()).add(it));
    var byDatabase = new ArrayDeque<OpenedDatabase>();
    sorted.forEach((name, some) -> byDatabase.add(new OpenedDatabase(databases, name, some)));
    return List.copyOf(byDatabase);
  }

  private Void work(Queue<OpenedDatabase> untouched, List<OpenedDatabase> all)
      throws InterruptedException {
    for (var own = untouched.poll(); own != null; own = untouched.poll()) {
      askAll(own);
    }
    for (var others : all) {
      askAll(others);
    }
    return null;
  }

  private void askAll(OpenedDatabase database) throws InterruptedException {
    for (var of = database.next(); of.isPresent(); of = database.next()) {
      try {
        var verdict = verdict(of.get(), database);
        verdicts.put(of.get().id(), verdict);
        progress.accept(verdict);
      } finally {
        database.done();
      }
    }
  }

  private Verdict verdict(EvalCase of, OpenedDatabase database) throws InterruptedException {
    var judge = new Judge((_, sql) -> database.gold(sql));
    var kept = kept(of, judge);
    if (kept.isPresent()) {
      return kept.get();
    }
    var response = ask(of, database, judge);
    file.ifPresent(it -> it.add(response.answer()));
    return response.verdict();
  }

  /** A conversation that is scored by turn can't be, by its last answer alone. */
  private Optional<Verdict> kept(EvalCase of, Judge judge) throws InterruptedException {
    var answer = file.flatMap(it -> it.find(of.id()));
    if (answer.isEmpty() || of.isScoredByTurn()) {
      return Optional.empty();
    }
    return Optional.of(judge.verdict(of, answer.get())).filter(keep);
  }

  /** Whatever goes wrong with one case is told of that case. */
  private Respondent.Response ask(EvalCase of, OpenedDatabase database, Judge judge)
      throws InterruptedException {
    try {
      return new Respondent(judge, contests).ask(of, database.get());
    } catch (RuntimeException e) {
      var failed = GivenAnswer.failed(of.id(), String.valueOf(e.getMessage()));
      return new Respondent.Response(failed, judge.verdict(of, failed));
    }
  }
}
