package com.seekapa.server.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.seekapa.server.catalog.infer.Inferred;
import com.seekapa.server.catalog.infer.InferredFile;
import com.seekapa.server.catalog.infer.Limits;
import com.seekapa.server.catalog.infer.ModelInference;
import com.seekapa.server.catalog.infer.Progress;
import com.seekapa.server.catalog.infer.SchemaFile;
import com.seekapa.server.source.DataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The command {@code model infer}: writes a model of a source, and says what will confuse people.
 */
public final class InferCommand {
  private static final int LINES_OF_A_STEP = 10;

  private final DataSource source;
  private final String name;
  private final PrintStream out;
  private final PrintStream told;

  /**
   * A command.
   *
   * @param name what the model is called where no schema file says it
   * @param out for the model, where no file is named for it, and the report
   * @param told for progress
   */
  public InferCommand(DataSource source, String name, PrintStream out, PrintStream told) {
    this.source = source;
    this.name = name;
    this.out = out;
    this.told = told;
  }

  /** Infers a model; the report goes to where the model doesn't. */
  public int run(Optional<Path> schema, Optional<Path> file, boolean json)
      throws InterruptedException, IOException {
    var schemaFile =
        schema.isPresent() ? Optional.of(read(schema.get())) : Optional.<SchemaFile>empty();
    var inferred = new ModelInference(name, Limits.STANDARD).infer(source, schemaFile, progress());
    var text = InferredFile.text(inferred);
    if (file.isPresent()) {
      Files.writeString(file.get(), text);
      told.println("Wrote " + file.get() + ".");
    } else if (!json) {
      out.print(text);
    }
    report(inferred, json, file.isPresent() || json ? out : told);
    return 0;
  }

  private static void report(Inferred inferred, boolean json, PrintStream where)
      throws IOException {
    where.println(
        json
            ? new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(inferred.readiness())
            : inferred.readiness().text());
  }

  private static SchemaFile read(Path file) throws IOException {
    try {
      return SchemaFile.parse(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "The schema file " + file + " can't be used: " + e.getMessage() + ".");
    }
  }

  private Consumer<Progress> progress() {
    return progress -> {
      int every = Math.max(1, progress.total() / LINES_OF_A_STEP);
      if (progress.done() % every == 0 || progress.done() == progress.total()) {
        told.println(progress);
      }
    };
  }
}
