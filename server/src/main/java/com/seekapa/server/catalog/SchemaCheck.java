package com.seekapa.server.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.seekapa.server.catalog.YamlNode.Mapping;
import com.seekapa.server.catalog.YamlNode.Scalar;
import com.seekapa.server.catalog.YamlNode.Sequence;
import com.seekapa.server.catalog.YamlNode.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks the shape of a file against the published JSON Schema, which thereby stays the authority.
 * Knows the keywords that our schema uses; a library would report neither lines nor near names.
 */
final class SchemaCheck {
  private static final JsonNode SCHEMA = read();

  private final Problems problems;

  SchemaCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Mapping model) {
    check(SCHEMA, model, "the model", model.line());
  }

  private void check(JsonNode schema, YamlNode node, String name, int line) {
    var rules = resolve(schema);
    switch (node) {
      case Mapping mapping -> {
        if (hasType(rules, "object", name, line)) {
          checkMapping(rules, mapping, name, line);
        }
      }
      case Sequence sequence -> {
        if (hasType(rules, "array", name, line)) {
          checkSequence(rules, sequence, name, line);
        }
      }
      case Scalar scalar -> {
        if (hasType(rules, typeOf(scalar), name, line)) {
          checkScalar(rules, scalar, name, line);
        }
      }
    }
  }

  private void checkMapping(JsonNode rules, Mapping mapping, String name, int line) {
    if (mapping.entries().size() < rules.path("minProperties").asInt(0)) {
      problems.add(line, name + " must not be empty");
    }
    int most = rules.path("maxProperties").asInt(Integer.MAX_VALUE);
    if (mapping.entries().size() > most) {
      problems.add(line, name + " has more than " + most + " entries");
    }
    for (var required : rules.path("required")) {
      if (!mapping.entries().containsKey(required.asText())) {
        problems.add(line, name + " lacks \"" + required.asText() + "\"");
      }
    }
    mapping.entries().forEach((key, entry) -> checkEntry(rules, name, key, entry));
  }

  private void checkEntry(JsonNode rules, String name, String key, YamlNode.Entry entry) {
    var known = rules.path("properties");
    if (known.has(key)) {
      check(known.get(key), entry.value(), "\"" + key + "\"", entry.line());
    } else if (rules.path("additionalProperties").isObject()) {
      checkPattern(
          resolve(rules.path("propertyNames")), key, "the id \"" + key + "\"", entry.line());
      check(rules.get("additionalProperties"), entry.value(), "\"" + key + "\"", entry.line());
    } else {
      problems.add(
          entry.line(), name + " has no key \"" + key + "\"" + Nearest.hint(key, names(known)));
    }
  }

  private void checkSequence(JsonNode rules, Sequence sequence, String name, int line) {
    if (sequence.items().size() < rules.path("minItems").asInt(0)) {
      problems.add(line, name + " needs at least " + rules.get("minItems") + " entries");
    }
    for (var item : sequence.items()) {
      check(rules.path("items"), item, "an entry of " + name, item.line());
    }
  }

  private void checkScalar(JsonNode rules, Scalar scalar, String name, int line) {
    var text = scalar.text();
    var choices = rules.path("enum");
    if (!choices.isMissingNode() && !texts(choices).contains(text)) {
      problems.add(line, name + " cannot be \"" + text + "\"" + Nearest.hint(text, texts(choices)));
    }
    checkPattern(rules, text, name + " \"" + text + "\"", line);
    checkLength(rules, text, name, line);
    if (scalar.type() == Type.INTEGER) {
      checkRange(rules, text, name, line);
    }
  }

  private void checkPattern(JsonNode rules, String text, String name, int line) {
    var pattern = rules.path("pattern");
    if (pattern.isTextual() && !Pattern.compile(pattern.asText()).matcher(text).find()) {
      problems.add(
          line, name + " must start with a small letter and hold only a-z, 0-9 and _, at most 63");
    }
  }

  private void checkLength(JsonNode rules, String text, String name, int line) {
    int most = rules.path("maxLength").asInt(Integer.MAX_VALUE);
    if (text.isBlank() && rules.has("minLength")) {
      problems.add(line, name + " must not be empty");
    } else if (text.length() > most) {
      problems.add(line, name + " is longer than " + most + " characters");
    }
  }

  private void checkRange(JsonNode rules, String text, String name, int line) {
    if (!rules.has("minimum")) {
      return;
    }
    var number = new BigInteger(text.replace("_", ""));
    var least = rules.get("minimum").bigIntegerValue();
    var most = rules.get("maximum").bigIntegerValue();
    if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
      problems.add(line, name + " must be " + least + " to " + most + ", not " + text);
    }
  }

  private boolean hasType(JsonNode rules, String type, String name, int line) {
    var wanted = rules.has("enum") ? "string" : rules.path("type").asText();
    if (wanted.equals(type)) {
      return true;
    }
    problems.add(line, name + " must be " + inWords(wanted));
    return false;
  }

  private static String typeOf(Scalar scalar) {
    return switch (scalar.type()) {
      case TEXT -> "string";
      case INTEGER -> "integer";
      case DECIMAL -> "number";
      case BOOLEAN -> "boolean";
      case NOTHING -> "null";
    };
  }

  private static String inWords(String type) {
    return switch (type) {
      case "object" -> "keys with values, indented below it";
      case "array" -> "a list: [one, another]";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      default -> "text; put it into quotes if it looks like something else";
    };
  }

  private static JsonNode resolve(JsonNode schema) {
    return schema.has("$ref") ? SCHEMA.at(schema.get("$ref").asText().substring(1)) : schema;
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode read() {
    try (var stream = SchemaCheck.class.getResourceAsStream("/schema/model.schema.json")) {
      return new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
