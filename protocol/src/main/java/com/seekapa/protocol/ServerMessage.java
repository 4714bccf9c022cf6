package com.seekapa.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.seekapa.protocol.AnswerMessage.ChartMessage;
import com.seekapa.protocol.AnswerMessage.Choice;
import com.seekapa.protocol.AnswerMessage.ColumnMessage;
import com.seekapa.protocol.AnswerMessage.QueryMessage;
import com.seekapa.protocol.AnswerMessage.TimeMessage;
import com.seekapa.protocol.AnswerMessage.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server sends.
 *
 * <p>An accepted question is followed by parts and ends with exactly one {@link Finished}. Parts
 * are slices of {@link AnswerMessage}: a client merges their fields. In a live stream {@code
 * finished} carries what the parts did not; after {@code resume}, or when a request is repeated, it
 * carries the whole stored answer. Only {@code accepted} and {@code finished} have offsets.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ServerMessage.Accepted.class, name = "accepted"),
  @JsonSubTypes.Type(value = ServerMessage.Understood.class, name = "understood"),
  @JsonSubTypes.Type(value = ServerMessage.Text.class, name = "text"),
  @JsonSubTypes.Type(value = ServerMessage.Rows.class, name = "rows"),
  @JsonSubTypes.Type(value = ServerMessage.Charted.class, name = "chart"),
  @JsonSubTypes.Type(value = ServerMessage.Clarify.class, name = "clarify"),
  @JsonSubTypes.Type(value = ServerMessage.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = ServerMessage.Finished.class, name = "finished"),
  @JsonSubTypes.Type(value = ServerMessage.Rejected.class, name = "rejected"),
  @JsonSubTypes.Type(value = ServerMessage.Resumed.class, name = "resumed"),
  @JsonSubTypes.Type(value = ServerMessage.Pong.class, name = "pong"),
  @JsonSubTypes.Type(value = ServerMessage.Error.class, name = "error"),
  @JsonSubTypes.Type(value = ServerMessage.Joined.class, name = "joined"),
  @JsonSubTypes.Type(value = ServerMessage.Left.class, name = "left"),
  @JsonSubTypes.Type(value = ServerMessage.Presence.class, name = "presence"),
  @JsonSubTypes.Type(value = ServerMessage.Statistics.class, name = "statistics"),
  @JsonSubTypes.Type(value = ServerMessage.Update.class, name = "update"),
  @JsonSubTypes.Type(value = ServerMessage.Notice.class, name = "notice"),
  @JsonSubTypes.Type(value = ServerMessage.Batch.class, name = "batch")
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface ServerMessage {
  /** The version of this protocol. */
  int VERSION = 1;

  /**
   * The question is stored and will be answered.
   *
   * @param askedAt an ISO instant
   * @param replaces the request whose answer this one takes the place of
   */
  record Accepted(
      int v,
      String requestId,
      String conversationId,
      long offset,
      String question,
      String askedAt,
      Optional<String> replaces)
      implements ServerMessage {}

  /** What the question was understood to ask. */
  record Understood(
      int v,
      String requestId,
      String conversationId,
      int part,
      String phrase,
      List<Word> words,
      List<AnswerMessage.AssumptionMessage> assumptions,
      List<String> ignored,
      Optional<List<String>> changes,
      Optional<List<String>> kept,
      Optional<TimeMessage> time,
      QueryMessage query)
      implements ServerMessage {}

  /** The sentence. */
  record Text(int v, String requestId, String conversationId, int part, String text)
      implements ServerMessage {}

  /** The table; {@code truncated} tells that there were more rows. */
  record Rows(
      int v,
      String requestId,
      String conversationId,
      int part,
      List<ColumnMessage> columns,
      List<List<Object>> rows,
      boolean truncated)
      implements ServerMessage {}

  /** How to draw the table. */
  record Charted(int v, String requestId, String conversationId, int part, ChartMessage chart)
      implements ServerMessage {}

  /** The question has several meanings: which is meant? */
  record Clarify(
      int v,
      String requestId,
      String conversationId,
      int part,
      String text,
      List<Word> words,
      List<Choice> choices)
      implements ServerMessage {}

  /** The question can't be answered, why, and what can. */
  record Refused(
      int v,
      String requestId,
      String conversationId,
      int part,
      String text,
      String reason,
      List<Word> words,
      List<String> nearest)
      implements ServerMessage {}

  /** The one end of an accepted question; the answer's fields stand beside the envelope's. */
  record Finished(
      int v,
      String requestId,
      String conversationId,
      long offset,
      @JsonUnwrapped AnswerMessage answer)
      implements ServerMessage {}

  /** The request was not accepted and nothing of it was stored; try again as {@code next} says. */
  record Rejected(
      int v,
      String requestId,
      String conversationId,
      ErrorMessage error,
      Optional<Long> retryAfterMillis)
      implements ServerMessage {}

  /**
   * Everything up to {@code offset} has been sent again.
   *
   * @param running the requests that are still being answered
   */
  record Resumed(int v, String conversationId, long offset, List<String> running)
      implements ServerMessage {}

  record Pong(int v, String requestId) implements ServerMessage {}

  /** A message could not be read or obeyed. The connection stays open. */
  record Error(
      int v, Optional<String> requestId, Optional<String> conversationId, ErrorMessage error)
      implements ServerMessage {}

  /** The session is in the group now and hears what is sent to it. */
  record Joined(int v, String requestId, String group) implements ServerMessage {}

  /** The session is not in the group any more. */
  record Left(int v, String requestId, String group) implements ServerMessage {}

  /** How many sessions are in a group; told to those who joined it, when it changes. */
  record Presence(int v, String group, int members) implements ServerMessage {}

  /** Numbers about the server or a group; those told later take the place of those before. */
  record Statistics(int v, String group, Map<String, BigDecimal> values) implements ServerMessage {}

  /**
   * Something that a dashboard shows has changed.
   *
   * @param item which part of the dashboard
   * @param value any JSON
   */
  record Update(int v, String group, String item, Object value) implements ServerMessage {}

  /** Something that people should know, such as that the server will stop at six. */
  record Notice(int v, String text) implements ServerMessage {}

  /** Several messages that could wait for each other, in their order; none is a batch itself. */
  record Batch(int v, List<ServerMessage> messages) implements ServerMessage {}
}
