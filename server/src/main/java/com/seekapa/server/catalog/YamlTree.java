package com.seekapa.server.catalog;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.seekapa.server.catalog.YamlNode.Entry;
import com.seekapa.server.catalog.YamlNode.Mapping;
import com.seekapa.server.catalog.YamlNode.Scalar;
import com.seekapa.server.catalog.YamlNode.Sequence;
import com.seekapa.server.catalog.YamlNode.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML into nodes with lines. Takes the plain part of the language only: no tabs, aliases or
 * tags, so a small file can never become a large tree.
 */
final class YamlTree {
  private static final int DEEPEST = 20;
  private static final YAMLFactory FACTORY = new YAMLFactory();
  private static final Pattern TAB = Pattern.compile("^ *\t", Pattern.MULTILINE);

  private final YAMLParser parser;
  private final Problems problems;

  private YamlTree(YAMLParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** The mapping at the top of the text; empty if a problem was found. */
  static Optional<Mapping> parse(String text, Problems problems) {
    var tab = TAB.matcher(text);
    if (tab.find()) {
      problems.add(lineAt(text, tab.start()), "indented with a tab; use spaces");
      return Optional.empty();
    }
    try (var parser = FACTORY.createParser(text)) {
      return new YamlTree(parser, problems).read();
    } catch (Refused e) {
      problems.add(e.line, e.getMessage());
      return Optional.empty();
    } catch (JsonProcessingException e) {
      problems.add(line(e.getLocation()), "not YAML: " + firstLine(e.getOriginalMessage()));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Mapping> read() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      problems.add(1, "a model starts with keys such as name: and tables:");
      return Optional.empty();
    }
    var mapping = mapping(1);
    if (problems.isEmpty() && parser.nextToken() != null) {
      problems.add(line(), "a file holds one model; remove what follows ---");
    }
    return problems.isEmpty() ? Optional.of(mapping) : Optional.empty();
  }

  private YamlNode value(int depth) throws IOException {
    refuseAliasesAndTags();
    if (depth > DEEPEST) {
      throw new Refused(line(), "nested more than " + DEEPEST + " levels deep");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(depth);
      case START_ARRAY -> sequence(depth);
      case VALUE_NUMBER_INT -> scalar(Type.INTEGER);
      case VALUE_NUMBER_FLOAT -> scalar(Type.DECIMAL);
      case VALUE_TRUE, VALUE_FALSE -> scalar(Type.BOOLEAN);
      case VALUE_NULL -> scalar(Type.NOTHING);
      default -> scalar(Type.TEXT);
    };
  }

  private Mapping mapping(int depth) throws IOException {
    int line = line();
    var entries = new LinkedHashMap<String, Entry>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      int keyLine = line();
      parser.nextToken();
      var earlier = entries.putIfAbsent(key, new Entry(keyLine, value(depth + 1)));
      if (earlier != null) {
        problems.add(keyLine, "\"" + key + "\" is already given on line " + earlier.line());
      }
    }
    return new Mapping(entries, line);
  }

  private Sequence sequence(int depth) throws IOException {
    int line = line();
    var items = new ArrayList<YamlNode>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth + 1));
    }
    return new Sequence(items, line);
  }

  private Scalar scalar(Type type) throws IOException {
    return new Scalar(parser.getText(), type, line());
  }

  private void refuseAliasesAndTags() throws IOException {
    if (parser.isCurrentAlias()) {
      throw new Refused(
          line(), "aliases such as *" + parser.getText() + " are not read; write it out");
    }
    if (parser.getTypeId() != null) {
      throw new Refused(line(), "tags such as !" + parser.getTypeId() + " are not read; remove it");
    }
  }

  private int line() {
    return line(parser.currentTokenLocation());
  }

  private static int line(@Nullable JsonLocation location) {
    return location == null ? 1 : Math.max(1, location.getLineNr());
  }

  private static int lineAt(String text, int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** Ends the reading of a file that uses what is not read. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final int line;

    Refused(int line, String message) {
      super(message);
      this.line = line;
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
