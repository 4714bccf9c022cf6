package com.seekapa.server.conversation;

import com.seekapa.server.conversation.Conversation.Turn;
import com.seekapa.server.eventstore.Append;
import com.seekapa.server.eventstore.EventStore;
import com.seekapa.server.eventstore.StreamSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The conversations that are stored. A question that has no outcome and is not being answered was
 * cut off by the end of an earlier process: whoever reads its conversation closes it first, with an
 * outcome that says so, and not by answering it again, because it may have been what ended the
 * process.
 */
public final class Conversations {
  private final EventStore events;
  private final EventFormat format;
  private final Running running;

  public Conversations(EventStore events, EventFormat format, Running running) {
    this.events = events;
    this.format = format;
    this.running = running;
  }

  /** One line of the list of conversations. */
  public record Summary(
      String id, String title, Instant updatedAt, long questions, String cursor) {}

  /** A conversation; empty if there is none with this id. */
  public Conversation read(String id) {
    return settled(() -> fold(id));
  }

  /**
   * A conversation with only its last turn, which is all that a new question depends on, however
   * long the conversation is.
   */
  Conversation latest(String id) {
    return settled(() -> foldLast(id));
  }

  private Conversation settled(Supplier<Conversation> folded) {
    while (true) {
      var conversation = folded.get();
      if (conversation.open().map(this::isBeingAnswered).orElse(true)
          || !hasMoved(conversation, conversation.open().get())) {
        return conversation;
      }
    }
  }

  private boolean isBeingAnswered(Turn turn) {
    var asking = turn.asking();
    return running.in(asking.conversationId()).filter(asking.requestId()::equals).isPresent();
  }

  /** Closes what was cut off; a conflict means that it has just been closed by someone else. */
  private boolean hasMoved(Conversation conversation, Turn cutOff) {
    var outcome = new Outcome.Failed(Failure.SERVER_STOPPED, Optional.empty());
    var closed = format.closed(cutOff.asking(), outcome, historyBefore(conversation.id(), cutOff));
    return switch (events.append(conversation.id(), conversation.version(), List.of(closed))) {
      case Append.Appended _, Append.Conflict _ -> true;
      case Append.Full _ -> false;
    };
  }

  /** What was asked up to the last turn of a conversation that was read. */
  History history(Conversation conversation) {
    return history(conversation.turns());
  }

  private History history(List<Turn> turns) {
    return turns.reversed().stream()
        .flatMap(turn -> turn.end().stream())
        .map(end -> format.history(end.outcome()))
        .findFirst()
        .orElse(History.EMPTY);
  }

  /** What had been asked before a turn, or before the one that it replaces. */
  History historyBefore(String id, String requestId) {
    return read(id).turn(requestId).map(turn -> historyBefore(id, turn)).orElse(History.EMPTY);
  }

  private History historyBefore(String id, Turn turn) {
    return history(fold(id).before(turn));
  }

  /** A conversation as it is stored. */
  private Conversation fold(String id) {
    return foldAfter(0, id);
  }

  private Conversation foldLast(String id) {
    return foldAfter(Conversation.startOfLastTurn(events.version(id)), id);
  }

  private Conversation foldAfter(long offset, String id) {
    var conversation = Conversation.empty(id);
    for (var event : events.read(id, offset)) {
      conversation = conversation.after(event.offset(), event.at(), format.read(id, event));
    }
    return conversation;
  }

  /** Conversations, the one changed last first. */
  public List<Summary> list(Optional<String> after, int limit) {
    return events.streams(after, limit).stream().map(this::summary).toList();
  }

  private Summary summary(StreamSummary stream) {
    var first = format.read(stream.stream(), stream.first());
    var title =
        switch (first) {
          case ConversationEvent.QuestionAsked(var asking) -> asking.question();
          case ConversationEvent.QuestionClosed _ -> "";
        };
    return new Summary(
        stream.stream(),
        title,
        stream.updatedAt(),
        Conversation.questionsUpTo(stream.version()),
        stream.cursor());
  }

  /** The turn in which a question was asked. */
  public Optional<Turn> turn(String requestId) {
    return events.streamOf(requestId).flatMap(id -> read(id).turn(requestId));
  }

  /** The conversation in which the request id was used. */
  Optional<String> whereUsed(Asking asking) {
    return events.streamOf(asking.requestId());
  }
}
