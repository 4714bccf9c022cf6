package com.seekapa.server.catalog.infer;

import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceLocation;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps what was learned in files, one for each place, and learns again when anything has changed
 * that it was learned from: the data, its schema, the schema file, or this program.
 */
public final class CachedLearning implements ModelLearning {
  private final ModelLearning learning;
  private final ModelCache cache;
  private final String program;
  private final Consumer<String> told;

  /**
   * Around another one.
   *
   * @param program changes whenever the program does, which may then infer otherwise
   * @param told in one line each, where a model came from
   */
  public CachedLearning(
      ModelLearning learning, ModelCache cache, String program, Consumer<String> told) {
    this.learning = learning;
    this.cache = cache;
    this.program = program;
    this.told = told;
  }

  @Override
  public LearnedModel learn(
      SourceLocation place, DataSource source, Optional<SchemaFile> schemaFile)
      throws InterruptedException {
    var key =
        new ModelCache.Key(
            place.id(),
            String.join(
                "\n",
                program,
                Limits.STANDARD.toString(),
                source.revision(),
                source.schema().toString(),
                schemaFile.toString()));
    var kept = cache.read(key);
    if (kept.isPresent()) {
      told.accept("The model of " + place.id() + " was read from the cache.");
      return kept.get();
    }
    told.accept("Inferring a model of " + place.id() + " …");
    var learned = learning.learn(place, source, schemaFile);
    keep(key, learned);
    return learned;
  }

  /** A folder that can't be written to costs time at the next start, and nothing else. */
  private void keep(ModelCache.Key key, LearnedModel learned) {
    try {
      cache.write(key, learned);
    } catch (IOException e) {
      told.accept("The model can't be kept, so it will be inferred again: " + e);
    }
  }
}
