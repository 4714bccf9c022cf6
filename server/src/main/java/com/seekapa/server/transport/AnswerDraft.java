package com.seekapa.server.transport;

import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.AnswerMessage.AssumptionMessage;
import com.seekapa.protocol.AnswerMessage.ChangeMessage;
import com.seekapa.protocol.AnswerMessage.ChartMessage;
import com.seekapa.protocol.AnswerMessage.Choice;
import com.seekapa.protocol.AnswerMessage.ColumnMessage;
import com.seekapa.protocol.AnswerMessage.QueryMessage;
import com.seekapa.protocol.AnswerMessage.TimeMessage;
import com.seekapa.protocol.AnswerMessage.Word;
import com.seekapa.protocol.ErrorMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An {@link AnswerMessage} in the making: most answers have but a few of its fields. */
final class AnswerDraft {
  String outcome;
  Optional<String> question = Optional.empty();
  Optional<String> phrase = Optional.empty();
  Optional<String> text = Optional.empty();
  Optional<List<ColumnMessage>> columns = Optional.empty();
  Optional<List<List<Object>>> rows = Optional.empty();
  Optional<Boolean> truncated = Optional.empty();
  Optional<QueryMessage> query = Optional.empty();
  Optional<ChartMessage> chart = Optional.empty();
  Optional<TimeMessage> time = Optional.empty();
  Optional<TimeMessage> comparedTime = Optional.empty();
  Optional<ChangeMessage> change = Optional.empty();
  Optional<List<Word>> words = Optional.empty();
  Optional<List<AssumptionMessage>> assumptions = Optional.empty();
  Optional<List<String>> ignored = Optional.empty();
  Optional<List<String>> changes = Optional.empty();
  Optional<List<String>> kept = Optional.empty();
  Optional<List<String>> notes = Optional.empty();
  Optional<List<String>> followUps = Optional.empty();
  Optional<List<Choice>> choices = Optional.empty();
  Optional<String> reason = Optional.empty();
  Optional<List<String>> nearest = Optional.empty();
  Optional<ErrorMessage> error = Optional.empty();
  Optional<String> modelHash = Optional.empty();
  Optional<String> queryHash = Optional.empty();
  Optional<String> dataAsOf = Optional.empty();
  Optional<Double> elapsedMillis = Optional.empty();

  AnswerDraft(String outcome) {
    this.outcome = outcome;
  }

  /** A draft that begins as a message. */
  static AnswerDraft of(AnswerMessage message) {
    var draft = new AnswerDraft(message.outcome());
    draft.question = message.question();
    draft.phrase = message.phrase();
    draft.text = message.text();
    draft.columns = message.columns();
    draft.rows = message.rows();
    draft.truncated = message.truncated();
    draft.query = message.query();
    draft.chart = message.chart();
    draft.time = message.time();
    draft.comparedTime = message.comparedTime();
    draft.change = message.change();
    draft.words = message.words();
    draft.assumptions = message.assumptions();
    draft.ignored = message.ignored();
    draft.changes = message.changes();
    draft.kept = message.kept();
    draft.notes = message.notes();
    draft.followUps = message.followUps();
    draft.choices = message.choices();
    draft.reason = message.reason();
    draft.nearest = message.nearest();
    draft.error = message.error();
    draft.modelHash = message.modelHash();
    draft.queryHash = message.queryHash();
    draft.dataAsOf = message.dataAsOf();
    draft.elapsedMillis = message.elapsedMillis();
    return draft;
  }

  AnswerDraft took(Duration elapsed) {
    elapsedMillis = Optional.of(Math.round(elapsed.toNanos() / 10_000.0) / 100.0);
    return this;
  }

  /** Keeps the first rows. */
  AnswerDraft cutTo(int count) {
    if (rows.isPresent() && rows.get().size() > count) {
      rows = Optional.of(rows.get().subList(0, count));
      truncated = Optional.of(true);
    }
    return this;
  }

  AnswerMessage message() {
    return new AnswerMessage(
        outcome,
        question,
        phrase,
        text,
        columns,
        rows,
        truncated,
        query,
        chart,
        time,
        comparedTime,
        change,
        words,
        assumptions,
        ignored,
        changes,
        kept,
        notes,
        followUps,
        choices,
        reason,
        nearest,
        error,
        modelHash,
        queryHash,
        dataAsOf,
        elapsedMillis);
  }
}
