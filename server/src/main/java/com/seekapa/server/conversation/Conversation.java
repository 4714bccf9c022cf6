package com.seekapa.server.conversation;

import com.seekapa.server.conversation.ConversationEvent.StoredOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state of a conversation, folded from its events.
 *
 * @param version the offset of its last event
 */
public record Conversation(String id, long version, List<Turn> turns) {
  public Conversation {
    turns = List.copyOf(turns);
  }

  /**
   * A question and, once it has one, its outcome.
   *
   * @param offset of the question
   */
  public record Turn(Asking asking, long offset, Optional<End> end) {
    public boolean isOpen() {
      return end.isEmpty();
    }

    /** The time from asking to the outcome. */
    public Optional<Duration> elapsed() {
      return end.map(it -> Duration.between(asking.askedAt(), it.at()));
    }
  }

  /** How and when a turn ended. */
  public record End(long offset, Instant at, StoredOutcome outcome) {}

  static Conversation empty(String id) {
    return new Conversation(id, 0, List.of());
  }

  /** What a version says of the number of questions, since questions and ends take turns. */
  public static long questionsUpTo(long version) {
    return (version + 1) / 2;
  }

  /** The offset before the last turn of a conversation of this version. */
  static long startOfLastTurn(long version) {
    return Math.max(0, (version - 1) / 2 * 2);
  }

  Conversation after(long offset, Instant at, ConversationEvent event) {
    return switch (event) {
      case ConversationEvent.QuestionAsked(var asking) -> asked(offset, asking);
      case ConversationEvent.QuestionClosed(_, var outcome) -> closed(new End(offset, at, outcome));
    };
  }

  private Conversation asked(long offset, Asking asking) {
    var more = new ArrayList<>(turns);
    more.add(new Turn(asking, offset, Optional.empty()));
    return new Conversation(id, offset, more);
  }

  private Conversation closed(End end) {
    var more = new ArrayList<>(turns);
    var last = more.removeLast();
    more.add(new Turn(last.asking(), last.offset(), Optional.of(end)));
    return new Conversation(id, end.offset(), more);
  }

  /** The turns before one, those that were replaced left out as the one that took their place. */
  List<Turn> before(Turn turn) {
    var first = turn;
    var replaced = first.asking().replaces().flatMap(this::turn);
    while (replaced.isPresent() && replaced.get().offset() < first.offset()) {
      first = replaced.get();
      replaced = first.asking().replaces().flatMap(this::turn);
    }
    long offset = first.offset();
    return turns.stream().filter(it -> it.offset() < offset).toList();
  }

  /** What people know it by: its first question. */
  public String title() {
    return turns.isEmpty() ? "" : turns.getFirst().asking().question();
  }

  public Optional<Turn> turn(String requestId) {
    return turns.stream().filter(turn -> turn.asking().requestId().equals(requestId)).findFirst();
  }

  /** The question that has no outcome yet. */
  public Optional<Turn> open() {
    return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast()).filter(Turn::isOpen);
  }
}
