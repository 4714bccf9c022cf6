package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.Json;
import com.seekapa.server.cache.Remembered;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.ConversationEvent;
import com.seekapa.server.conversation.ConversationEvent.StoredOutcome;
import com.seekapa.server.conversation.EventFormat;
import com.seekapa.server.conversation.History;
import com.seekapa.server.conversation.Outcome;
import com.seekapa.server.eventstore.NewEvent;
import com.seekapa.server.eventstore.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Events as JSON; an outcome is kept as the message that tells it. */
public final class JsonEventFormat implements EventFormat {
  private static final String ASKED = "question-asked";
  private static final String CLOSED = "question-closed";

  private static final String QUERIES = "queries";

  /** The most bytes of an outcome that the queries before it may take. */
  private static final int MAX_HISTORY_BYTES = EventFormat.MAX_OUTCOME_BYTES / 4;

  /** Each query is written and read again with each of the next questions. */
  private static final int REMEMBERED_QUERIES = 500;

  private final AnswerMessages answers;
  private final Function<SemanticQuery, String> written;
  private final Function<String, Optional<SemanticQuery>> read;

  public JsonEventFormat(AnswerMessages answers, SemanticModel model) {
    var queries = new QueryJson(model);
    this.answers = answers;
    this.written = new Remembered<>(REMEMBERED_QUERIES, it -> Json.write(queries.write(it)));
    this.read = new Remembered<>(REMEMBERED_QUERIES, it -> queries.read(Json.tree(it)));
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Asked(
      String question, Map<String, String> overrides, String askedAt, Optional<String> replaces) {}

  @Override
  public NewEvent asked(Asking asking) {
    var asked =
        new Asked(
            asking.question(), asking.overrides(), asking.askedAt().toString(), asking.replaces());
    return new NewEvent(ASKED, asking.requestId(), Json.writeBytes(asked));
  }

  @Override
  public NewEvent closed(Asking asking, Outcome outcome, History history) {
    var before = written(history);
    int most = MAX_OUTCOME_BYTES - before.length;
    var told = bounded(answers.draft(asking, outcome), most);
    return new NewEvent(CLOSED, asking.requestId(), joined(told, before));
  }

  /** A list that is as long as fits, from the latest query on; nothing if there is none. */
  private byte[] written(History history) {
    var fitting = new ArrayList<String>();
    int length = 0;
    for (var query : history.queries()) {
      var text = written.apply(query);
      length += text.getBytes(StandardCharsets.UTF_8).length + 1;
      if (length > MAX_HISTORY_BYTES) {
        break;
      }
      fitting.add(text);
    }
    return fitting.isEmpty()
        ? new byte[0]
        : (",\"" + QUERIES + "\":[" + String.join(",", fitting) + "]")
            .getBytes(StandardCharsets.UTF_8);
  }

  /** One object: the message, with the queries as one more field at its end. */
  private static byte[] joined(byte[] message, byte[] field) {
    var joined = Arrays.copyOf(message, message.length + field.length);
    System.arraycopy(field, 0, joined, message.length - 1, field.length);
    joined[joined.length - 1] = '}';
    return joined;
  }

  private static byte[] bounded(AnswerDraft draft, int most) {
    var text = Json.writeBytes(draft.cutTo(MAX_OUTCOME_ROWS).message());
    for (int rows = MAX_OUTCOME_ROWS / 2; text.length > most && rows > 0; rows /= 2) {
      text = Json.writeBytes(draft.cutTo(rows).message());
    }
    return text.length > most ? withoutWords(draft) : text;
  }

  @Override
  public History history(StoredOutcome outcome) {
    var text = new String(outcome.text(), StandardCharsets.UTF_8);
    var queries = new ArrayList<SemanticQuery>();
    for (var each : Json.elements(text, QUERIES)) {
      var query = read.apply(each);
      if (query.isEmpty()) {
        break;
      }
      queries.add(query.get());
    }
    return new History(queries);
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
            Instant.parse(asked.askedAt()),
            asked.replaces()));
  }

  static AnswerMessage message(StoredOutcome outcome) {
    return Json.read(outcome.text(), AnswerMessage.class);
  }
}
