package com.seekapa.server.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.engine.question.Explanation;
import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.Json;
import com.seekapa.server.conversation.Doubt;
import com.seekapa.server.conversation.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The answer to a case, as a line of JSON; what is scored is what is written. */
record GivenAnswer(String line, JsonNode tree) {
  private static final Set<String> COMPARISON = Set.of("previous", "change", "change_ratio");

  static GivenAnswer read(String line) {
    return new GivenAnswer(line, Json.tree(line));
  }

  /**
   * @param explanation how the question was read
   * @param contests of the readings it has, where they were asked for
   */
  static GivenAnswer of(
      String id,
      Outcome outcome,
      AnswerMessage message,
      Explanation explanation,
      List<Contest> contests,
      double millis) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", id);
    fields.put("outcome", message.outcome());
    fields.put("declined", !message.outcome().equals("answered"));
    fields.put("columns", message.columns());
    fields.put("rows", rows(outcome));
    fields.put("query", message.query());
    fields.put("chart", message.chart().map(AnswerMessage.ChartMessage::kind));
    fields.put("time", message.time());
    fields.put("millis", Math.round(millis * 100) / 100.0);
    fields.put("confidence", confidence(outcome));
    fields.put("signs", signs(explanation));
    fields.put("contests", contests);
    fields.put("phrase", message.phrase());
    fields.put("text", message.text());
    return read(Json.write(fields));
  }

  private static Optional<JsonNode> rows(Outcome outcome) {
    return outcome instanceof Outcome.Answered(_, var answer)
        ? Optional.of(JsonRows.of(answer.table()))
        : Optional.empty();
  }

  private static OptionalDouble confidence(Outcome outcome) {
    return outcome instanceof Outcome.Answered(var meaning, var answer)
        ? OptionalDouble.of(Doubt.confidence(meaning.understood(), answer.table()))
        : OptionalDouble.empty();
  }

  private static Map<String, Double> signs(Explanation explanation) {
    return explanation.readings().stream()
        .limit(1)
        .flatMap(it -> it.evidence().stream())
        .filter(it -> !it.isStart())
        .collect(
            Collectors.toMap(
                Explanation.Evidence::sign,
                Explanation.Evidence::strength,
                Double::sum,
                LinkedHashMap::new));
  }

  /** Where there could be none. */
  static GivenAnswer failed(String id, String why) {
    var fields = new LinkedHashMap<String, Object>();
    fields.putAll(Map.of("id", id, "outcome", "error", "declined", true, "text", why));
    return read(Json.write(fields));
  }

  String id() {
    return tree.path("id").asText();
  }

  String outcome() {
    return tree.path("outcome").asText();
  }

  boolean isAnswered() {
    return !tree.path("declined").asBoolean(true);
  }

  JsonNode rows() {
    return tree.path("rows");
  }

  Optional<String> chart() {
    return text("chart");
  }

  /** The question as it was understood. */
  Optional<String> phrase() {
    return text("phrase");
  }

  Optional<String> said() {
    return text("text");
  }

  double millis() {
    return tree.path("millis").asDouble();
  }

  /** How sure the interpretation was, from 0 to 1. */
  OptionalDouble confidence() {
    var field = tree.path("confidence");
    return field.isNumber() ? OptionalDouble.of(field.doubleValue()) : OptionalDouble.empty();
  }

  /** What spoke for and against the reading, and how strongly. */
  Map<String, Double> signs() {
    var signs = new LinkedHashMap<String, Double>();
    tree.path("signs")
        .properties()
        .forEach(it -> signs.put(it.getKey(), it.getValue().doubleValue()));
    return signs;
  }

  List<Contest> contests() {
    var contests = new ArrayList<Contest>();
    for (var it : tree.path("contests")) {
      contests.add(
          new Contest(
              it.path("margin").doubleValue(),
              it.path("gain").doubleValue(),
              it.path("taken").booleanValue(),
              it.path("plainRight").booleanValue(),
              it.path("otherRight").booleanValue()));
    }
    return contests;
  }

  /** The columns that a comparison shows beside what was asked for. */
  List<Integer> comparisonColumns() {
    var columns = tree.path("columns");
    return IntStream.range(0, columns.size())
        .filter(i -> COMPARISON.contains(columns.path(i).path("role").asText()))
        .boxed()
        .toList();
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(tree.path(field).textValue());
  }
}
