package com.seekapa.server.catalog;

import com.seekapa.server.catalog.YamlNode.Mapping;
import com.seekapa.server.catalog.YamlNode.Scalar;
import com.seekapa.server.catalog.YamlNode.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of a mapping whose shape has been checked. */
record Fields(Mapping mapping) {
  private static final Mapping NOTHING = new Mapping(Map.of(), 1);

  Optional<String> text(String key) {
    return mapping.get(key).map(Fields::text);
  }

  /** With the spaces around it, which a name of a column may have. */
  Optional<String> exactText(String key) {
    return mapping.get(key).map(node -> ((Scalar) node).text());
  }

  String required(String key) {
    return text(key).orElseThrow();
  }

  List<String> texts(String key) {
    return nodes(key).map(Fields::text).toList();
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    return text(key).map(text -> constant(type, text)).orElse(otherwise);
  }

  Fields fields(String key) {
    return new Fields(mapping.get(key).map(node -> (Mapping) node).orElse(NOTHING));
  }

  /** The list under a key, each of its entries a mapping. */
  List<Fields> list(String key) {
    return nodes(key).map(node -> new Fields((Mapping) node)).toList();
  }

  List<String> keys() {
    return List.copyOf(mapping.entries().keySet());
  }

  static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }

  private Stream<YamlNode> nodes(String key) {
    return mapping.get(key).stream().flatMap(node -> ((Sequence) node).items().stream());
  }

  private static String text(YamlNode node) {
    return ((Scalar) node).text().strip();
  }
}
