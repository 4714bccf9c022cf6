package com.seekapa.server;

import com.seekapa.engine.answer.AnswerComposer;
import com.seekapa.engine.answer.FollowUps;
import com.seekapa.engine.compile.Compiler;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.MemoryValueLookup;
import com.seekapa.engine.question.NearestQuestions;
import com.seekapa.engine.question.RuleInterpreter;
import com.seekapa.engine.question.Suggestions;
import com.seekapa.engine.question.Vocabulary;
import com.seekapa.server.catalog.ModelFile;
import com.seekapa.server.cli.Settings;
import com.seekapa.server.cli.UsageException;
import com.seekapa.server.conversation.AnswerQuery;
import com.seekapa.server.conversation.AskQuestion;
import com.seekapa.server.conversation.Basis;
import com.seekapa.server.conversation.Conversations;
import com.seekapa.server.conversation.Running;
import com.seekapa.server.demo.AxiaDemo;
import com.seekapa.server.eventstore.EventStore;
import com.seekapa.server.eventstore.SqliteSettings;
import com.seekapa.server.source.Contents;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.DuckDbSettings;
import com.seekapa.server.transport.AnswerMessages;
import com.seekapa.server.transport.ChatService;
import com.seekapa.server.transport.JsonEventFormat;
import com.seekapa.server.transport.Messages;
import com.seekapa.server.transport.Serving;
import com.seekapa.server.transport.Sessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The one place that chooses what the program is made of, and puts it together. */
final class Wiring {
  private static final Duration BUSY = Duration.ofSeconds(3);

  private final Settings settings;
  private final InstantSource clock;

  Wiring(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** For the server: questions and answers are kept in the data folder. */
  Application durable() throws InterruptedException {
    var events =
        EventStore.sqlite(
            settings.data().resolve("events.sqlite"),
            new SqliteSettings(settings.maxStorePages(), settings.syncCommits(), BUSY),
            clock);
    try {
      return application(events, settings.asOf());
    } catch (RuntimeException | InterruptedException e) {
      events.close();
      throw e;
    }
  }

  /** For a command: nothing is kept, and today is the day of asking unless it is set. */
  Application passing() throws InterruptedException {
    return application(EventStore.inMemory(clock), settings.asOf());
  }

  /** For a file of cases, each with a today of its own. */
  Application timeless() throws InterruptedException {
    return application(EventStore.inMemory(clock), Optional.empty());
  }

  private Application application(EventStore events, Optional<LocalDate> asOf)
      throws InterruptedException {
    var model = model();
    var source = DataSource.duckDb(dataFile(model), duckDb());
    try {
      return application(events, source, model, asOf);
    } catch (RuntimeException | InterruptedException e) {
      source.close();
      throw e;
    }
  }

  private Application application(
      EventStore events, DataSource source, SemanticModel model, Optional<LocalDate> asOf)
      throws InterruptedException {
    var contents = Contents.of(source, model);
    var basis = new Basis(model, contents.extent(), asOf);

    var planner = new Planner();
    var vocabulary = new Vocabulary(model, new MemoryValueLookup(contents.values()));
    var phraser = new Phraser(model, vocabulary::isAmbiguous);
    var interpreter =
        new RuleInterpreter(vocabulary, query -> obstacle(planner, query, model), phraser::phrase);
    var nearest = new NearestQuestions(vocabulary, interpreter, phraser::phrase);
    var followUps =
        new FollowUps(model, phraser, query -> obstacle(planner, query, model).isEmpty());
    var composer = new AnswerComposer(model, phraser, followUps);

    var compiler = new Compiler();
    var answers =
        new AnswerQuery(
            model,
            phraser,
            planner,
            plan -> compiler.compile(plan, Dialect.duckDb(), settings.maxRows()),
            source,
            composer,
            settings.queryTimeout());
    var messages = new AnswerMessages(basis);
    var format = new JsonEventFormat(messages);
    var running = new Running(settings.maxQuestions());
    var conversations = new Conversations(events, format, running);
    var questions =
        new AskQuestion(
            basis, events, format, conversations, running, interpreter, answers, nearest);

    var sessions = new Sessions(settings.maxConnections());
    return new Application(
        basis,
        source,
        events,
        new ChatService(
            questions,
            conversations,
            running,
            new Messages(messages),
            clock,
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("chat-", 0).factory())),
        messages,
        sessions,
        new Serving(
            basis,
            contents.rows(),
            new Suggestions(vocabulary, interpreter),
            sessions,
            clock.instant()));
  }

  private static Optional<String> obstacle(
      Planner planner, SemanticQuery query, SemanticModel model) {
    return switch (planner.plan(query, model)) {
      case PlanResult.Planned _ -> Optional.empty();
      case PlanResult.Refused(var obstacle) -> Optional.of(obstacle.message());
    };
  }

  private DuckDbSettings duckDb() {
    return new DuckDbSettings(
        settings.queryMemoryMegabytes(),
        settings.queryThreads(),
        settings.queryConnections(),
        settings.maxRows());
  }

  private SemanticModel model() {
    if (settings.model().isEmpty()) {
      return ModelFile.axia();
    }
    return switch (ModelFile.read(settings.model().get())) {
      case ModelFile.Outcome.Valid(var model, _) -> model;
      case ModelFile.Outcome.Invalid(var problems) -> throw new ModelException(problems);
    };
  }

  private Path dataFile(SemanticModel model) {
    if (settings.source().isEmpty()) {
      return demo(model);
    }
    if (settings.model().isEmpty()) {
      throw new UsageException("--source needs a model of the data: name its file with --model.");
    }
    return settings.source().get();
  }

  private Path demo(SemanticModel model) {
    var file = settings.data().resolve("axia.duckdb");
    if (settings.refreshDemo() || !Files.exists(file)) {
      System.err.println("Making the demo data, which takes a few seconds …");
      var today =
          settings
              .asOf()
              .orElseGet(() -> LocalDate.ofInstant(clock.instant(), model.calendar().zone()));
      AxiaDemo.create(file, today.minusDays(1), AxiaDemo.SEED);
    }
    return file;
  }
}
