package com.seekapa.server.cli;

import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.Json;
import com.seekapa.server.cli.EvalCases.Case;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Outcome;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceException;
import com.seekapa.server.transport.AnswerMessages;
import com.seekapa.server.transport.ChatService;
import com.seekapa.server.transport.OneAnswer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code eval}: asks a file of questions and scores the answers. */
public final class EvalCommand {
  private static final int MOST_ROWS = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChatService chat;
  private final AnswerMessages messages;
  private final DataSource source;
  private final PrintStream out;

  public EvalCommand(
      ChatService chat, AnswerMessages messages, DataSource source, PrintStream out) {
    this.chat = chat;
    this.messages = messages;
    this.source = source;
    this.out = out;
  }

  /** Asks all of them; the exit code is 1 if any failed. */
  public int run(EvalCases cases, Optional<Path> file) throws InterruptedException, IOException {
    var scores = new ArrayList<EvalScore>();
    try (var answers =
        new PrintWriter(
            file.isPresent() ? Files.newBufferedWriter(file.get()) : Writer.nullWriter())) {
      for (var it : cases.cases()) {
        scores.add(ask(it, answers));
      }
    }
    new EvalReport(scores).print(out);
    return scores.stream().allMatch(EvalScore::isPassed) ? 0 : 1;
  }

  private EvalScore ask(Case it, PrintWriter answers) throws InterruptedException {
    var asking =
        new Asking(
            it.id(),
            "eval " + it.id(),
            it.question(),
            Map.of(),
            it.asOf().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    long begin = System.nanoTime();
    var end = new OneAnswer(chat.questions()).to(asking);
    long nanos = System.nanoTime() - begin;
    if (!(end instanceof Reply.Finished(_, _, _, var outcome))) {
      throw new UsageException("The case " + it.id() + " was not accepted: is its id used twice?");
    }
    var message = messages.whole(asking, outcome);
    answers.println(Json.write(line(it, message, nanos / 1e6)));
    return new EvalScore(it, message.outcome(), failure(it, outcome, message));
  }

  private static Map<String, Object> line(Case it, AnswerMessage message, double millis) {
    var line = new java.util.LinkedHashMap<String, Object>();
    line.put("id", it.id());
    line.put("outcome", message.outcome());
    line.put("declined", !message.outcome().equals("answered"));
    line.put("columns", message.columns());
    line.put("rows", message.rows());
    line.put("query", message.query());
    line.put("chart", message.chart().map(AnswerMessage.ChartMessage::kind));
    line.put("time", message.time());
    line.put("millis", Math.round(millis * 100) / 100.0);
    return line;
  }

  /** What is wrong with an outcome; empty if it is as expected. */
  private Optional<String> failure(Case it, Outcome outcome, AnswerMessage message)
      throws InterruptedException {
    var expected = it.expect().orElse(message.outcome());
    boolean declined = List.of("refused", "clarify").contains(message.outcome());
    boolean asExpected =
        expected.equals(message.outcome()) || (expected.equals("declined") && declined);
    if (!asExpected) {
      return Optional.of(
          message.outcome()
              + " instead of "
              + expected
              + message.text().map(": "::concat).orElse(""));
    }
    return outcome instanceof Outcome.Answered answered ? wrong(it, answered) : Optional.empty();
  }

  private Optional<String> wrong(Case it, Outcome.Answered answered) throws InterruptedException {
    var chart = answered.answer().chart().kind().words();
    if (it.chart().isPresent() && !it.chart().get().equals(chart)) {
      return Optional.of("a chart of kind " + chart + " instead of " + it.chart().get());
    }
    if (it.goldSql().isEmpty()) {
      return Optional.empty();
    }
    try {
      var gold = source.query(it.goldSql().get(), MOST_ROWS, PATIENCE);
      return new SameRows(answered.answer().table(), gold, it.ordered())
          .difference()
          .map(difference -> difference + " for “" + answered.meaning().phrase() + "”");
    } catch (SourceException e) {
      return Optional.of("the gold SQL fails: " + e.getMessage());
    }
  }
}
