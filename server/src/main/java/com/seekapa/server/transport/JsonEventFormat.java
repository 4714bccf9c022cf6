package com.seekapa.server.transport;

import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.Json;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.ConversationEvent;
import com.seekapa.server.conversation.ConversationEvent.StoredOutcome;
import com.seekapa.server.conversation.EventFormat;
import com.seekapa.server.conversation.Outcome;
import com.seekapa.server.eventstore.NewEvent;
import com.seekapa.server.eventstore.StoredEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Events as JSON; an outcome is kept as the message that tells it. */
public final class JsonEventFormat implements EventFormat {
  private static final String ASKED = "question-asked";
  private static final String CLOSED = "question-closed";

  private final AnswerMessages answers;

  public JsonEventFormat(AnswerMessages answers) {
    this.answers = answers;
  }

  private record Asked(String question, Map<String, String> overrides, String askedAt) {}

  @Override
  public NewEvent asked(Asking asking) {
    var asked = new Asked(asking.question(), asking.overrides(), asking.askedAt().toString());
    return new NewEvent(ASKED, asking.requestId(), Json.writeBytes(asked));
  }

  @Override
  public NewEvent closed(Asking asking, Outcome outcome) {
    return new NewEvent(CLOSED, asking.requestId(), bounded(answers.draft(asking, outcome)));
  }

  private static byte[] bounded(AnswerDraft draft) {
    var text = Json.writeBytes(draft.cutTo(MAX_OUTCOME_ROWS).message());
    for (int rows = MAX_OUTCOME_ROWS / 2; text.length > MAX_OUTCOME_BYTES && rows > 0; rows /= 2) {
      text = Json.writeBytes(draft.cutTo(rows).message());
    }
    return text.length > MAX_OUTCOME_BYTES ? withoutWords(draft) : text;
  }

  /** The words of a very long question repeat what is stored with the question. */
  private static byte[] withoutWords(AnswerDraft draft) {
    draft.words = Optional.empty();
    draft.question = Optional.empty();
    return Json.writeBytes(draft.cutTo(0).message());
  }

  @Override
  public ConversationEvent read(String conversationId, StoredEvent event) {
    return switch (event.type()) {
      case ASKED -> asked(conversationId, event);
      case CLOSED ->
          new ConversationEvent.QuestionClosed(event.key(), new StoredOutcome(event.body()));
      default -> throw new IllegalStateException("an event of unknown type " + event.type());
    };
  }

  private static ConversationEvent asked(String conversationId, StoredEvent event) {
    var asked = Json.read(event.body(), Asked.class);
    return new ConversationEvent.QuestionAsked(
        new Asking(
            event.key(),
            conversationId,
            asked.question(),
            asked.overrides(),
            Instant.parse(asked.askedAt())));
  }

  static AnswerMessage message(StoredOutcome outcome) {
    return Json.read(outcome.text(), AnswerMessage.class);
  }
}
