package com.seekapa.server.transport;

import static com.seekapa.protocol.ServerMessage.VERSION;

import com.seekapa.engine.phrase.Difference;
import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Conversation;
import com.seekapa.server.conversation.Conversation.End;
import com.seekapa.server.conversation.Conversation.Turn;
import com.seekapa.server.conversation.Failure;
import com.seekapa.server.conversation.Meaning;
import com.seekapa.server.conversation.Outcome;
import com.seekapa.server.conversation.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Replies as the messages that carry them, each part with its fixed number. */
public final class Messages {
  private static final long RETRY_AFTER_MILLIS = 1000;

  private final AnswerMessages answers;

  public Messages(AnswerMessages answers) {
    this.answers = answers;
  }

  List<ServerMessage> of(Reply reply) {
    return switch (reply) {
      case Reply.Accepted(var asking, var offset) -> List.of(accepted(asking, offset));
      case Reply.Understood(var asking, var meaning) -> List.of(understood(asking, meaning));
      case Reply.Composed(var asking, var outcome) -> parts(asking, outcome);
      case Reply.Finished finished -> List.of(finishedLive(finished));
      case Reply.Repeated(var turn) -> of(turn, 0);
      case Reply.Rejected(var asking, var failure) -> List.of(rejected(asking, failure));
      case Reply.NotStored(var asking, var failure) -> List.of(error(asking, failure));
    };
  }

  /** What is stored of a turn after an offset. */
  List<ServerMessage> of(Turn turn, long afterOffset) {
    var accepted =
        Stream.of(turn)
            .filter(it -> it.offset() > afterOffset)
            .<ServerMessage>map(it -> accepted(it.asking(), it.offset()));
    var finished =
        turn.end().stream()
            .filter(end -> end.offset() > afterOffset)
            .<ServerMessage>map(end -> finishedWhole(turn.asking(), end));
    return Stream.concat(accepted, finished).toList();
  }

  /** What is stored of a conversation after an offset. */
  List<ServerMessage> of(Conversation conversation, long afterOffset) {
    return conversation.turns().stream().flatMap(turn -> of(turn, afterOffset).stream()).toList();
  }

  /** Follows on {@link #of(Conversation, long)}. */
  static ServerMessage resumed(Conversation conversation) {
    return new ServerMessage.Resumed(
        VERSION,
        conversation.id(),
        conversation.version(),
        conversation.open().map(turn -> turn.asking().requestId()).stream().toList());
  }

  private static ServerMessage accepted(Asking asking, long offset) {
    return new ServerMessage.Accepted(
        VERSION,
        asking.requestId(),
        asking.conversationId(),
        offset,
        asking.question(),
        asking.askedAt().toString(),
        asking.replaces());
  }

  private ServerMessage understood(Asking asking, Meaning meaning) {
    var understood = meaning.understood();
    return new ServerMessage.Understood(
        VERSION,
        asking.requestId(),
        asking.conversationId(),
        1,
        meaning.phrase(),
        AnswerMessages.words(understood.spans()),
        AnswerMessages.assumptions(understood.assumptions()),
        AnswerMessages.ignored(understood.spans()),
        meaning.difference().map(Difference::changes),
        meaning.difference().map(Difference::kept),
        answers.time(asking, understood),
        AnswerMessages.query(meaning.query()));
  }

  private List<ServerMessage> parts(Asking asking, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered(_, var answer) ->
          List.of(
              new ServerMessage.Text(
                  VERSION,
                  asking.requestId(),
                  asking.conversationId(),
                  2,
                  answer.sentence().text()),
              new ServerMessage.Rows(
                  VERSION,
                  asking.requestId(),
                  asking.conversationId(),
                  3,
                  AnswerMessages.columns(answer.table().columns()),
                  AnswerMessages.rows(answer.table().rows()),
                  answer.table().truncated()),
              new ServerMessage.Charted(
                  VERSION,
                  asking.requestId(),
                  asking.conversationId(),
                  4,
                  ChartMessages.of(answer.chart(), answer.table().columns())));
      case Outcome.AskedBack(var question, var choices, var spans) ->
          List.of(
              new ServerMessage.Clarify(
                  VERSION,
                  asking.requestId(),
                  asking.conversationId(),
                  1,
                  question,
                  AnswerMessages.words(spans),
                  AnswerMessages.choices(choices)));
      case Outcome.Refused(var reason, var message, var spans, var nearest) ->
          List.of(
              new ServerMessage.Refused(
                  VERSION,
                  asking.requestId(),
                  asking.conversationId(),
                  1,
                  message,
                  AnswerMessages.wire(reason),
                  AnswerMessages.words(spans),
                  nearest));
      case Outcome.Failed _, Outcome.Cancelled _ -> List.of();
    };
  }

  private ServerMessage finishedLive(Reply.Finished finished) {
    var asking = finished.asking();
    var draft = AnswerMessages.withoutParts(answers.timedDraft(finished));
    return finished(asking, finished.offset(), draft.message());
  }

  private static ServerMessage finishedWhole(Asking asking, End end) {
    return finished(asking, end.offset(), whole(asking, end));
  }

  /** A stored outcome, told again. */
  static AnswerMessage whole(Asking asking, End end) {
    return AnswerDraft.of(JsonEventFormat.message(end.outcome()))
        .took(Duration.between(asking.askedAt(), end.at()))
        .message();
  }

  /** An outcome that has just been stored, with all of its rows. */
  AnswerMessage whole(Reply.Finished finished) {
    return answers.timed(finished);
  }

  private static ServerMessage finished(Asking asking, long offset, AnswerMessage answer) {
    return new ServerMessage.Finished(
        VERSION, asking.requestId(), asking.conversationId(), offset, answer);
  }

  private static ServerMessage rejected(Asking asking, Failure failure) {
    return new ServerMessage.Rejected(
        VERSION,
        asking.requestId(),
        asking.conversationId(),
        ErrorMessages.of(failure),
        failure.kind() == Failure.Kind.OVERLOADED
            ? Optional.of(RETRY_AFTER_MILLIS)
            : Optional.empty());
  }

  private static ServerMessage error(Asking asking, Failure failure) {
    return new ServerMessage.Error(
        VERSION,
        Optional.of(asking.requestId()),
        Optional.of(asking.conversationId()),
        ErrorMessages.of(failure));
  }
}
