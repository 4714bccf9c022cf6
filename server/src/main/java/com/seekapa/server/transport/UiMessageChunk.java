package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.seekapa.protocol.AnswerMessage.AssumptionMessage;
import com.seekapa.protocol.AnswerMessage.ChangeMessage;
import com.seekapa.protocol.AnswerMessage.ChartMessage;
import com.seekapa.protocol.AnswerMessage.Choice;
import com.seekapa.protocol.AnswerMessage.ColumnMessage;
import com.seekapa.protocol.AnswerMessage.QueryMessage;
import com.seekapa.protocol.AnswerMessage.TimeMessage;
import com.seekapa.protocol.AnswerMessage.Word;
import com.seekapa.protocol.ErrorMessage;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a message in the UI message stream of the AI SDK; see <a
 * href="https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol">its description</a>. Clients check the
 * pieces strictly: a field that does not belong to its type is an error to them.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record UiMessageChunk(
    String type,
    Optional<String> messageId,
    Optional<String> id,
    Optional<String> delta,
    Optional<Object> data,
    Optional<String> errorText,
    Optional<Metadata> messageMetadata) {
  private static final String TEXT = "answer";

  /** What stands beside the parts of an answer; clients merge that of start and finish. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Metadata(
      String requestId,
      String conversationId,
      long offset,
      Optional<String> outcome,
      Optional<List<String>> notes,
      Optional<List<String>> followUps,
      Optional<ChangeMessage> change,
      Optional<TimeMessage> comparedTime,
      Optional<String> modelHash,
      Optional<String> queryHash,
      Optional<String> dataAsOf,
      Optional<Double> elapsedMillis) {}

  /** The data of {@code data-understood}. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Understanding(
      String phrase,
      List<Word> words,
      List<AssumptionMessage> assumptions,
      List<String> ignored,
      Optional<List<String>> changes,
      Optional<List<String>> kept,
      Optional<TimeMessage> time) {}

  /** The data of {@code data-rows}. */
  record Table(List<ColumnMessage> columns, List<List<Object>> rows, boolean truncated) {}

  /** The data of {@code data-refused}. */
  record Refusal(String reason, List<Word> words, List<String> nearest) {}

  static UiMessageChunk start(String messageId, Metadata metadata) {
    return new UiMessageChunk(
        "start",
        Optional.of(messageId),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(metadata));
  }

  static List<UiMessageChunk> text(String text) {
    return List.of(
        text("text-start", Optional.empty()),
        text("text-delta", Optional.of(text)),
        text("text-end", Optional.empty()));
  }

  private static UiMessageChunk text(String type, Optional<String> delta) {
    return new UiMessageChunk(
        type,
        Optional.empty(),
        Optional.of(TEXT),
        delta,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static UiMessageChunk understood(Understanding understanding) {
    return data("understood", understanding);
  }

  static UiMessageChunk query(QueryMessage query) {
    return data("query", query);
  }

  static UiMessageChunk rows(Table table) {
    return data("rows", table);
  }

  static UiMessageChunk chart(ChartMessage chart) {
    return data("chart", chart);
  }

  static UiMessageChunk choices(List<Choice> choices) {
    return data("choices", choices);
  }

  static UiMessageChunk refused(Refusal refusal) {
    return data("refused", refusal);
  }

  private static UiMessageChunk data(String name, Object data) {
    return new UiMessageChunk(
        "data-" + name,
        Optional.empty(),
        Optional.of(name),
        Optional.empty(),
        Optional.of(data),
        Optional.empty(),
        Optional.empty());
  }

  static UiMessageChunk error(ErrorMessage error) {
    return new UiMessageChunk(
        "error",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(error.message() + " " + error.next()),
        Optional.empty());
  }

  static UiMessageChunk finish(Metadata metadata) {
    return new UiMessageChunk(
        "finish",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(metadata));
  }

  static UiMessageChunk abort() {
    return new UiMessageChunk(
        "abort",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
