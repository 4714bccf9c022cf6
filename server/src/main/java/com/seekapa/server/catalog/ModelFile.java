package com.seekapa.server.catalog;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.server.catalog.YamlNode.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads model files. The way of a file: text, tree with lines, shape by the schema, model, rules;
 * each step reports all that it finds, and the next one begins only if there was nothing.
 */
public final class ModelFile {
  private static final int LARGEST = 1_000_000;

  private ModelFile() {}

  /** What a file turned out to be. */
  public sealed interface Outcome {
    /** A model that follows all rules, with its hash. */
    record Valid(SemanticModel model, ModelSource source) implements Outcome {}

    /** What is wrong, by line; never empty. */
    record Invalid(List<Problem> problems) implements Outcome {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads a file; one that is missing or unreadable is a problem of it. */
  public static Outcome read(Path file) {
    try {
      return Files.size(file) > LARGEST ? tooLarge(file.toString()) : parse(file);
    } catch (NoSuchFileException e) {
      return invalid(file.toString(), "there is no such file");
    } catch (CharacterCodingException e) {
      return invalid(file.toString(), "not a text in UTF-8");
    } catch (IOException e) {
      return invalid(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /** The model of the demo data, which comes with the program. */
  public static SemanticModel axia() {
    return ofDemo().model();
  }

  /** The file that comes with the program. */
  public static Outcome.Valid ofDemo() {
    try (var stream = ModelFile.class.getResourceAsStream("/models/axia.yaml")) {
      return switch (parse("models/axia.yaml", read(stream))) {
        case Outcome.Valid valid -> valid;
        case Outcome.Invalid(var problems) -> throw new IllegalStateException(problems.toString());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a text.
   *
   * @param file the name to report problems under
   */
  public static Outcome parse(String file, String text) {
    if (text.length() > LARGEST) {
      return tooLarge(file);
    }
    var problems = new Problems(file);
    return YamlTree.parse(text, problems)
        .flatMap(root -> valid(file, root, problems))
        .orElseGet(() -> new Outcome.Invalid(problems.sorted()));
  }

  private static Optional<Outcome> valid(String file, Mapping root, Problems problems) {
    var source = new ModelSource(file, root);
    new SchemaCheck(problems).check(root);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    var model = new ModelReader(new Fields(root), new ModelTexts(source, problems)).read();
    if (problems.isEmpty()) {
      checkRules(new Checked(model, source, problems));
    }
    return problems.isEmpty()
        ? Optional.of(new Outcome.Valid(ModelHash.hashed(model), source))
        : Optional.empty();
  }

  private static void checkRules(Checked checked) {
    new TableRules(checked).check();
    new DimensionRules(checked).check();
    new MeasureRules(checked).check();
    new NameRules(checked).check();
  }

  private static Outcome parse(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file));
  }

  private static String read(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Outcome tooLarge(String file) {
    return invalid(file, "larger than " + LARGEST / 1000 + " KB; a model is a few hundred lines");
  }

  private static Outcome invalid(String file, String message) {
    return new Outcome.Invalid(List.of(new Problem(file, 1, message)));
  }
}
