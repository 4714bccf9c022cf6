package com.seekapa.engine.plan;

/** A plan, or the reason why there is none. */
public sealed interface PlanResult {
  record Planned(QueryPlan plan) implements PlanResult {}

  record Refused(Obstacle obstacle) implements PlanResult {}
}
