package com.seekapa.server.catalog;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.server.catalog.ModelFile.Outcome;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The command {@code model check}: says whether a file is a model, and if not, why. */
public final class ModelCheck {
  private final PrintStream out;

  public ModelCheck(PrintStream out) {
    this.out = out;
  }

  /**
   * Checks the file.
   *
   * @return the exit code of the command: 0 if the file is fine, 1 if it has problems
   */
  public int run(Path file) {
    return switch (ModelFile.read(file)) {
      case Outcome.Valid(var model, var _) -> fine(file, model);
      case Outcome.Invalid(var problems) -> wrong(file, problems);
    };
  }

  private int fine(Path file, SemanticModel model) {
    out.printf(
        "%s is fine: %d tables, %d measures, %d dimensions, hash %s%n",
        file,
        model.tables().size(),
        model.measures().size(),
        model.dimensions().size() + model.timeDimensions().size(),
        model.hash());
    return 0;
  }

  private int wrong(Path file, List<Problem> problems) {
    problems.forEach(out::println);
    out.printf(
        "%s has %d %s%n", file, problems.size(), problems.size() == 1 ? "problem" : "problems");
    return 1;
  }
}
