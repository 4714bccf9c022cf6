package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.conversation.Conversation;
import com.seekapa.server.conversation.Conversation.Turn;
import com.seekapa.server.eventstore.EventStoreException;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One client's stream of the events of a conversation. It follows first and reads then, so that
 * nothing falls between, and drops by its offset what it has sent.
 *
 * <p>Events of a conversation are numbered without gaps. Whenever the next one that is heard is not
 * the next in number, or ends a question whose parts were not all heard, what is missing is read
 * from the store: the order in which threads tell of their questions does not matter.
 */
final class EventStream implements Connected, Member {
  private static final System.Logger LOG = System.getLogger(EventStream.class.getName());

  /** What is heard while the store is read. */
  private static final int MOST_WAITING = 1_000;

  private final ChatService service;
  private final String conversationId;
  private final Outbox outbox;
  private final LinkedBlockingQueue<ServerMessage> heard = new LinkedBlockingQueue<>(MOST_WAITING);

  /** Opening counts as the first piece of work: what is heard meanwhile comes after it. */
  private final AtomicInteger work = new AtomicInteger(1);

  private volatile boolean ended;

  // Only touched by the one thread that works.
  private long last;
  private Optional<Running> running = Optional.empty();

  /**
   * The question that is being answered.
   *
   * @param heardAll whether this stream has told its beginning and all of its parts
   */
  private record Running(String requestId, boolean heardAll) {}

  EventStream(ChatService service, String conversationId, Outbox outbox) {
    this.service = service;
    this.conversationId = conversationId;
    this.outbox = outbox;
  }

  /**
   * Tells what is stored after an offset and goes on from there; blocks while it reads.
   *
   * @param begin done before the first event is sent
   * @return why not, if nothing was sent
   */
  Optional<ErrorMessage> open(long after, Runnable begin) {
    service.delivery().groups().join(group(), this);
    var obstacle = read(after, begin);
    if (obstacle.isPresent() || ended) {
      close();
    } else if (work.decrementAndGet() > 0) {
      tellWhatWasHeard();
    }
    return obstacle;
  }

  private Optional<ErrorMessage> read(long after, Runnable begin) {
    try {
      var conversation = service.conversations().read(conversationId);
      var obstacle = obstacle(conversation, after);
      if (obstacle.isEmpty()) {
        begin.run();
        last = after;
        resend(conversation);
        send(Messages.resumed(conversation));
      }
      return obstacle;
    } catch (EventStoreException e) {
      return Optional.of(ErrorMessages.unreadable(e));
    }
  }

  private Optional<ErrorMessage> obstacle(Conversation conversation, long after) {
    if (conversation.version() == 0) {
      return Optional.of(
          ErrorMessage.of(
              ErrorCode.NOT_FOUND,
              "There is no conversation with the id " + conversationId + ".",
              "Look it up under /api/conversations."));
    }
    return after > conversation.version()
        ? Optional.of(ErrorMessages.unknownOffset(after, conversation.version()))
        : Optional.empty();
  }

  private void resend(Conversation conversation) {
    service.messages().of(conversation, last).forEach(this::send);
    last = conversation.version();
    running = conversation.open().map(Turn::asking).map(it -> new Running(it.requestId(), false));
  }

  private GroupName group() {
    return GroupName.ofConversation(conversationId);
  }

  @Override
  public void hear(Outgoing message) {
    if (ended) {
      return;
    }
    if (!heard.offer(message.message())) {
      end(CloseCode.TOO_SLOW);
    } else if (work.getAndIncrement() == 0) {
      service.onThread(this::tellWhatWasHeard);
    }
  }

  private void tellWhatWasHeard() {
    try {
      do {
        tell(heard.remove());
      } while (work.decrementAndGet() > 0);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "a stream broke", e);
      end(CloseCode.TRY_LATER); // a client that comes back reads what is stored
    }
  }

  private void tell(ServerMessage message) {
    var offset = ServerSentEvents.offset(message);
    if (ended || offset.isPresent() && offset.getAsLong() <= last) {
      return;
    }
    if (offset.isPresent() && offset.getAsLong() > last + 1) {
      catchUp();
    } else {
      tellNext(message);
    }
  }

  /** A part, or the very next event. */
  private void tellNext(ServerMessage message) {
    switch (message) {
      case ServerMessage.Accepted accepted -> {
        send(accepted);
        last = accepted.offset();
        running = Optional.of(new Running(accepted.requestId(), true));
      }
      case ServerMessage.Finished finished
          when running.equals(Optional.of(new Running(finished.requestId(), true))) -> {
        send(finished);
        last = finished.offset();
        running = Optional.empty();
      }
      case ServerMessage.Finished _ -> catchUp();
      case ServerMessage.Error error -> {
        send(error);
        catchUp(); // the reader closes what could not be stored
      }
      case ServerMessage.Understood part -> tellPart(part.requestId(), part);
      case ServerMessage.Text part -> tellPart(part.requestId(), part);
      case ServerMessage.Rows part -> tellPart(part.requestId(), part);
      case ServerMessage.Charted part -> tellPart(part.requestId(), part);
      case ServerMessage.Clarify part -> tellPart(part.requestId(), part);
      case ServerMessage.Refused part -> tellPart(part.requestId(), part);
      case ServerMessage.Rejected _,
          ServerMessage.Resumed _,
          ServerMessage.Pong _,
          ServerMessage.Joined _,
          ServerMessage.Left _,
          ServerMessage.Presence _,
          ServerMessage.Statistics _,
          ServerMessage.Update _,
          ServerMessage.Notice _,
          ServerMessage.Batch _ -> {}
    }
  }

  private void tellPart(String requestId, ServerMessage part) {
    if (running.filter(it -> it.requestId().equals(requestId)).isPresent()) {
      send(part);
    }
  }

  private void catchUp() {
    try {
      resend(service.conversations().read(conversationId));
    } catch (EventStoreException e) {
      end(CloseCode.TRY_LATER);
    }
  }

  private void send(ServerMessage message) {
    if (!ended) {
      outbox.sendText(ServerSentEvents.of(message));
    }
  }

  void beat() {
    outbox.sendText(ServerSentEvents.HEARTBEAT);
  }

  @Override
  public void endWhenAnswered() {
    end(CloseCode.SHUTTING_DOWN);
  }

  @Override
  public Outbox.Stats waiting() {
    return outbox.stats();
  }

  @Override
  public void end(CloseCode code) {
    close();
    outbox.close(code);
  }

  /** The client has gone, or is told to. */
  void close() {
    ended = true;
    service.delivery().groups().leave(group(), this);
  }
}
