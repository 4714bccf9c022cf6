package com.seekapa.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * An answer as it is stored, printed by {@code ask --json} and returned by REST. Fields that do not
 * apply are left out.
 *
 * @param outcome answered, clarify, refused, error or cancelled
 * @param phrase what was understood, as one English phrase
 * @param rows cells in the order of the columns: numbers, strings, booleans, ISO dates or null
 * @param ignored content words that changed nothing
 * @param changes what a follow-up changed of the question before it: "+ margin", "− channel
 *     Online", "month instead of region"
 * @param kept what a follow-up left as it was
 * @param choices when asking back, two to four
 * @param nearest when refusing, up to three questions that can be answered
 * @param dataAsOf the last day for which there is data
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AnswerMessage(
    String outcome,
    Optional<String> question,
    Optional<String> phrase,
    Optional<String> text,
    Optional<List<ColumnMessage>> columns,
    Optional<List<List<Object>>> rows,
    Optional<Boolean> truncated,
    Optional<QueryMessage> query,
    Optional<ChartMessage> chart,
    Optional<TimeMessage> time,
    Optional<TimeMessage> comparedTime,
    Optional<ChangeMessage> change,
    Optional<List<Word>> words,
    Optional<List<AssumptionMessage>> assumptions,
    Optional<List<String>> ignored,
    Optional<List<String>> changes,
    Optional<List<String>> kept,
    Optional<List<String>> notes,
    Optional<List<String>> followUps,
    Optional<List<Choice>> choices,
    Optional<String> reason,
    Optional<List<String>> nearest,
    Optional<ErrorMessage> error,
    Optional<String> modelHash,
    Optional<String> queryHash,
    Optional<String> dataAsOf,
    Optional<Double> elapsedMillis) {

  /**
   * @param role dimension, time, measure, previous, change or change_ratio
   * @param of the id of the measure or dimension
   * @param type text, integer, decimal, boolean, date or timestamp
   * @param grain day, week, month, quarter, half or year, for time
   */
  public record ColumnMessage(
      String name,
      String label,
      String role,
      String of,
      String type,
      FormatMessage format,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> grain) {}

  /**
   * @param kind number, money or percent (stored as a fraction)
   */
  public record FormatMessage(String kind, int decimals, String unit) {}

  /**
   * @param language sql or dax
   * @param text with ? for each parameter
   */
  public record QueryMessage(String language, String text, List<Object> parameters) {}

  /** Inclusive ISO dates; text is the range in words with its completeness. */
  public record TimeMessage(String from, String to, boolean complete, String text) {}

  /**
   * @param direction up, down or flat
   */
  public record ChangeMessage(String direction, boolean good, String text, String against) {}

  /**
   * @param role measure, dimension, filter, time, comparison, order, limit, chart, noise, ignored
   */
  public record Word(
      int start, int end, String text, String role, String meaning, boolean assumed) {}

  /** An assumption; an alternative is chosen by asking again with {@code overrides: {id: …}}. */
  public record AssumptionMessage(
      String id, String text, String chosen, List<String> alternatives) {}

  /** A possible meaning; asking its phrase gives just that. */
  public record Choice(String phrase, String preview) {}

  /**
   * A subset of Vega-Lite (mark, encoding, a fold transform) over the answer's rows as data.
   *
   * @param kind number, bar, stacked bar, grouping bar, line, grouping line, area, scatter,
   *     grouping scatter, pie or table
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ChartMessage(
      String kind,
      String title,
      String description,
      Optional<String> mark,
      Optional<List<Fold>> transform,
      Optional<Encoding> encoding) {}

  /** Turns columns into two: which one, and its value. */
  public record Fold(List<String> fold, List<String> as) {}

  /** x and y, or theta and color for a pie; xOffset tells bars of a group apart. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Encoding(
      Optional<Channel> x,
      Optional<Channel> y,
      Optional<Channel> theta,
      Optional<Channel> color,
      Optional<Channel> xOffset,
      Optional<Channel> text) {}

  /**
   * @param type nominal, ordinal, quantitative or temporal
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Channel(
      String field, String type, String title, Optional<String> timeUnit, Optional<String> stack) {}
}
