package com.seekapa.engine.question;

import com.seekapa.engine.query.SemanticQuery;
import java.util.Optional;

/** Tells whether a query can be planned over the model; given by whoever plans queries. */
@FunctionalInterface
public interface Feasibility {
  /** Why the query has no plan, as a sentence for people; empty if it has one. */
  Optional<String> obstacle(SemanticQuery query);
}
