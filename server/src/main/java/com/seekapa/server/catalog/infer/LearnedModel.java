package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.SemanticModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As much of an inference as questions need.
 *
 * @param values the values of dimensions that people may name, for looking them up
 */
public record LearnedModel(SemanticModel model, Map<Dimension, List<String>> values) {
  public LearnedModel {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static LearnedModel of(Inferred inferred) {
    return new LearnedModel(inferred.model(), inferred.values());
  }
}
