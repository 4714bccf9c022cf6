package com.seekapa.server.transport;

import com.seekapa.engine.answer.Answer;
import com.seekapa.engine.answer.PeriodText;
import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.phrase.Difference;
import com.seekapa.engine.phrase.TimeText;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.TimeRange;
import com.seekapa.engine.question.Assumption;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.question.Span;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.AnswerMessage.AssumptionMessage;
import com.seekapa.protocol.AnswerMessage.ChangeMessage;
import com.seekapa.protocol.AnswerMessage.Choice;
import com.seekapa.protocol.AnswerMessage.ColumnMessage;
import com.seekapa.protocol.AnswerMessage.FormatMessage;
import com.seekapa.protocol.AnswerMessage.QueryMessage;
import com.seekapa.protocol.AnswerMessage.TimeMessage;
import com.seekapa.protocol.AnswerMessage.Word;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Basis;
import com.seekapa.server.conversation.Meaning;
import com.seekapa.server.conversation.Outcome;
import com.seekapa.server.conversation.Reply;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Outcomes as messages. */
public final class AnswerMessages {
  private final Basis basis;

  public AnswerMessages(Basis basis) {
    this.basis = basis;
  }

  /** The whole answer, without the time that it took. */
  public AnswerMessage whole(Asking asking, Outcome outcome) {
    return draft(asking, outcome).message();
  }

  /** The whole answer, with all of its rows and the time that it took. */
  public AnswerMessage timed(Reply.Finished finished) {
    return timedDraft(finished).message();
  }

  AnswerDraft timedDraft(Reply.Finished finished) {
    var asking = finished.asking();
    return draft(asking, finished.outcome())
        .took(Duration.between(asking.askedAt(), finished.at()));
  }

  /** The text that was run for a meaning. */
  public QueryMessage query(Meaning meaning) {
    return query(meaning.query());
  }

  AnswerDraft draft(Asking asking, Outcome outcome) {
    var draft =
        switch (outcome) {
          case Outcome.Answered answered -> answered(asking, answered);
          case Outcome.AskedBack(var question, var choices, var spans) ->
              askedBack(question, choices, spans);
          case Outcome.Refused refused -> refused(refused);
          case Outcome.Failed failed -> failed(asking, failed);
          case Outcome.Cancelled _ -> cancelled();
        };
    draft.question = Optional.of(asking.question());
    draft.modelHash = Optional.of(basis.model().hash());
    draft.dataAsOf = basis.extent().map(extent -> extent.until().toString());
    return draft;
  }

  /** What is left to say at the end of a live stream whose parts said the rest. */
  static AnswerDraft withoutParts(AnswerDraft draft) {
    draft.question = Optional.empty();
    draft.phrase = Optional.empty();
    if (draft.error.isEmpty() && !draft.outcome.equals("cancelled")) {
      draft.text = Optional.empty();
    }
    draft.columns = Optional.empty();
    draft.rows = Optional.empty();
    draft.truncated = Optional.empty();
    draft.query = Optional.empty();
    draft.chart = Optional.empty();
    draft.time = Optional.empty();
    draft.words = Optional.empty();
    draft.assumptions = Optional.empty();
    draft.ignored = Optional.empty();
    draft.changes = Optional.empty();
    draft.kept = Optional.empty();
    draft.choices = Optional.empty();
    draft.reason = Optional.empty();
    draft.nearest = Optional.empty();
    return draft;
  }

  private AnswerDraft answered(Asking asking, Outcome.Answered answered) {
    var draft = new AnswerDraft("answered");
    understood(draft, asking, answered.meaning());
    var answer = answered.answer();
    draft.text = Optional.of(answer.sentence().text());
    draft.columns = Optional.of(columns(answer.table().columns()));
    draft.rows = Optional.of(rows(answer.table().rows()));
    draft.truncated = Optional.of(answer.table().truncated());
    draft.chart = Optional.of(ChartMessages.of(answer.chart(), answer.table().columns()));
    draft.change = answer.change().map(AnswerMessages::change);
    draft.notes = Optional.of(answer.notes());
    draft.followUps = Optional.of(answer.followUps());
    return draft;
  }

  private void understood(AnswerDraft draft, Asking asking, Meaning meaning) {
    var understood = meaning.understood();
    draft.phrase = Optional.of(meaning.phrase());
    draft.query = Optional.of(query(meaning.query()));
    draft.time = time(asking, understood);
    draft.comparedTime =
        understood.query().comparison().map(Comparison::other).map(AnswerMessages::other);
    draft.words = Optional.of(words(understood.spans()));
    draft.assumptions = Optional.of(assumptions(understood.assumptions()));
    draft.ignored = Optional.of(ignored(understood.spans()));
    draft.changes = meaning.difference().map(Difference::changes);
    draft.kept = meaning.difference().map(Difference::kept);
    draft.queryHash = Optional.of(understood.query().hash());
  }

  private static AnswerDraft askedBack(
      String question, List<Outcome.Choice> choices, List<Span> spans) {
    var draft = new AnswerDraft("clarify");
    draft.text = Optional.of(question);
    draft.choices = Optional.of(choices(choices));
    draft.words = Optional.of(words(spans));
    return draft;
  }

  private static AnswerDraft refused(Outcome.Refused refused) {
    var draft = new AnswerDraft("refused");
    draft.text = Optional.of(refused.message());
    draft.reason = Optional.of(wire(refused.reason()));
    draft.words = Optional.of(words(refused.spans()));
    draft.nearest = Optional.of(refused.nearest());
    return draft;
  }

  private AnswerDraft failed(Asking asking, Outcome.Failed failed) {
    var draft = new AnswerDraft("error");
    failed.meaning().ifPresent(meaning -> understood(draft, asking, meaning));
    draft.text = Optional.of(failed.failure().message());
    draft.error = Optional.of(ErrorMessages.of(failed.failure()));
    return draft;
  }

  private static AnswerDraft cancelled() {
    var draft = new AnswerDraft("cancelled");
    draft.text = Optional.of("Stopped.");
    return draft;
  }

  static List<Choice> choices(List<Outcome.Choice> choices) {
    return choices.stream().map(it -> new Choice(it.phrase(), it.preview())).toList();
  }

  static List<ColumnMessage> columns(List<ResultColumn> columns) {
    return columns.stream().map(AnswerMessages::column).toList();
  }

  private static ColumnMessage column(ResultColumn column) {
    return new ColumnMessage(
        column.name(),
        column.label(),
        wire(column.role()),
        column.of(),
        wire(column.type()),
        format(column.format()),
        column.grain().map(AnswerMessages::wire));
  }

  private static FormatMessage format(Format format) {
    return new FormatMessage(wire(format.kind()), format.decimals(), format.unit());
  }

  static List<List<Object>> rows(List<List<Cell>> rows) {
    return rows.stream().map(AnswerMessages::row).toList();
  }

  /** A row may hold nulls, which is how JSON writes a missing value. */
  private static List<Object> row(List<Cell> row) {
    var values = new ArrayList<Object>(row.size());
    row.forEach(cell -> values.add(value(cell)));
    return values;
  }

  @SuppressWarnings("NullAway") // see row
  private static Object value(Cell cell) {
    return switch (cell) {
      case Cell.Text(var text) -> text;
      case Cell.Number(var number) -> number(number);
      case Cell.Flag(var flag) -> flag;
      case Cell.Day(var day) -> day.toString();
      case Cell.Moment(var moment) -> moment.toString();
      case Cell.Missing _ -> missing();
    };
  }

  private static @Nullable Object missing() {
    return null;
  }

  /** A number that loses digits in the floating point of JavaScript is written as a string. */
  private static Object number(BigDecimal number) {
    return BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0
        ? number
        : number.toPlainString();
  }

  static QueryMessage query(CompiledQuery query) {
    return switch (query) {
      case CompiledQuery.Sql(var text, var parameters, _) ->
          new QueryMessage(
              "sql", text, parameters.stream().map(AnswerMessages::parameter).toList());
    };
  }

  private static Object parameter(Object value) {
    return value instanceof LocalDate day ? day.toString() : value;
  }

  Optional<TimeMessage> time(Asking asking, Understood understood) {
    return understood
        .query()
        .time()
        .map(range -> time(range, PeriodText.of(range, basis.dataUntil(asking))));
  }

  private static TimeMessage other(TimeRange range) {
    return time(range, TimeText.range(range.from(), range.to()));
  }

  private static TimeMessage time(TimeRange range, String text) {
    return new TimeMessage(range.from().toString(), range.to().toString(), range.complete(), text);
  }

  private static ChangeMessage change(Answer.Change change) {
    return new ChangeMessage(
        wire(change.direction()), change.good(), change.text(), change.against());
  }

  static List<Word> words(List<Span> spans) {
    return spans.stream().map(AnswerMessages::word).toList();
  }

  private static Word word(Span span) {
    return new Word(
        span.start(), span.end(), span.text(), wire(span.role()), span.meaning(), span.assumed());
  }

  static List<AssumptionMessage> assumptions(List<Assumption> assumptions) {
    return assumptions.stream()
        .map(it -> new AssumptionMessage(it.id(), it.text(), it.chosen(), it.alternatives()))
        .toList();
  }

  static List<String> ignored(List<Span> spans) {
    return spans.stream().filter(span -> span.role() == Span.Role.IGNORED).map(Span::text).toList();
  }

  static String wire(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
