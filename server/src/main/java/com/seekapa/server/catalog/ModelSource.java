package com.seekapa.server.catalog;

import com.seekapa.server.catalog.YamlNode.Mapping;
import com.seekapa.server.catalog.YamlNode.Sequence;
import java.util.Optional;

/** The file that a model was read from, to tell people where something stands. */
public final class ModelSource {
  private final String file;
  private final Mapping root;

  ModelSource(String file, Mapping root) {
    this.file = file;
    this.root = root;
  }

  public String file() {
    return file;
  }

  /** Whether the file gives a part, by its keys from the top. */
  boolean has(String... path) {
    Optional<YamlNode> node = Optional.of(root);
    for (var key : path) {
      node =
          node.flatMap(it -> it instanceof Mapping mapping ? mapping.get(key) : Optional.empty());
    }
    return node.isPresent();
  }

  /** The line of a part, by its keys from the top; of its nearest parent where it is left out. */
  public int lineOf(String... path) {
    YamlNode node = root;
    int line = root.line();
    for (var key : path) {
      switch (node) {
        case Mapping(var entries, var _) when entries.get(key) instanceof YamlNode.Entry entry -> {
          line = entry.line();
          node = entry.value();
        }
        case Sequence(var items, var _)
            when key.matches("\\d{1,6}") && Integer.parseInt(key) < items.size() -> {
          node = items.get(Integer.parseInt(key));
          line = node.line();
        }
        case Mapping _, Sequence _, YamlNode.Scalar _ -> {
          return line;
        }
      }
    }
    return line;
  }
}
