package com.seekapa.server.transport;

import com.seekapa.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a session has heard of one conversation, and so what it is to hear next: each stored event
 * once and in order, and the provisional parts only of a question of which it hears all. Not
 * thread-safe.
 */
final class Heard {
  /** What to do with a message that comes from the group. */
  enum Next {
    PASS,
    /** It is known already, or a part without those before it, or it is held back. */
    DROP,
    /** Something is missing before it: read what is stored. */
    CATCH_UP
  }

  private static final long NOTHING_ASKED_FOR = -1;

  private long offset = NOTHING_ASKED_FOR;
  private Optional<String> whole = Optional.empty();
  private final List<Outgoing> heldBack = new ArrayList<>(0);
  private boolean isBehind;

  /** While behind, everything is held back, which is to be heard again afterwards. */
  Next hear(Outgoing message) {
    var next = isBehind ? Next.DROP : next(message.message());
    isBehind |= next == Next.CATCH_UP;
    if (isBehind) {
      heldBack.add(message);
    }
    return next;
  }

  /** The store is about to be read: what comes now waits. */
  void fallBehind() {
    isBehind = true;
  }

  /** The store has been read; gives what came meanwhile. */
  List<Outgoing> goOn() {
    isBehind = false;
    var held = List.copyOf(heldBack);
    heldBack.clear();
    return held;
  }

  int heldBack() {
    return heldBack.size();
  }

  private Next next(ServerMessage message) {
    return switch (message) {
      case ServerMessage.Accepted accepted -> accepted(accepted);
      case ServerMessage.Finished finished -> finished(finished);
      case ServerMessage.Understood part -> part(part.requestId());
      case ServerMessage.Text part -> part(part.requestId());
      case ServerMessage.Rows part -> part(part.requestId());
      case ServerMessage.Charted part -> part(part.requestId());
      case ServerMessage.Clarify part -> part(part.requestId());
      case ServerMessage.Refused part -> part(part.requestId());
      case ServerMessage.Rejected _,
          ServerMessage.Resumed _,
          ServerMessage.Pong _,
          ServerMessage.Error _,
          ServerMessage.Joined _,
          ServerMessage.Left _,
          ServerMessage.Presence _,
          ServerMessage.Statistics _,
          ServerMessage.Update _,
          ServerMessage.Notice _,
          ServerMessage.Batch _ ->
          Next.PASS;
    };
  }

  /** One who asked for nothing before begins with the first question that comes. */
  private Next accepted(ServerMessage.Accepted accepted) {
    beginBefore(accepted.offset());
    if (accepted.offset() > offset + 1) {
      return Next.CATCH_UP;
    }
    if (accepted.offset() < offset) {
      return Next.DROP;
    }
    whole = Optional.of(accepted.requestId());
    boolean isNew = accepted.offset() > offset;
    offset = accepted.offset();
    return isNew ? Next.PASS : Next.DROP;
  }

  private Next part(String requestId) {
    return whole.filter(requestId::equals).isPresent() ? Next.PASS : Next.DROP;
  }

  /** Without its parts, which came too early, the answer is had from the store. */
  private Next finished(ServerMessage.Finished finished) {
    beginBefore(finished.offset() - 1);
    if (finished.offset() <= offset) {
      return Next.DROP;
    }
    if (finished.offset() > offset + 1 || part(finished.requestId()) == Next.DROP) {
      return Next.CATCH_UP;
    }
    offset = finished.offset();
    whole = Optional.empty();
    return Next.PASS;
  }

  private void beginBefore(long first) {
    if (offset == NOTHING_ASKED_FOR) {
      offset = first - 1;
    }
  }

  /** The client says up to where it has heard everything. */
  void from(long known) {
    if (known != offset) {
      offset = known;
      whole = Optional.empty();
    }
  }

  /** Everything up to here has been sent from the store. */
  void upTo(long stored) {
    if (stored > offset) {
      offset = stored;
      whole = Optional.empty();
    }
  }

  /** The offset after which something may be missing. */
  long offset() {
    return Math.max(0, offset);
  }

  /** Of a stored event. */
  static Optional<Long> offset(ServerMessage message) {
    return message instanceof ServerMessage.Accepted accepted
        ? Optional.of(accepted.offset())
        : message instanceof ServerMessage.Finished finished
            ? Optional.of(finished.offset())
            : Optional.empty();
  }
}
