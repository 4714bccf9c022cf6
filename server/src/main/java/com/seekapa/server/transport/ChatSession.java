package com.seekapa.server.transport;

import com.seekapa.protocol.ClientMessage;
import com.seekapa.protocol.Decoded;
import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One client's connection, whatever carries it. Texts come in one after the other; what takes time
 * is done on virtual threads, so that a ping is answered while questions run.
 */
final class ChatSession {
  private static final int MAX_MALFORMED = 20;

  private final ChatService service;
  private final Outbox outbox;
  private final SessionGroups groups;
  private final Set<ClientMessage.Ask> asking = ConcurrentHashMap.newKeySet(1);
  private int malformedInARow;

  ChatSession(ChatService service, Outbox outbox) {
    this.service = service;
    this.outbox = outbox;
    this.groups = new SessionGroups(service, outbox);
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

  private void complain(Decoded.Malformed malformed) {
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
      case ClientMessage.Ask ask -> askOnce(ask);
      case ClientMessage.Cancel(_, var requestId, var conversationId) ->
          service.running().cancel(conversationId, requestId);
      case ClientMessage.Resume resume -> service.onThread(() -> resume(resume));
      case ClientMessage.Ping(_, var requestId) ->
          outbox.send(new ServerMessage.Pong(ServerMessage.VERSION, requestId));
      case ClientMessage.Join join -> groups.join(join);
      case ClientMessage.Leave leave -> groups.leave(leave);
    }
  }

  /** The same question that is still being answered here is not asked a second time. */
  private void askOnce(ClientMessage.Ask ask) {
    if (asking.add(ask)) {
      var following = groups.follow(ask.conversationId());
      service.onThread(() -> {
        try {
          ask(ask, following);
        } finally {
          asking.remove(ask);
        }
      });
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
    service.ask(
        question, Optional.of(following), reply -> tellAsker(ask, reply, following, heardBefore));
  }

  /**
   * What is for all comes to the asker through its ear at the conversation. Once it has the end it
   * may ask again.
   */
  private void tellAsker(
      ClientMessage.Ask ask, Reply reply, Following following, long heardBefore) {
    switch (reply) {
      case Reply.Accepted _, Reply.Understood _, Reply.Composed _ -> {}
      case Reply.Finished _, Reply.NotStored _ -> asking.remove(ask);
      case Reply.Repeated(var turn) -> {
        asking.remove(ask);
        following.repeat(turn, heardBefore);
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
  Outbox.Stats waiting() {
    return outbox.stats();
  }

  void end(CloseCode code) {
    outbox.close(code);
  }
}
