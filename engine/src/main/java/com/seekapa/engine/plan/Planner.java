package com.seekapa.engine.plan;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.query.SemanticQuery;

/**
 * Decides how a semantic query is answered. Aggregates are computed on the rows of their own table,
 * whose joins only ever lead from many rows to one, so a join can't repeat what is summed.
 */
public final class Planner {
  /** The plan, or what stands in its way. The same query and model always give the same plan. */
  public PlanResult plan(SemanticQuery query, SemanticModel model) {
    var reach = new Reach(model);
    return reach
        .obstacle(query)
        .<PlanResult>map(PlanResult.Refused::new)
        .orElseGet(() -> new PlanResult.Planned(new Planning(query, model, reach).plan()));
  }
}
