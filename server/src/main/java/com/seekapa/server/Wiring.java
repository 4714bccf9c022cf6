package com.seekapa.server;

import com.seekapa.engine.answer.AnswerComposer;
import com.seekapa.engine.answer.FollowUps;
import com.seekapa.engine.compile.Compiler;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Reach;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Feasibility;
import com.seekapa.engine.question.Interpreter;
import com.seekapa.engine.question.MemoryValueLookup;
import com.seekapa.engine.question.ModelWords;
import com.seekapa.engine.question.NearestQuestions;
import com.seekapa.engine.question.Suggestions;
import com.seekapa.engine.question.Vocabulary;
import com.seekapa.engine.question.WordKnowledge;
import com.seekapa.server.cache.Remembered;
import com.seekapa.server.cache.RememberingInterpreter;
import com.seekapa.server.catalog.ModelFile;
import com.seekapa.server.catalog.PhysicalTables;
import com.seekapa.server.catalog.SourceRules;
import com.seekapa.server.catalog.infer.CachedLearning;
import com.seekapa.server.catalog.infer.ModelCache;
import com.seekapa.server.catalog.infer.ModelLearning;
import com.seekapa.server.catalog.infer.SchemaFile;
import com.seekapa.server.cli.Settings;
import com.seekapa.server.conversation.AnswerQuery;
import com.seekapa.server.conversation.AskQuestion;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Basis;
import com.seekapa.server.conversation.Conversations;
import com.seekapa.server.conversation.Doubt;
import com.seekapa.server.conversation.Running;
import com.seekapa.server.demo.AxiaDemo;
import com.seekapa.server.eval.DatabaseFolder;
import com.seekapa.server.eval.Databases;
import com.seekapa.server.eval.VerifiedQuestions;
import com.seekapa.server.eventstore.EventStore;
import com.seekapa.server.eventstore.SqliteSettings;
import com.seekapa.server.search.WordNetKnowledge;
import com.seekapa.server.search.WordNetShelf;
import com.seekapa.server.source.Contents;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceLocation;
import com.seekapa.server.source.SourceSettings;
import com.seekapa.server.telemetry.CountedSource;
import com.seekapa.server.telemetry.SlowQuestions;
import com.seekapa.server.telemetry.StageTimer;
import com.seekapa.server.transport.AnswerMessages;
import com.seekapa.server.transport.ChatService;
import com.seekapa.server.transport.Delivery;
import com.seekapa.server.transport.JsonEventFormat;
import com.seekapa.server.transport.Messages;
import com.seekapa.server.transport.ModelChecks;
import com.seekapa.server.transport.Serving;
import com.seekapa.server.transport.Sessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The one place that chooses what the program is made of, and puts it together. */
final class Wiring {
  private static final int WARM_UP_QUESTIONS = 3;

  /** A question is planned when it is read and when it is answered, as are those offered next. */
  private static final int MOST_PLANS = 500;

  /** Some kilobytes each. */
  private static final int MOST_READINGS = 500;

  private static final Duration BUSY = Duration.ofSeconds(3);

  private final Settings settings;
  private final InstantSource clock;
  private final WordNetShelf shelf = new WordNetShelf();

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
      return application(durable(events));
    } catch (RuntimeException | InterruptedException e) {
      events.close();
      throw e;
    }
  }

  private Purpose durable(EventStore events) {
    var verified = verifiedQuestions();
    var warm = new CountDownLatch(1);
    return new Purpose(
        events,
        settings.asOf(),
        path -> {
          warmUp(path, warm);
          verified.ifPresent(questions -> check(questions, path));
        },
        () -> verified.flatMap(VerifiedQuestions::last),
        names -> WordNetKnowledge.inBackground(names, shelf, warm),
        true,
        Observation.of(settings.metrics()));
  }

  /** For a command: nothing is kept, and today is the day of asking unless it is set. */
  Application passing() throws InterruptedException {
    return application(passing(settings.asOf()));
  }

  /** For a file of cases, each with a today of its own. */
  Application timeless() throws InterruptedException {
    return application(passing(Optional.empty()));
  }

  private Purpose passing(Optional<LocalDate> asOf) {
    return new Purpose(
        EventStore.inMemory(clock),
        asOf,
        _ -> {},
        Optional::empty,
        names -> WordNetKnowledge.onFirstUse(names, shelf),
        false,
        Observation.of(false));
  }

  /**
   * What the program is put together for.
   *
   * @param whenReady done as soon as questions can be asked
   * @param checks what became of the verified questions
   * @param wordNet what is known of the words of names
   * @param limited whether questions are refused where the data source is busy
   * @param observation what operators see of it
   */
  private record Purpose(
      EventStore events,
      Optional<LocalDate> asOf,
      Consumer<QuestionPath> whenReady,
      Supplier<Optional<ModelChecks>> checks,
      Function<Collection<String>, WordKnowledge> wordNet,
      boolean limited,
      Observation observation) {}

  private Application application(Purpose purpose) throws InterruptedException {
    if (settings.source().isPresent() && settings.model().isEmpty()) {
      return inferred(
          settings.source().get(), Optional.empty(), purpose, learning(System.err::println));
    }
    if (settings.source().isEmpty()) {
      Thread.ofPlatform().daemon().name("loading").start(DataSource::loadDuckDb);
    }
    var file = model();
    var source = source(file.model());
    try {
      checkThatItFits(file, source);
      var contents = Contents.of(source, file.model());
      return application(purpose, source, file.model(), contents);
    } catch (RuntimeException | InterruptedException e) {
      source.close();
      throw e;
    }
  }

  /** For cases about many databases, each with the model that is inferred from it. */
  Databases folder(DatabaseFolder folder) {
    var learning = learning(_ -> {});
    return name ->
        inferred(
            folder.source(name).toString(),
            folder.schema(name),
            passing(Optional.empty()),
            learning);
  }

  /** Models are kept in the data folder, unless the program itself may change meanwhile. */
  private ModelLearning learning(Consumer<String> told) {
    var learning = ModelLearning.byInference();
    var cache = new ModelCache(settings.data().resolve("cache").resolve("models"));
    return Program.stamp()
        .<ModelLearning>map(stamp -> new CachedLearning(learning, cache, stamp, told))
        .orElse(learning);
  }

  private Application inferred(
      String location, Optional<SchemaFile> schema, Purpose purpose, ModelLearning learning)
      throws InterruptedException {
    var place = SourceLocation.parse(location);
    var source = source(place);
    try {
      var learned = learning.learn(place, source, schema);
      var contents = Contents.of(source, learned.model(), learned.values());
      return application(purpose, source, learned.model(), contents);
    } catch (RuntimeException | InterruptedException e) {
      source.close();
      throw e;
    }
  }

  private Application application(
      Purpose purpose, DataSource source, SemanticModel model, Contents contents) {
    var basis = new Basis(model, contents.extent(), purpose.asOf());
    var values = new MemoryValueLookup(contents.values());
    var vocabulary = new Vocabulary(model, values);
    var phraser = new Phraser(model, vocabulary::isAmbiguous);
    var planner = new Remembered<>(MOST_PLANS, new Reach(model)::plan);
    Feasibility feasibility = query -> obstacle(planner.apply(query));
    var knowledge = knowledge(model, purpose);
    var interpreter =
        new RememberingInterpreter(
            Interpreters.over(
                vocabulary,
                values,
                () -> knowledge,
                settings.minConfidence() / 100.0,
                feasibility,
                phraser::phrase),
            MOST_READINGS);
    var observation = purpose.observation();
    var answering = AnsweringSource.of(observation.source(source), settings, purpose.limited());
    var path =
        new QuestionPath(
            basis, values, vocabulary, phraser, planner, interpreter, answering.source());

    purpose.whenReady().accept(path);
    var sessions = new Sessions(OpenFiles.ofThisProcess().connections(settings.maxConnections()));
    var serving =
        new Serving(
            basis,
            contents.rows(),
            new Suggestions(vocabulary, interpreter),
            sessions,
            clock.instant(),
            purpose.checks(),
            answering.load());
    var events = observation.events(purpose.events());
    var chat = observation.chat(timed(path, events));
    var front = Front.of(settings.session());
    observation.plugIn(sessions, chat, answering.load(), front.heartbeats());
    return new Application(
        basis,
        source,
        events,
        chat,
        path.messages(),
        sessions,
        serving,
        front,
        settings.http(),
        observation.telemetry(source, purpose.events()),
        observation.traffic());
  }

  private WordKnowledge knowledge(SemanticModel model, Purpose purpose) {
    return settings.wordKnowledge()
        ? WordKnowledge.everyday().and(purpose.wordNet().apply(ModelWords.of(model)))
        : WordKnowledge.none();
  }

  /** What is the same for every event store. */
  private record QuestionPath(
      Basis basis,
      MemoryValueLookup values,
      Vocabulary vocabulary,
      Phraser phraser,
      Function<SemanticQuery, PlanResult> planner,
      Interpreter interpreter,
      DataSource source) {
    QuestionPath timed() {
      return new QuestionPath(
          basis,
          values,
          vocabulary,
          phraser,
          planner,
          StageTimer.counted(interpreter),
          new CountedSource(source));
    }

    AnswerMessages messages() {
      return new AnswerMessages(basis);
    }
  }

  private ChatService chat(QuestionPath path, EventStore events) {
    var format = new JsonEventFormat(path.messages(), path.basis().model());
    var running = new Running(settings.maxQuestions());
    var conversations = new Conversations(events, format, running);
    var nearest =
        new NearestQuestions(path.vocabulary(), path.interpreter(), path.phraser()::phrase);
    var questions =
        new AskQuestion(
            path.basis(),
            events,
            format,
            conversations,
            running,
            path.interpreter(),
            answers(path),
            new Doubt(settings.minConfidence() / 100.0),
            nearest);
    return new ChatService(
        questions,
        conversations,
        running,
        new Messages(path.messages()),
        clock,
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("chat-", 0).factory()),
        delivery());
  }

  private Delivery delivery() {
    var delivery = settings.delivery();
    return Delivery.of(delivery.batchWindow(), delivery.batchSize(), delivery.compressionLevel());
  }

  /** What people ask is timed; what warms up or checks is not. */
  private ChatService timed(QuestionPath path, EventStore events) {
    var chat = chat(path.timed(), events);
    return chat.asking(
        new StageTimer(
            chat.questions(), System::nanoTime, new SlowQuestions(settings.http().slow())));
  }

  private AnswerQuery answers(QuestionPath path) {
    var model = path.basis().model();
    var compiler = new Compiler();
    var followUps =
        new FollowUps(
            model, path.phraser(), query -> obstacle(path.planner().apply(query)).isEmpty());
    return new AnswerQuery(
        path.phraser(),
        path.planner(),
        plan -> compiler.compile(plan, path.source().dialect(), settings.maxRows()),
        path.source(),
        new AnswerComposer(model, path.phraser(), followUps),
        settings.queryTimeout());
  }

  /**
   * A person's first question should not be the first of the process, which loads the classes. What
   * only some questions need comes after that.
   */
  private void warmUp(QuestionPath path, CountDownLatch warm) {
    var chat = chat(path, EventStore.inMemory(clock));
    Thread.ofPlatform()
        .daemon()
        .name("warming-up")
        .start(() -> {
          try {
            askExamples(path.basis().model(), chat);
          } finally {
            warm.countDown();
          }
          path.values().prepare();
        });
  }

  private void askExamples(SemanticModel model, ChatService chat) {
    model.examples().stream()
        .limit(WARM_UP_QUESTIONS)
        .map(example -> asking(example.question()))
        .forEach(asking -> chat.questions().ask(asking, _ -> {}));
  }

  /** Those next to the model, or in the data folder. */
  private Optional<VerifiedQuestions> verifiedQuestions() {
    var inData = settings.data().resolve("verified.jsonl");
    return settings
        .model()
        .map(Wiring::questionsBeside)
        .filter(Files::exists)
        .or(() -> Optional.of(inData).filter(Files::exists))
        .map(questions ->
            new VerifiedQuestions(questions, settings.data().resolve("checks.json"), clock));
  }

  private static Path questionsBeside(Path model) {
    var name = model.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    return model.resolveSibling(name + ".questions.jsonl");
  }

  /** Nobody waits for it, and questions that people ask go first. */
  @SuppressWarnings("ThreadPriorityCheck") // a wish: nothing depends on it
  private void check(VerifiedQuestions questions, QuestionPath path) {
    var events = EventStore.inMemory(clock);
    var database =
        new CheckedDatabase(chat(path, events).questions(), path.messages(), path.source());
    Thread.ofPlatform()
        .daemon()
        .name("checking")
        .priority(Thread.MIN_PRIORITY)
        .start(() -> questions.check(path.basis().model().hash(), database));
  }

  private Asking asking(String question) {
    return new Asking(question, question, question, Map.of(), clock.instant());
  }

  private static Optional<String> obstacle(PlanResult result) {
    return switch (result) {
      case PlanResult.Planned _ -> Optional.empty();
      case PlanResult.Refused(var obstacle) -> Optional.of(obstacle.message());
    };
  }

  /** The data at a place, without a model; what was left out of it is said each time. */
  DataSource source(SourceLocation place) throws InterruptedException {
    var source = DataSource.open(place, sourceSettings());
    source.notes().forEach(System.err::println);
    return source;
  }

  private SourceSettings sourceSettings() {
    return new SourceSettings(
        settings.queryMemoryMegabytes(),
        settings.queryThreads(),
        settings.queryConnections(),
        settings.maxRows(),
        settings.data().resolve("cache").resolve("files"),
        settings.brokenRows(),
        settings.login());
  }

  /** What a query would stumble over is told at the start, with its line. */
  private static void checkThatItFits(ModelFile.Outcome.Valid file, DataSource source)
      throws InterruptedException {
    var problems = SourceRules.check(file, PhysicalTables.of(source));
    if (!problems.isEmpty()) {
      throw new ModelException(problems);
    }
  }

  private ModelFile.Outcome.Valid model() {
    if (settings.model().isEmpty()) {
      return ModelFile.ofDemo();
    }
    return switch (ModelFile.read(settings.model().get())) {
      case ModelFile.Outcome.Valid valid -> valid;
      case ModelFile.Outcome.Invalid(var problems) -> throw new ModelException(problems);
    };
  }

  private DataSource source(SemanticModel model) throws InterruptedException {
    return source(SourceLocation.parse(settings.source().orElseGet(() -> demo(model).toString())));
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
