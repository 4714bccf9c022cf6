package com.seekapa.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where settings come from: flag before environment before {@code config.yaml} before default. */
public final class SettingSources {
  private final Map<String, String> environment;
  private final Path home;

  /**
   * @param home the folder in which the data folder is, unless it is named
   */
  public SettingSources(Map<String, String> environment, Path home) {
    this.environment = Map.copyOf(environment);
    this.home = home;
  }

  public Settings settings(Map<Setting, String> flags) {
    var data = Path.of(outside(flags, Setting.DATA).orElse(home.resolve("data").toString()));
    var file = read(data.resolve("config.yaml"));
    return Settings.of(setting ->
        setting == Setting.DATA
            ? data.toString()
            : outside(flags, setting)
                .or(() -> Optional.ofNullable(file.get(setting)))
                .orElse(setting.standard()));
  }

  private Optional<String> outside(Map<Setting, String> flags, Setting setting) {
    return Optional.ofNullable(flags.get(setting))
        .or(() -> Optional.ofNullable(environment.get(setting.variable())));
  }

  private static Map<Setting, String> read(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return settings(file, new YAMLMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UsageException(file + " can't be read as YAML: " + e.getMessage());
    }
  }

  private static Map<Setting, String> settings(Path file, JsonNode tree) {
    var settings = new HashMap<Setting, String>();
    for (var entry : tree.properties()) {
      var setting =
          Setting.ofKey(entry.getKey())
              .orElseThrow(() ->
                  new UsageException(
                      file
                          + " has a setting “"
                          + entry.getKey()
                          + "” that does not exist. See ./seekapa serve --help for all."));
      settings.put(setting, text(entry.getValue()));
    }
    return settings;
  }

  private static String text(JsonNode value) {
    return value.isBoolean() ? (value.booleanValue() ? "on" : "off") : value.asText();
  }

  /** All settings, with units and defaults. */
  public static String help() {
    var text = new StringBuilder();
    for (var setting : Setting.values()) {
      text.append(setting.help()).append('\n');
    }
    text.append(
        """

        Each can also be set in the environment (--max-rows as SEEKAPA_MAX_ROWS) or in the file
        config.yaml of the data folder (max-rows: 5000). A flag goes before the environment, the
        environment before the file.

        Each caller is limited per route: question, answers, conversations, model, metrics, api (all
        other calls), suggestion and connection; of the last two ten times as many are let through,
        unless --limit-routes says otherwise. See docs/how-to/limit-callers.md.

        A source is one of these, and is never written to:
          a DuckDB or SQLite file, known by what it holds
          a CSV, TSV or Parquet file, or a folder of them, each of which is a table
          jdbc:postgresql://HOST:PORT/DATABASE, jdbc:mariadb://HOST:PORT/DATABASE; give it a user
          who may only read
          jdbc:sqlite:FILE, jdbc:duckdb:FILE
        Tables are those of the schema that names without a schema mean: the first of the search
        path in PostgreSQL, which ?currentSchema=NAME in its URL changes.
        """);
    return text.toString();
  }
}
