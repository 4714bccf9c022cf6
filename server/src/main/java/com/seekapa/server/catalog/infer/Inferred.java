package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that was inferred from a source.
 *
 * @param values the values of dimensions that people may name, for looking them up
 * @param readiness what will confuse people, and what was assumed
 * @param evidence why each relationship is believed
 * @param measures why a measure is believed to be what it is called, by its id
 */
public record Inferred(
    SemanticModel model,
    Map<Dimension, List<String>> values,
    Readiness readiness,
    Map<Relationship, String> evidence,
    Map<String, String> measures) {
  public Inferred {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    measures = Map.copyOf(measures);
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
  }
}
