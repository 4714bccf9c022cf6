package com.seekapa.loadtest.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.protocol.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a model says of itself, as far as questions can be made of it.
 *
 * @param dimensions labels of what can be grouped by
 * @param from the first day of the data, where it has days
 */
public record ModelFacts(
    String title,
    List<String> examples,
    List<String> measures,
    List<String> dimensions,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {
  /** Reads what {@code GET /api/model} gives. */
  public static ModelFacts read(String json) {
    var model = Json.tree(json);
    var examples = texts(model.path("examples"), "question");
    return new ModelFacts(
        model.path("title").asText(),
        examples,
        askedFor(model.path("measures"), examples),
        askedFor(model.path("dimensions"), examples),
        date(model.path("data").path("from")),
        date(model.path("data").path("asOf")));
  }

  private static List<String> texts(JsonNode list, String field) {
    return stream(list).map(entry -> entry.path(field).asText()).toList();
  }

  /**
   * The labels of those that the examples name, since nobody groups by an order number; all of them
   * where the examples name fewer than three.
   */
  private static List<String> askedFor(JsonNode entries, List<String> examples) {
    var asked = stream(entries).filter(entry -> isIn(examples, entry)).toList();
    return (asked.size() < 3 ? stream(entries).toList() : asked)
        .stream().map(entry -> entry.path("label").asText()).toList();
  }

  private static boolean isIn(List<String> examples, JsonNode entry) {
    var label = entry.path("label").asText().toLowerCase(Locale.ROOT);
    return examples.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(label));
  }

  private static Optional<LocalDate> date(JsonNode text) {
    return Optional.ofNullable(text.textValue()).map(LocalDate::parse);
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
