package com.seekapa.server.transport;

import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.transport.UiMessageChunk.Metadata;
import com.seekapa.server.transport.UiMessageChunk.Refusal;
import com.seekapa.server.transport.UiMessageChunk.Table;
import com.seekapa.server.transport.UiMessageChunk.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer's messages as pieces of a UI message stream. */
final class UiMessageStream {
  static final String HEADER = "x-vercel-ai-ui-message-stream";
  static final String VERSION = "v1";
  static final String DONE = "[DONE]";

  private UiMessageStream() {}

  static List<UiMessageChunk> of(ServerMessage message) {
    return switch (message) {
      case ServerMessage.Accepted accepted ->
          List.of(UiMessageChunk.start(accepted.requestId(), metadata(accepted)));
      case ServerMessage.Understood it ->
          List.of(
              UiMessageChunk.understood(
                  new Understanding(
                      it.phrase(),
                      it.words(),
                      it.assumptions(),
                      it.ignored(),
                      it.changes(),
                      it.kept(),
                      it.time())),
              UiMessageChunk.query(it.query()));
      case ServerMessage.Text text -> UiMessageChunk.text(text.text());
      case ServerMessage.Rows it ->
          List.of(UiMessageChunk.rows(new Table(it.columns(), it.rows(), it.truncated())));
      case ServerMessage.Charted charted -> List.of(UiMessageChunk.chart(charted.chart()));
      case ServerMessage.Clarify it -> textAnd(it.text(), UiMessageChunk.choices(it.choices()));
      case ServerMessage.Refused it ->
          textAnd(
              it.text(),
              UiMessageChunk.refused(new Refusal(it.reason(), it.words(), it.nearest())));
      case ServerMessage.Finished finished -> finished(finished);
      case ServerMessage.Rejected rejected -> List.of(UiMessageChunk.error(rejected.error()));
      case ServerMessage.Error error -> List.of(UiMessageChunk.error(error.error()));
      case ServerMessage.Resumed _,
          ServerMessage.Pong _,
          ServerMessage.Joined _,
          ServerMessage.Left _,
          ServerMessage.Presence _,
          ServerMessage.Statistics _,
          ServerMessage.Update _,
          ServerMessage.Notice _,
          ServerMessage.Batch _ ->
          List.of();
    };
  }

  private static List<UiMessageChunk> textAnd(String text, UiMessageChunk data) {
    var chunks = new ArrayList<>(UiMessageChunk.text(text));
    chunks.add(data);
    return chunks;
  }

  /** Of a stored answer all parts, of a live one those that have not been told. */
  private static List<UiMessageChunk> finished(ServerMessage.Finished finished) {
    var answer = finished.answer();
    var chunks = new ArrayList<UiMessageChunk>();
    understanding(answer).map(UiMessageChunk::understood).ifPresent(chunks::add);
    answer.query().map(UiMessageChunk::query).ifPresent(chunks::add);
    answer.text().map(UiMessageChunk::text).ifPresent(chunks::addAll);
    table(answer).map(UiMessageChunk::rows).ifPresent(chunks::add);
    answer.chart().map(UiMessageChunk::chart).ifPresent(chunks::add);
    answer.choices().map(UiMessageChunk::choices).ifPresent(chunks::add);
    refusal(answer).map(UiMessageChunk::refused).ifPresent(chunks::add);
    answer.error().map(UiMessageChunk::error).ifPresent(chunks::add);
    chunks.add(
        answer.outcome().equals("cancelled")
            ? UiMessageChunk.abort()
            : UiMessageChunk.finish(metadata(finished)));
    return chunks;
  }

  private static Optional<Understanding> understanding(AnswerMessage answer) {
    return answer
        .phrase()
        .map(phrase ->
            new Understanding(
                phrase,
                answer.words().orElse(List.of()),
                answer.assumptions().orElse(List.of()),
                answer.ignored().orElse(List.of()),
                answer.changes(),
                answer.kept(),
                answer.time()));
  }

  private static Optional<Table> table(AnswerMessage answer) {
    return answer
        .rows()
        .map(rows ->
            new Table(answer.columns().orElse(List.of()), rows, answer.truncated().orElse(false)));
  }

  private static Optional<Refusal> refusal(AnswerMessage answer) {
    return answer
        .reason()
        .map(reason ->
            new Refusal(
                reason, answer.words().orElse(List.of()), answer.nearest().orElse(List.of())));
  }

  private static Metadata metadata(ServerMessage.Accepted accepted) {
    return new Metadata(
        accepted.requestId(),
        accepted.conversationId(),
        accepted.offset(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Metadata metadata(ServerMessage.Finished finished) {
    var answer = finished.answer();
    return new Metadata(
        finished.requestId(),
        finished.conversationId(),
        finished.offset(),
        Optional.of(answer.outcome()),
        answer.notes(),
        answer.followUps(),
        answer.change(),
        answer.comparedTime(),
        answer.modelHash(),
        answer.queryHash(),
        answer.dataAsOf(),
        answer.elapsedMillis());
  }
}
