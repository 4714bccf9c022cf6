package com.seekapa.server.transport;

import com.seekapa.protocol.ClientMessage;
import com.seekapa.protocol.Decoded;
import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One client's connection, whatever carries it. Texts come in one after the other; what takes time
 * is done on virtual threads, so that a ping is answered while questions run.
 */
final class ChatSession implements Connected {
  private static final int MAX_MALFORMED = 20;

  private final ChatService service;
  private final Outbox outbox;
  private final Principal principal;
  private final MessageGate gate;
  private final Leaving leaving = new Leaving();
  private final SessionGroups groups;
  private final Set<ClientMessage.Ask> asking = ConcurrentHashMap.newKeySet(1);
  private int malformedInARow;

  ChatSession(ChatService service, Outbox outbox, Principal principal, MessageGate gate) {
    this.service = service;
    this.outbox = outbox;
    this.principal = principal;
    this.gate = gate;
    this.groups = new SessionGroups(service, outbox);
  }

  /** Who is at the other end. */
  Principal principal() {
    return principal;
  }

  void receive(String text) {
    switch (Json.decode(text)) {
      case Decoded.Message(var message) -> {
        malformedInARow = 0;
        obey(message);
      }
      case Decoded.Malformed malformed -> complain(malformed);
    }
  }

  /** The messages are text; whatever else comes is not understood. */
  void receiveBinary() {
    complain(
        new Decoded.Malformed(
            ErrorMessage.of(
                ErrorCode.INVALID_MESSAGE,
                "The message is binary.",
                "Send one JSON object as text with v, type and requestId."),
            Optional.empty(),
            Optional.empty()));
  }

  /** A ping of WebSocket itself, which the framework has answered. */
  void receivePing() {
    gate.message().ifPresent(_ -> endIfFlooded());
  }

  private void complain(Decoded.Malformed malformed) {
    var wait = gate.message();
    if (wait.isPresent()) {
      tooFast(malformed.requestId(), malformed.conversationId(), wait.get());
      return;
    }
    outbox.send(
        new ServerMessage.Error(
            ServerMessage.VERSION,
            malformed.requestId(),
            malformed.conversationId(),
            malformed.error()));
    if (++malformedInARow >= MAX_MALFORMED) {
      outbox.close(CloseCode.NOT_UNDERSTOOD);
    }
  }

  private void obey(ClientMessage message) {
    switch (message) {
      case ClientMessage.Ask ask ->
          gate.question().ifPresentOrElse(wait -> reject(ask, wait), () -> askOnce(ask));
      case ClientMessage.Cancel(_, var requestId, var conversationId) ->
          unlessTooFast(() -> service.running().cancel(conversationId, requestId));
      case ClientMessage.Resume resume ->
          unlessTooFast(() -> service.onThread(() -> resume(resume)));
      case ClientMessage.Ping(_, var requestId) ->
          unlessTooFast(
              () -> outbox.send(new ServerMessage.Pong(ServerMessage.VERSION, requestId)));
      case ClientMessage.Join join -> unlessTooFast(() -> groups.join(join));
      case ClientMessage.Leave leave -> unlessTooFast(() -> groups.leave(leave));
    }
  }

  private void unlessTooFast(Runnable work) {
    gate.message().ifPresentOrElse(wait -> tooFast(Optional.empty(), Optional.empty(), wait), work);
  }

  private void reject(ClientMessage.Ask ask, Duration wait) {
    outbox.send(
        new ServerMessage.Rejected(
            ServerMessage.VERSION,
            ask.requestId(),
            ask.conversationId(),
            RateLimits.tooFast(RateLimits.seconds(wait)),
            Optional.of(wait.plusNanos(999_999).toMillis())));
    endIfFlooded();
  }

  private void tooFast(Optional<String> requestId, Optional<String> conversationId, Duration wait) {
    outbox.send(
        new ServerMessage.Error(
            ServerMessage.VERSION,
            requestId,
            conversationId,
            RateLimits.tooFast(RateLimits.seconds(wait))));
    endIfFlooded();
  }

  private void endIfFlooded() {
    if (gate.isFlooded()) {
      outbox.close(CloseCode.RATE_LIMITED);
    }
  }

  /**
   * The same question that is still being answered here is not asked a second time. One that comes
   * too late is not taken: who connects again asks it again.
   */
  private void askOnce(ClientMessage.Ask ask) {
    if (!asking.add(ask)) {
      return;
    }
    if (leaving.begin()) {
      var following = groups.follow(ask.conversationId());
      service.onThread(() -> {
        try {
          ask(ask, following);
        } finally {
          asking.remove(ask);
          endIf(leaving.done());
        }
      });
    } else {
      end(CloseCode.SHUTTING_DOWN);
    }
  }

  private void ask(ClientMessage.Ask ask, Following following) {
    var question =
        new Asking(
            ask.requestId(),
            ask.conversationId(),
            ask.question(),
            ask.overrides().orElse(Map.of()),
            service.now(),
            ask.replaces());
    long heardBefore = following.heardUpTo();
    boolean again = !following.isNew(ask.requestId());
    RequestIds.during(
        ask.requestId(),
        () ->
            service.ask(
                question,
                Optional.of(following),
                reply -> tellAsker(ask, reply, following, heardBefore, again)));
  }

  /**
   * What is for all comes to the asker through its ear at the conversation. Once it has the end it
   * may ask again.
   */
  private void tellAsker(
      ClientMessage.Ask ask, Reply reply, Following following, long heardBefore, boolean again) {
    switch (reply) {
      case Reply.Accepted _, Reply.Understood _, Reply.Composed _ -> {}
      case Reply.Finished _, Reply.NotStored _ -> asking.remove(ask);
      case Reply.Repeated(var turn) -> {
        asking.remove(ask);
        following.repeat(turn, heardBefore, again);
      }
      case Reply.Rejected _ -> {
        asking.remove(ask);
        service.messages().of(reply).forEach(outbox::send);
      }
    }
  }

  private void resume(ClientMessage.Resume resume) {
    groups.follow(resume.conversationId()).resume(resume.offset());
  }

  /** Hears what is for everybody from now on. */
  void opened() {
    groups.open();
  }

  /** Hears nothing any more. */
  void closed() {
    groups.close();
  }

  /** What waits to be sent. */
  @Override
  public Outbox.Stats waiting() {
    return outbox.stats();
  }

  @Override
  public void end(CloseCode code) {
    outbox.close(code);
  }

  /** Because the server stops; questions that were asked here are answered first. */
  @Override
  public void endWhenAnswered() {
    endIf(leaving.leave());
  }

  private void endIf(boolean mayGo) {
    if (mayGo) {
      end(CloseCode.SHUTTING_DOWN);
    }
  }
}
