package com.seekapa.server.testing;

import com.seekapa.engine.answer.AnswerComposer;
import com.seekapa.engine.answer.FollowUps;
import com.seekapa.engine.compile.Compiler;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.plan.Reach;
import com.seekapa.engine.question.Context.DataExtent;
import com.seekapa.engine.question.ConversationInterpreter;
import com.seekapa.engine.question.MemoryValueLookup;
import com.seekapa.engine.question.NearestQuestions;
import com.seekapa.engine.question.RuleInterpreter;
import com.seekapa.engine.question.Vocabulary;
import com.seekapa.server.catalog.ModelFile;
import com.seekapa.server.conversation.AnswerQuery;
import com.seekapa.server.conversation.AskQuestion;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Basis;
import com.seekapa.server.conversation.Conversations;
import com.seekapa.server.conversation.Doubt;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.conversation.Running;
import com.seekapa.server.eventstore.EventStore;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.transport.AnswerMessages;
import com.seekapa.server.transport.ChatService;
import com.seekapa.server.transport.Delivery;
import com.seekapa.server.transport.JsonEventFormat;
import com.seekapa.server.transport.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The path of a question with Axia's model, over an event store and a data source of the test. */
public final class TestPath {
  public static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");
  private static final SemanticModel MODEL = ModelFile.axia();

  public final EventStore events;
  public final JsonEventFormat format;
  public final Running running;
  public final Conversations conversations;
  public final AskQuestion questions;
  public final ChatService chat;

  public TestPath(EventStore events, DataSource source) {
    this(events, source, 100);
  }

  public TestPath(EventStore events, DataSource source, int most) {
    this.events = events;
    var basis =
        new Basis(
            MODEL,
            Optional.of(new DataExtent(LocalDate.of(2023, 11, 24), LocalDate.of(2026, 11, 23))),
            Optional.empty());
    var phraser = new Phraser(MODEL);
    var vocabulary = new Vocabulary(MODEL, new MemoryValueLookup(Map.of()));
    var interpreter =
        new ConversationInterpreter(
            new RuleInterpreter(vocabulary, _ -> Optional.empty(), phraser::phrase),
            vocabulary,
            _ -> Optional.empty(),
            phraser::phrase);
    var answers =
        new AnswerQuery(
            phraser,
            new Reach(MODEL)::plan,
            plan -> new Compiler().compile(plan, Dialect.duckDb(), 5000),
            source,
            new AnswerComposer(MODEL, phraser, new FollowUps(MODEL, phraser, _ -> true)),
            Duration.ofSeconds(30));
    var messages = new AnswerMessages(basis);
    format = new JsonEventFormat(messages, MODEL);
    running = new Running(most);
    conversations = new Conversations(events, format, running);
    questions =
        new AskQuestion(
            basis,
            events,
            format,
            conversations,
            running,
            interpreter,
            answers,
            new Doubt(0.35),
            new NearestQuestions(vocabulary, interpreter, phraser::phrase));
    chat =
        new ChatService(
            questions,
            conversations,
            running,
            new Messages(messages),
            () -> NOW,
            Executors.newVirtualThreadPerTaskExecutor(),
            Delivery.plain());
  }

  public static TestPath inMemory(DataSource source) {
    return new TestPath(EventStore.inMemory(() -> NOW), source);
  }

  public static Asking asking(String requestId, String conversationId, String question) {
    return new Asking(requestId, conversationId, question, Map.of(), NOW);
  }

  /** Asks on this thread and gives all replies. */
  public List<Reply> ask(Asking asking) {
    var replies = new ArrayList<Reply>();
    questions.ask(asking, replies::add);
    return replies;
  }
}
