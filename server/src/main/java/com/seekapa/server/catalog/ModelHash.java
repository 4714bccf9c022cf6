package com.seekapa.server.catalog;

import com.seekapa.engine.model.SemanticModel;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives a model the hash of what it means. Two files that differ in comments, formatting or spelled
 * out defaults have the same hash; any difference that an answer could show changes it.
 */
public final class ModelHash {
  private ModelHash() {}

  /** The same model with its hash filled in. */
  public static SemanticModel hashed(SemanticModel model) {
    return new SemanticModel(
        model.name(),
        model.title(),
        model.description(),
        model.tables(),
        model.relationships(),
        model.measures(),
        model.dimensions(),
        model.timeDimensions(),
        model.hierarchies(),
        model.calendar(),
        model.defaultMeasure(),
        model.examples(),
        model.inferred(),
        sha256(canonical(model)));
  }

  /** Every component of every record but the hash itself; texts with their length in front. */
  private static String canonical(Object value) {
    return switch (value) {
      case Record it -> record(it);
      case List<?> it ->
          it.stream().map(ModelHash::canonical).collect(Collectors.joining(",", "[", "]"));
      case Map<?, ?> it -> canonical(List.copyOf(sorted(it).entrySet()));
      case Map.Entry<?, ?> it -> canonical(it.getKey()) + ":" + canonical(it.getValue());
      case Optional<?> it -> it.map(ModelHash::canonical).orElse("-");
      case BigDecimal it -> text(it.stripTrailingZeros().toPlainString());
      default -> text(value.toString());
    };
  }

  private static String record(Record value) {
    return Arrays.stream(value.getClass().getRecordComponents())
        .filter(
            component -> !(value instanceof SemanticModel && component.getName().equals("hash")))
        .map(component -> component.getName() + "=" + canonical(get(value, component)))
        .collect(Collectors.joining(",", value.getClass().getSimpleName() + "(", ")"));
  }

  private static Object get(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the parts of a model are public records", e);
    }
  }

  private static Map<String, Object> sorted(Map<?, ?> map) {
    var sorted = new TreeMap<String, Object>();
    map.forEach((key, value) -> sorted.put(key.toString(), value));
    return sorted;
  }

  private static String text(String text) {
    return text.length() + ":" + text;
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
