package com.seekapa.server.catalog.infer;

import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceLocation;
import java.util.Optional;

/** Finds out what can be asked of a source that nobody has described. */
public interface ModelLearning {
  /**
   * A model of the source, as its tables and values are now.
   *
   * @param place where the source is
   * @param schemaFile readable names and keys that the source doesn't tell
   * @throws com.seekapa.server.source.SourceException if the source can't be asked
   */
  LearnedModel learn(SourceLocation place, DataSource source, Optional<SchemaFile> schemaFile)
      throws InterruptedException;

  /** Infers the model each time. */
  static ModelLearning byInference() {
    return (place, source, schemaFile) ->
        LearnedModel.of(
            new ModelInference(place.name(), Limits.STANDARD).infer(source, schemaFile, _ -> {}));
  }
}
