package com.seekapa.server.conversation;

import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Explanation;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.question.Interpreter;
import com.seekapa.engine.question.NearestQuestions;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.conversation.AnswerQuery.Prepared;
import com.seekapa.server.conversation.Conversation.Turn;
import com.seekapa.server.conversation.Running.Entry;
import com.seekapa.server.conversation.Running.Place;
import com.seekapa.server.eventstore.Append;
import com.seekapa.server.eventstore.EventStore;
import com.seekapa.server.eventstore.EventStoreException;
import com.seekapa.server.source.SourceException;
import com.seekapa.server.source.SourceFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one path of a question. It is stored before anything else is said, it is answered on the
 * thread that calls, and whatever happens on the way, it ends in exactly one stored outcome.
 */
public final class AskQuestion implements Questions {
  private static final System.Logger LOG = System.getLogger(AskQuestion.class.getName());

  private static final Outcome TOO_LARGE_TO_STORE =
      new Outcome.Failed(Failure.STORE_FULL, Optional.empty());

  private final Basis basis;
  private final EventStore events;
  private final EventFormat format;
  private final Conversations conversations;
  private final Running running;
  private final Interpreter interpreter;
  private final AnswerQuery answers;
  private final Doubt doubt;
  private final NearestQuestions nearest;

  public AskQuestion(
      Basis basis,
      EventStore events,
      EventFormat format,
      Conversations conversations,
      Running running,
      Interpreter interpreter,
      AnswerQuery answers,
      Doubt doubt,
      NearestQuestions nearest) {
    this.basis = basis;
    this.events = events;
    this.format = format;
    this.conversations = conversations;
    this.running = running;
    this.interpreter = interpreter;
    this.answers = answers;
    this.doubt = doubt;
    this.nearest = nearest;
  }

  @Override
  public void ask(Asking asking, Consumer<Reply> replies) {
    switch (running.enter(asking)) {
      case Entry.Entered(var place) -> {
        var end = toItsEnd(asking, place, replies);
        replies.accept(end);
        place.end().forEach(follower -> tellEnd(asking, follower));
      }
      case Entry.Occupied(var by) -> whileAnother(asking, by, replies);
      case Entry.Overloaded _ -> replies.accept(new Reply.Rejected(asking, Failure.OVERLOADED));
    }
  }

  @Override
  public Explanation explain(Asking asking) {
    var history = history(asking, conversations.latest(asking.conversationId()));
    return interpreter.explain(asking.question(), basis.context(asking, history));
  }

  /** The place is free before the end is told, so that the next question can follow at once. */
  private Reply toItsEnd(Asking asking, Place place, Consumer<Reply> replies) {
    try {
      return begin(asking, place, replies);
    } catch (EventStoreException e) {
      return new Reply.Rejected(asking, storeFailure(e));
    } finally {
      running.leave(asking);
    }
  }

  // --- accepting

  private Reply begin(Asking asking, Place place, Consumer<Reply> replies) {
    if (conversations.whereUsed(asking).isPresent()) {
      return turn(asking)
          .map(before -> repeated(asking, before))
          .orElseGet(() -> new Reply.Rejected(asking, Failure.REUSED));
    }
    var conversation = conversations.latest(asking.conversationId());
    if (!events.hasRoomFor(room(asking))) {
      return new Reply.Rejected(asking, Failure.STORE_FULL);
    }
    return accept(asking, conversation, place, replies);
  }

  /** Enough for the question and for the outcomes of all that are being answered. */
  private long room(Asking asking) {
    return 4L * asking.question().length() + 2L * EventFormat.MAX_OUTCOME_BYTES * running.count();
  }

  private Reply accept(
      Asking asking, Conversation conversation, Place place, Consumer<Reply> replies) {
    var asked = format.asked(asking);
    var history = history(asking, conversation);
    return switch (events.append(asking.conversationId(), conversation.version(), List.of(asked))) {
      case Append.Appended(long offset, _) -> {
        replies.accept(new Reply.Accepted(asking, offset));
        var outcome = decide(asking, history, place, replies);
        replies.accept(new Reply.Composed(asking, outcome));
        yield close(asking, offset, outcome, history.after(outcome));
      }
      case Append.Conflict _ -> new Reply.Rejected(asking, Failure.BUSY);
      case Append.Full _ -> new Reply.Rejected(asking, Failure.STORE_FULL);
    };
  }

  private History history(Asking asking, Conversation latest) {
    return asking
        .replaces()
        .map(replaced -> conversations.historyBefore(asking.conversationId(), replaced))
        .orElseGet(() -> conversations.history(latest));
  }

  // --- answering

  private Outcome decide(Asking asking, History history, Place place, Consumer<Reply> replies) {
    var outcome = outcome(asking, basis.context(asking, history), replies);
    return place.decide() ? new Outcome.Cancelled() : outcome;
  }

  private Outcome outcome(Asking asking, Context context, Consumer<Reply> replies) {
    try {
      return outcome(asking, context, interpreter.interpret(asking.question(), context), replies);
    } catch (InterruptedException e) {
      return new Outcome.Cancelled();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return internal(asking, e);
    }
  }

  private Outcome outcome(
      Asking asking, Context context, Interpretation interpretation, Consumer<Reply> replies)
      throws InterruptedException {
    return switch (interpretation) {
      case Understood understood -> answer(asking, context, understood, replies);
      case Ambiguous ambiguous -> askBack(asking, context, ambiguous, replies);
      case NotUnderstood refusal -> refuse(asking, context, refusal);
    };
  }

  private Outcome answer(
      Asking asking, Context context, Understood understood, Consumer<Reply> replies)
      throws InterruptedException {
    return switch (answers.prepare(understood)) {
      case Prepared.Ready(var meaning) -> {
        replies.accept(new Reply.Understood(asking, meaning));
        yield answer(asking, context, meaning);
      }
      case Prepared.Impossible(var message) ->
          refuse(
              asking, context, new NotUnderstood(Reason.NOT_RELATED, message, understood.spans()));
    };
  }

  private Outcome answer(Asking asking, Context context, Meaning meaning)
      throws InterruptedException {
    try {
      return answered(asking, context, new Looked(meaning, answers.rows(meaning)));
    } catch (SourceException e) {
      return new Outcome.Failed(sourceFailure(e.failure()), Optional.of(meaning));
    }
  }

  private Outcome answered(Asking asking, Context context, Looked looked) {
    var answer =
        answers.answer(looked.meaning(), looked.rows(), basis.dataFrom(), basis.dataUntil(asking));
    return doubt
        .about(looked.meaning(), answer.table())
        .map(it -> refuse(asking, context, it))
        .orElseGet(() -> new Outcome.Answered(looked.meaning(), answer));
  }

  // --- asking back

  /** A meaning and the rows it has. */
  private record Looked(Meaning meaning, ResultTable rows) {}

  /** Readings that come to the same rows need no choice: the first is answered. */
  private Outcome askBack(
      Asking asking, Context context, Ambiguous ambiguous, Consumer<Reply> replies)
      throws InterruptedException {
    var choices = new ArrayList<Outcome.Choice>();
    var looked = new ArrayList<Looked>();
    for (var reading : ambiguous.readings()) {
      var found = looked(reading.understood());
      found.ifPresent(looked::add);
      choices.add(
          new Outcome.Choice(reading.phrase(), found.map(it -> preview(asking, it)).orElse("")));
    }
    var different = looked.stream().map(it -> it.rows().rows()).distinct().count();
    if (looked.size() < choices.size() || different > 1) {
      return new Outcome.AskedBack(ambiguous.question(), choices, ambiguous.spans());
    }
    replies.accept(new Reply.Understood(asking, looked.getFirst().meaning()));
    return answered(asking, context, looked.getFirst());
  }

  /** Rows that can't be had leave out the preview: the choice can still be asked. */
  private Optional<Looked> looked(Understood understood) throws InterruptedException {
    try {
      return switch (answers.prepare(understood)) {
        case Prepared.Ready(var meaning) -> Optional.of(new Looked(meaning, answers.rows(meaning)));
        case Prepared.Impossible _ -> Optional.empty();
      };
    } catch (SourceException e) {
      return Optional.empty();
    }
  }

  private String preview(Asking asking, Looked looked) {
    return answers.preview(
        looked.meaning(), looked.rows(), basis.dataFrom(), basis.dataUntil(asking));
  }

  private Outcome refuse(Asking asking, Context context, NotUnderstood refusal) {
    return new Outcome.Refused(
        refusal.reason(),
        refusal.message(),
        refusal.spans(),
        nearest.to(asking.question(), refusal, context));
  }

  // --- storing the outcome

  private Reply close(Asking asking, long version, Outcome outcome, History history) {
    try {
      return stored(asking, version, outcome, history)
          .or(() -> stored(asking, version, TOO_LARGE_TO_STORE, History.EMPTY))
          .orElseGet(() -> new Reply.NotStored(asking, Failure.STORE_FULL));
    } catch (EventStoreException e) {
      return new Reply.NotStored(asking, storeFailure(e));
    }
  }

  /** Empty if there is no room: where the answer does not fit, the fact that it did not may. */
  private Optional<Reply> stored(Asking asking, long version, Outcome outcome, History history) {
    var closed = format.closed(asking, outcome, history);
    return switch (events.append(asking.conversationId(), version, List.of(closed))) {
      case Append.Appended(long offset, var at) ->
          Optional.of(new Reply.Finished(asking, offset, at, outcome));
      case Append.Full _ -> Optional.empty();
      case Append.Conflict _ -> Optional.of(new Reply.NotStored(asking, Failure.INTERNAL));
    };
  }

  // --- asked again

  private void whileAnother(Asking asking, Place other, Consumer<Reply> replies) {
    boolean same = other.requestId().equals(asking.requestId());
    if (!same || !other.follow(turn -> replies.accept(repeatedOrBusy(asking, turn)))) {
      replies.accept(repeatedOrBusy(asking, turn(asking)));
    }
  }

  private void tellEnd(Asking asking, Consumer<Optional<Turn>> follower) {
    follower.accept(turn(asking));
  }

  private Optional<Turn> turn(Asking asking) {
    return conversations.read(asking.conversationId()).turn(asking.requestId());
  }

  private static Reply repeatedOrBusy(Asking asking, Optional<Turn> before) {
    return before
        .map(turn -> repeated(asking, turn))
        .orElseGet(() -> new Reply.Rejected(asking, Failure.BUSY));
  }

  private static Reply repeated(Asking asking, Turn turn) {
    var before = turn.asking();
    return before.conversationId().equals(asking.conversationId())
            && before.question().equals(asking.question())
            && before.overrides().equals(asking.overrides())
            && before.replaces().equals(asking.replaces())
        ? new Reply.Repeated(turn)
        : new Reply.Rejected(asking, Failure.REUSED);
  }

  // --- failing

  private static Outcome internal(Asking asking, Throwable cause) {
    LOG.log(System.Logger.Level.ERROR, "question " + asking.requestId() + " failed", cause);
    return new Outcome.Failed(Failure.INTERNAL, Optional.empty());
  }

  private static Failure sourceFailure(SourceFailure failure) {
    var kind =
        switch (failure) {
          case SourceFailure.TimedOut _ -> Failure.Kind.TIMEOUT;
          case SourceFailure.Missing _,
              SourceFailure.Damaged _,
              SourceFailure.InUse _,
              SourceFailure.Changed _,
              SourceFailure.Unrecognised _,
              SourceFailure.Unreadable _,
              SourceFailure.BrokenRows _,
              SourceFailure.Unreachable _,
              SourceFailure.Denied _,
              SourceFailure.Failed _ ->
              Failure.Kind.SOURCE_FAILED;
        };
    return new Failure(kind, failure.message(), failure.next());
  }

  private static Failure storeFailure(EventStoreException e) {
    LOG.log(System.Logger.Level.ERROR, "the event store failed", e);
    return new Failure(Failure.Kind.STORE_FAILED, String.valueOf(e.getMessage()), e.next());
  }
}
