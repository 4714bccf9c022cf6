package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Failure;
import com.seekapa.server.conversation.Reply;
import io.vertx.ext.web.RoutingContext;

/**
 * One answer on its way to the one who asked for it as a stream. Who goes away before its end does
 * not want it any more: the question is cancelled, unless somebody else has begun it.
 */
final class AnswerStream {
  private static final ErrorMessage NO_ANSWER =
      ErrorMessage.of(
          ErrorCode.BUSY, "The question has no answer yet.", "Ask for it again in a moment.");

  private final ChatService service;
  private final Asking asking;
  private final RoutingContext context;
  private final ResponseCarrier carrier;
  private final Outbox outbox;
  private boolean accepted;
  private boolean done;
  private boolean gone;

  AnswerStream(ChatService service, Asking asking, RoutingContext context) {
    this.service = service;
    this.asking = asking;
    this.context = context;
    this.carrier = ResponseCarrier.to(context.request());
    this.outbox = new Outbox(carrier, Outbox.MAX_WAITING);
  }

  void tell(Reply reply) {
    switch (reply) {
      case Reply.Accepted _ -> {
        begin();
        send(reply);
        accepted();
      }
      case Reply.Understood _, Reply.Composed _ -> send(reply);
      case Reply.Finished _, Reply.NotStored _ -> {
        send(reply);
        finish();
      }
      case Reply.Repeated(var turn) -> {
        begin();
        send(reply);
        if (turn.isOpen()) {
          send(UiMessageChunk.error(NO_ANSWER));
        }
        finish();
      }
      case Reply.Rejected(_, var failure) -> refuse(failure);
    }
  }

  private void begin() {
    context
        .response()
        .setChunked(true)
        .putHeader("Content-Type", ServerSentEvents.MEDIA_TYPE)
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no")
        .putHeader(UiMessageStream.HEADER, UiMessageStream.VERSION);
  }

  private void send(Reply reply) {
    for (var message : service.messages().of(reply)) {
      UiMessageStream.of(message).forEach(this::send);
    }
  }

  private void send(UiMessageChunk chunk) {
    outbox.sendText(ServerSentEvents.data(Json.write(chunk)));
  }

  private void finish() {
    markDone();
    outbox.sendText(ServerSentEvents.data(UiMessageStream.DONE));
    carrier.end();
  }

  private void refuse(Failure failure) {
    markDone();
    var error = ErrorMessages.of(failure);
    Problems.send(context, error.code().httpStatus(), error);
  }

  private synchronized void markDone() {
    done = true;
  }

  private synchronized void accepted() {
    accepted = true;
    cancelIfGone();
  }

  /** The connection has ended. */
  synchronized void gone() {
    gone = true;
    cancelIfGone();
  }

  private void cancelIfGone() {
    if (gone && accepted && !done) {
      service.running().cancel(asking.conversationId(), asking.requestId());
    }
  }
}
