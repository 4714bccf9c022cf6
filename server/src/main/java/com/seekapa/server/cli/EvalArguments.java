package com.seekapa.server.cli;

import com.seekapa.server.eval.DatabaseFolder;
import com.seekapa.server.eval.EvalOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The own options of the command {@code eval}. */
public final class EvalArguments {
  public static final Set<String> FLAGS = Set.of("resume", "only-failed", "fit");
  public static final Set<String> NAMED =
      Set.of(
          "databases", "schemas", "out", "json", "examples", "split", "track", "case", "workers");

  private EvalArguments() {}

  public static EvalOptions options(Arguments arguments) {
    return new EvalOptions(
        arguments.option("out").map(Path::of),
        arguments.option("json").map(Path::of),
        number(arguments, "examples"),
        arguments.option("split"),
        arguments.option("track"),
        arguments.option("case"),
        arguments.has("resume"),
        arguments.has("only-failed"),
        arguments.has("fit"),
        number(arguments, "workers").orElse(Runtime.getRuntime().availableProcessors()));
  }

  /** The databases that cases name; empty where all are about the one source. */
  public static Optional<DatabaseFolder> databases(Arguments arguments) {
    var schemas = arguments.option("schemas").map(Path::of);
    var databases = arguments.option("databases").map(Path::of);
    if (databases.isEmpty() && schemas.isPresent()) {
      throw new UsageException("--schemas describes databases: name their folder, --databases.");
    }
    return databases.map(folder -> new DatabaseFolder(folder, schemas));
  }

  private static Optional<Integer> number(Arguments arguments, String option) {
    try {
      return arguments.option(option).map(Integer::valueOf);
    } catch (NumberFormatException e) {
      throw new UsageException("--" + option + " must be a whole number.");
    }
  }
}
