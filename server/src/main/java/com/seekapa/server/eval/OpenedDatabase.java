package com.seekapa.server.eval;

import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.source.SourceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The cases of one database, which is opened when the first of them needs it, and closed after the
 * last. Several threads may take cases from it.
 */
final class OpenedDatabase {
  private static final int MOST_ROWS = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Databases databases;
  private final Optional<String> name;
  private final Queue<EvalCase> waiting;
  private final AtomicInteger left;
  private Optional<Database> opened = Optional.empty();
  private Optional<RuntimeException> failure = Optional.empty();

  OpenedDatabase(Databases databases, Optional<String> name, List<EvalCase> cases) {
    this.databases = databases;
    this.name = name;
    waiting = new ConcurrentLinkedQueue<>(cases);
    left = new AtomicInteger(cases.size());
  }

  Optional<EvalCase> next() {
    return Optional.ofNullable(waiting.poll());
  }

  /** A case that was taken is done with. */
  void done() {
    if (left.decrementAndGet() == 0) {
      close();
    }
  }

  /** One that can't be opened is not tried again. */
  synchronized Database get() throws InterruptedException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    if (opened.isEmpty()) {
      opened = Optional.of(open());
    }
    return opened.get();
  }

  private Database open() throws InterruptedException {
    try {
      return databases.open(name);
    } catch (RuntimeException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  ResultTable gold(String sql) throws InterruptedException {
    return get().source().query(sql, MOST_ROWS, PATIENCE);
  }

  private synchronized void close() {
    try {
      opened.ifPresent(Database::close);
    } catch (SourceException e) {
      System.getLogger(OpenedDatabase.class.getName())
          .log(System.Logger.Level.WARNING, "a database did not close", e);
    } finally {
      opened = Optional.empty();
    }
  }
}
