package com.seekapa.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Optional;

/**
 * What a client sends. Ids are UUIDs that the client makes; a {@code requestId} sent again means
 * the same request and gets the same answer.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ClientMessage.Ask.class, name = "ask"),
  @JsonSubTypes.Type(value = ClientMessage.Cancel.class, name = "cancel"),
  @JsonSubTypes.Type(value = ClientMessage.Resume.class, name = "resume"),
  @JsonSubTypes.Type(value = ClientMessage.Ping.class, name = "ping"),
  @JsonSubTypes.Type(value = ClientMessage.Join.class, name = "join"),
  @JsonSubTypes.Type(value = ClientMessage.Leave.class, name = "leave")
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface ClientMessage {
  /**
   * Asks a question; the conversation begins with its first question.
   *
   * @param overrides assumption id → alternative chosen instead
   * @param replaces an earlier request of the conversation whose answer this one takes the place
   *     of; a follow-up then follows what that one followed
   */
  record Ask(
      int v,
      String requestId,
      String conversationId,
      String question,
      Optional<Map<String, String>> overrides,
      Optional<String> replaces)
      implements ClientMessage {}

  /** Stops the question that is running. */
  record Cancel(int v, String requestId, String conversationId) implements ClientMessage {}

  /** Asks for everything that was stored after an offset; 0 for all of it. */
  record Resume(int v, String conversationId, long offset) implements ClientMessage {}

  /** Answered by pong with the same id. */
  record Ping(int v, String requestId) implements ClientMessage {}

  /**
   * Wants to hear what is sent to a group, which is answered by joined.
   *
   * @param group {@code conversation:ID}, {@code dashboard:ID}, {@code workspace} or {@code all}
   */
  record Join(int v, String requestId, String group) implements ClientMessage {}

  /** Wants to hear no more of a group, which is answered by left. */
  record Leave(int v, String requestId, String group) implements ClientMessage {}
}
