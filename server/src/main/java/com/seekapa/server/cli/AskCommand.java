package com.seekapa.server.cli;

import com.seekapa.engine.answer.Answer;
import com.seekapa.protocol.Json;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Meaning;
import com.seekapa.server.conversation.Outcome;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.transport.AnswerMessages;
import com.seekapa.server.transport.ChatService;
import com.seekapa.server.transport.OneAnswer;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The command {@code ask}: one question, answered in this process. */
public final class AskCommand {
  private static final int ANSWERED = 0;
  private static final int FAILED = 1;
  private static final int ASKED_BACK = 2;
  private static final int REFUSED = 3;

  private final ChatService chat;
  private final AnswerMessages messages;
  private final InstantSource clock;
  private final PrintStream out;

  public AskCommand(
      ChatService chat, AnswerMessages messages, InstantSource clock, PrintStream out) {
    this.chat = chat;
    this.messages = messages;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Prints the answer; the exit code tells its outcome.
   *
   * @param explain whether every stage of reading the question is shown before, except in JSON
   */
  public int run(String question, boolean json, boolean explain) throws InterruptedException {
    var asking = new Asking("1", "1", question, Map.of(), clock.instant());
    if (explain && !json) {
      out.print(ExplanationText.of(chat.questions().explain(asking)));
      out.println();
    }
    return switch (new OneAnswer(chat.questions()).to(asking)) {
      case Reply.Finished finished -> {
        print(finished, json);
        yield code(finished.outcome());
      }
      case Reply.Rejected(_, var failure) -> throw new UsageException(failure.message());
      case Reply.NotStored(_, var failure) -> throw new UsageException(failure.message());
      case Reply other -> throw new IllegalStateException("not an end: " + other);
    };
  }

  private static int code(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered _ -> ANSWERED;
      case Outcome.AskedBack _ -> ASKED_BACK;
      case Outcome.Refused _ -> REFUSED;
      case Outcome.Failed _, Outcome.Cancelled _ -> FAILED;
    };
  }

  private void print(Reply.Finished finished, boolean json) {
    if (json) {
      out.println(Json.write(messages.timed(finished)));
      return;
    }
    switch (finished.outcome()) {
      case Outcome.Answered(var meaning, var answer) -> print(meaning, answer);
      case Outcome.AskedBack(var question, var choices, _) -> askBack(question, choices);
      case Outcome.Refused(_, var message, _, var nearest) -> refuse(message, nearest);
      case Outcome.Failed(var failure, _) -> {
        out.println(failure.message());
        out.println(failure.next());
      }
      case Outcome.Cancelled _ -> out.println("Stopped.");
    }
  }

  private void print(Meaning meaning, Answer answer) {
    out.println(answer.sentence().text());
    answer.period().ifPresent(out::println);
    out.println();
    out.print(TextTable.of(answer.table()));
    out.println();
    meaning.understood().assumptions().forEach(it -> out.println("Assumed: " + it.text()));
    answer.notes().forEach(out::println);
    out.println(meaning.query().text());
    parameters(meaning);
  }

  private void parameters(Meaning meaning) {
    var query = messages.query(meaning);
    if (!query.parameters().isEmpty()) {
      out.println("-- with " + query.parameters());
    }
  }

  private void askBack(String question, List<Outcome.Choice> choices) {
    out.println(question);
    for (var choice : choices) {
      out.printf("  - %s%n      %s%n", choice.phrase(), choice.preview());
    }
  }

  private void refuse(String message, List<String> nearest) {
    out.println(message);
    if (!nearest.isEmpty()) {
      out.println("What can be answered:");
      nearest.forEach(question -> out.println("  - " + question));
    }
  }
}
