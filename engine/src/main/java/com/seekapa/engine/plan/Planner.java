package com.seekapa.engine.plan;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.query.SemanticQuery;

/**
 * Decides how a semantic query is answered. Aggregates are computed on the rows of their own table;
 * a join that repeats rows is only made where something is grouped by what a row has several of,
 * and then each row still counts once in each group.
 */
public final class Planner {
  /** The plan, or what stands in its way. The same query and model always give the same plan. */
  public PlanResult plan(SemanticQuery query, SemanticModel model) {
    return new Reach(model).plan(query);
  }
}
