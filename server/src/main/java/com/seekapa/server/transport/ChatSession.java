package com.seekapa.server.transport;

import com.seekapa.protocol.ClientMessage;
import com.seekapa.protocol.Decoded;
import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Conversation;
import com.seekapa.server.conversation.Conversation.Turn;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.eventstore.EventStoreException;
import java.util.Map;
import java.util.Optional;

/**
 * One client's connection, whatever carries it. Texts come in one after the other; what takes time
 * is done on virtual threads, so that a ping is answered while questions run.
 */
final class ChatSession implements Connected {
  private static final int MAX_MALFORMED = 20;

  private final ChatService service;
  private final Outbox outbox;
  private int malformedInARow;

  ChatSession(ChatService service, Outbox outbox) {
    this.service = service;
    this.outbox = outbox;
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
      case ClientMessage.Ask ask -> service.onThread(() -> ask(ask));
      case ClientMessage.Cancel(_, var requestId, var conversationId) ->
          service.running().cancel(conversationId, requestId);
      case ClientMessage.Resume resume -> service.onThread(() -> resume(resume));
      case ClientMessage.Ping(_, var requestId) ->
          outbox.send(new ServerMessage.Pong(ServerMessage.VERSION, requestId));
    }
  }

  private void ask(ClientMessage.Ask ask) {
    var asking =
        new Asking(
            ask.requestId(),
            ask.conversationId(),
            ask.question(),
            ask.overrides().orElse(Map.of()),
            service.now(),
            ask.replaces());
    service.ask(asking, this::send);
  }

  private void send(Reply reply) {
    service.messages().of(reply).forEach(outbox::send);
  }

  private void resume(ClientMessage.Resume resume) {
    try {
      var conversation = readAndFollow(resume);
      if (resume.offset() < 0 || resume.offset() > conversation.version()) {
        outbox.send(unknownOffset(resume, conversation));
      } else {
        resend(conversation, resume.offset());
      }
    } catch (EventStoreException e) {
      outbox.send(error(resume, ErrorMessages.unreadable(e)));
    }
  }

  /** A question that ends between reading and following is found closed by reading again. */
  private Conversation readAndFollow(ClientMessage.Resume resume) {
    var conversation = service.conversations().read(resume.conversationId());
    return conversation.open().map(this::follow).orElse(true)
        ? conversation
        : service.conversations().read(resume.conversationId());
  }

  private boolean follow(Turn open) {
    var asking = open.asking();
    return service
        .running()
        .follow(
            asking.conversationId(),
            asking.requestId(),
            turn ->
                turn.ifPresent(it -> service.messages().of(it, it.offset()).forEach(outbox::send)));
  }

  private void resend(Conversation conversation, long offset) {
    service.messages().of(conversation, offset).forEach(outbox::send);
    outbox.send(Messages.resumed(conversation));
  }

  private static ServerMessage unknownOffset(
      ClientMessage.Resume resume, Conversation conversation) {
    return error(resume, ErrorMessages.unknownOffset(resume.offset(), conversation.version()));
  }

  private static ServerMessage error(ClientMessage.Resume resume, ErrorMessage error) {
    return new ServerMessage.Error(
        ServerMessage.VERSION, Optional.empty(), Optional.of(resume.conversationId()), error);
  }

  @Override
  public void end(CloseCode code) {
    outbox.close(code);
  }
}
