package com.seekapa.loadtest.client;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The messages about one question over a WebSocket, in the order in which they came. It is a good
 * answer only if it begins with accepted, its parts count up, and it ends with one outcome. For one
 * thread.
 */
final class Transcript {
  private static final Set<String> OF_A_QUESTION =
      Set.of(
          "accepted",
          "understood",
          "text",
          "rows",
          "chart",
          "clarify",
          "refused",
          "finished",
          "rejected");
  private static final Set<String> OUTCOMES = Set.of("answered", "clarify", "refused");

  private final String requestId;
  private OptionalLong accepted = OptionalLong.empty();
  private OptionalLong firstText = OptionalLong.empty();
  private int lastPart = -1;
  private Optional<String> text = Optional.empty();
  private Optional<String> rows = Optional.empty();

  Transcript(String requestId) {
    this.requestId = requestId;
  }

  /** What a message did to the question. */
  sealed interface Step {
    /** There is more to come, or the message was about something else that may come any time. */
    record Waiting() implements Step {}

    record Done(OptionalLong accepted, OptionalLong firstText, Answer answer) implements Step {}

    record Wrong(Failure failure) implements Step {}
  }

  private static final Step WAITING = new Step.Waiting();

  /** Whether it belongs to some question, and not to the connection. */
  static boolean isAboutAQuestion(Speech.Received received) {
    return switch (received) {
      case Speech.Received.Response _ -> true;
      case Speech.Received.Message(var head) ->
          OF_A_QUESTION.contains(head.type()) || head.type().equals("error");
    };
  }

  /** Takes the next message, which came so many nanoseconds after the question was due. */
  Step add(String json, long after) {
    try {
      return add(MessageHead.read(json), after);
    } catch (IOException e) {
      return broken("a message is not JSON");
    }
  }

  Step add(MessageHead message, long after) {
    return switch (message.type()) {
      case "accepted" -> isMine(message) ? accept(after) : foreign();
      case "understood", "text", "rows", "chart", "clarify", "refused" ->
          isMine(message) ? part(message, after) : foreign();
      case "finished" -> isMine(message) ? finish(message) : foreign();
      case "rejected", "error" -> new Step.Wrong(error(message));
      default -> WAITING;
    };
  }

  private boolean isMine(MessageHead message) {
    return message.requestId().filter(requestId::equals).isPresent();
  }

  private Step accept(long after) {
    if (accepted.isPresent()) {
      return broken("accepted twice");
    }
    accepted = OptionalLong.of(after);
    return WAITING;
  }

  private Step part(MessageHead message, long after) {
    if (accepted.isEmpty()) {
      return broken(message.type() + " before accepted");
    }
    int part = message.part().orElse(-1);
    if (part <= lastPart) {
      return broken("parts out of order");
    }
    lastPart = part;
    if (message.text().isPresent() && firstText.isEmpty()) {
      firstText = OptionalLong.of(after);
    }
    merge(message);
    return WAITING;
  }

  private void merge(MessageHead message) {
    text = message.text().or(() -> text);
    rows = message.rows().or(() -> rows);
  }

  private Step finish(MessageHead message) {
    if (accepted.isEmpty()) {
      return broken("finished before accepted");
    }
    merge(message);
    var outcome = message.outcome().orElse("");
    if (!OUTCOMES.contains(outcome)) {
      return new Step.Wrong(unfinished(outcome, message));
    }
    return new Step.Done(accepted, firstText, answer(outcome, text, rows));
  }

  /** An answer over HTTP, in one piece. */
  static Step whole(String json) {
    try {
      var message = MessageHead.read(json);
      var outcome = message.outcome().orElse("");
      return OUTCOMES.contains(outcome)
          ? new Step.Done(
              OptionalLong.empty(),
              OptionalLong.empty(),
              answer(outcome, message.text(), message.rows()))
          : new Step.Wrong(unfinished(outcome, message));
    } catch (IOException e) {
      return broken("the body is not JSON");
    }
  }

  private static Failure unfinished(String outcome, MessageHead message) {
    return outcome.isEmpty()
        ? new Failure.Broken("no outcome")
        : new Failure.ErrorCode(message.errorCode().orElse(outcome));
  }

  private static Failure error(MessageHead message) {
    return new Failure.ErrorCode(message.errorCode().orElse("without a code"));
  }

  private static Answer answer(String outcome, Optional<String> text, Optional<String> rows) {
    long digest = hash(hash(17, text.orElse("")), rows.orElse(""));
    return new Answer(outcome, digest);
  }

  /** FNV-1a over the characters. */
  private static long hash(long start, String text) {
    long hash = start ^ 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static Step foreign() {
    return broken("a message about no question that runs");
  }

  private static Step broken(String how) {
    return new Step.Wrong(new Failure.Broken(how));
  }
}
