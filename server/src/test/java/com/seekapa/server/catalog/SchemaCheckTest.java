package com.seekapa.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
  /** What {@link SchemaCheck} enforces. */
  private static final Set<String> ENFORCED =
      Set.of(
          "$ref",
          "type",
          "enum",
          "required",
          "properties",
          "additionalProperties",
          "propertyNames",
          "minProperties",
          "maxProperties",
          "items",
          "minItems",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum");

  /** What only explains. */
  private static final Set<String> SAID =
      Set.of("$schema", "$id", "$defs", "title", "description", "default");

  @Test
  void every_keyword_of_the_schema_is_enforced_or_only_explains() throws Exception {
    var schema = new ObjectMapper().readTree(getClass().getResource("/schema/model.schema.json"));
    var keywords = new TreeSet<String>();
    collect(schema, keywords);
    keywords.removeAll(ENFORCED);
    keywords.removeAll(SAID);
    assertThat(keywords).isEmpty();
  }

  @Test
  void a_model_with_too_many_measures_is_refused() {
    var measures =
        IntStream.rangeClosed(0, 2000)
            .mapToObj(i -> "  m%d: {label: m%d, expression: m%d}\n".formatted(i, i, i + 1))
            .collect(Collectors.joining());
    var problems = new Problems("shop.yaml");
    var text = "name: shop\ntables: {a: {columns: {b: text}}}\nmeasures:\n" + measures;
    new SchemaCheck(problems).check(YamlTree.parse(text, problems).orElseThrow());
    assertThat(problems.sorted())
        .containsExactly(new Problem("shop.yaml", 3, "\"measures\" has more than 2000 entries"));
  }

  private static void collect(JsonNode schema, Set<String> keywords) {
    schema
        .properties()
        .forEach(entry -> {
          keywords.add(entry.getKey());
          switch (entry.getKey()) {
            case "properties", "$defs" ->
                entry.getValue().forEach(child -> collect(child, keywords));
            case "items", "additionalProperties", "propertyNames" ->
                collect(entry.getValue(), keywords);
            default -> {}
          }
        });
  }
}
