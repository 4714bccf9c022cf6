package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.conversation.Conversation;
import com.seekapa.server.conversation.Conversation.End;
import com.seekapa.server.conversation.Conversation.Turn;
import com.seekapa.server.eventstore.EventStoreException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One session's ear at one conversation. What comes from the group while the store is read waits,
 * and is then passed on or dropped by its offset: so reading and live messages may race, and the
 * client hears everything once and in order. Safe for use by many threads.
 */
final class Following implements Member {
  private static final int MAX_HELD_BACK = 1024;
  private static final int MAX_ASKED = 64;

  private final String conversationId;
  private final ChatService service;
  private final Outbox outbox;
  private final ReentrantLock reading = new ReentrantLock();
  private final Heard heard = new Heard();
  private final LinkedHashSet<String> asked = new LinkedHashSet<>(2);

  /** Up to where the client knew everything when it came. */
  private long begun;

  Following(String conversationId, ChatService service, Outbox outbox) {
    this.conversationId = conversationId;
    this.service = service;
    this.outbox = outbox;
  }

  @Override
  public synchronized void hear(Outgoing message) {
    switch (heard.hear(message)) {
      case PASS -> outbox.send(message);
      case DROP -> {}
      case CATCH_UP -> service.onThread(() -> catchUp(Heard.offset(message.message()).orElse(0L)));
    }
    if (heard.heldBack() > MAX_HELD_BACK) {
      outbox.close(CloseCode.TOO_SLOW);
      heard.goOn();
    }
  }

  // --- what is stored

  /** Sends what was stored after an offset, and from then on what happens. Takes its time. */
  void resume(long offset) {
    reading.lock();
    try {
      fallBehind();
      var conversation = service.conversations().read(conversationId);
      if (offset < 0 || offset > conversation.version()) {
        outbox.send(unknownOffset(offset, conversation.version()));
      } else {
        begin(offset);
        resend(conversation, offset);
        outbox.send(resumed(conversation));
        reached(conversation.version());
      }
    } catch (EventStoreException e) {
      outbox.send(unreadable(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      goOn();
      reading.unlock();
    }
  }

  /** What the store should have had up to {@code needed} and had not is not asked for again. */
  private void catchUp(long needed) {
    reading.lock();
    try {
      fallBehind();
      var conversation = service.conversations().read(conversationId);
      resend(conversation, heardUpTo());
      reached(conversation.version());
    } catch (EventStoreException e) {
      outbox.send(unreadable(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      reached(needed);
      goOn();
      reading.unlock();
    }
  }

  /**
   * What was asked for again under its id is told whole if the client asks for it deliberately: it
   * has asked over this connection before, or knew the end when it came. Else it is told as far as
   * it has not been told since: who asks while the answer is on its way hears it once.
   *
   * @param again whether it has been asked over this connection before
   */
  void repeat(Turn turn, long heardBefore, boolean again) {
    reading.lock();
    try {
      long end = turn.end().map(End::offset).orElse(turn.offset());
      tellAgain(turn, heardBefore >= end && (again || end <= begun()), end);
    } finally {
      reading.unlock();
    }
  }

  /** Whether this client asks for it the first time over this connection. */
  synchronized boolean isNew(String requestId) {
    if (asked.size() >= MAX_ASKED) {
      asked.remove(asked.getFirst());
    }
    return asked.add(requestId);
  }

  private synchronized long begun() {
    return begun;
  }

  /** At once, or what is heard meanwhile would come in between. */
  private synchronized void tellAgain(Turn turn, boolean whole, long end) {
    if (whole || heard.offset() < end) {
      service.messages().of(turn, whole ? 0 : heard.offset()).forEach(outbox::send);
      heard.upTo(end);
    }
  }

  private void resend(Conversation conversation, long offset) throws InterruptedException {
    for (var turn : conversation.turns()) {
      for (var message : service.messages().of(turn, offset)) {
        outbox.sendPatiently(Outgoing.of(message));
      }
    }
  }

  // --- the state

  private synchronized void fallBehind() {
    heard.fallBehind();
  }

  private synchronized void begin(long offset) {
    begun = offset;
    heard.from(offset);
  }

  synchronized long heardUpTo() {
    return heard.offset();
  }

  private synchronized void reached(long offset) {
    heard.upTo(offset);
  }

  private synchronized void goOn() {
    heard.goOn().forEach(this::hear);
  }

  // --- messages

  private ServerMessage resumed(Conversation conversation) {
    return new ServerMessage.Resumed(
        ServerMessage.VERSION,
        conversationId,
        conversation.version(),
        conversation.open().map(turn -> turn.asking().requestId()).stream().toList());
  }

  private ServerMessage unknownOffset(long offset, long last) {
    return error(
        ErrorMessage.of(
            ErrorCode.UNKNOWN_OFFSET,
            "The conversation has no offset " + offset + "; its last is " + last + ".",
            "Resume from 0 to get all of it."));
  }

  private ServerMessage unreadable(EventStoreException e) {
    return error(
        ErrorMessage.of(
            ErrorCode.INTERNAL, "The history can't be read: " + e.getMessage(), e.next()));
  }

  private ServerMessage error(ErrorMessage error) {
    return new ServerMessage.Error(
        ServerMessage.VERSION, Optional.empty(), Optional.of(conversationId), error);
  }
}
