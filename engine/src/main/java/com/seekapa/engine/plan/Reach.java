package com.seekapa.engine.plan;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.SemanticQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be asked of a model, and what its measures are known by: everything that the rows of
 * their tables refer to, directly or in steps, each from many rows to one. Computed once for a
 * model, then cheap to ask.
 */
public final class Reach {
  private final SemanticModel model;
  private final Paths paths;
  private final Leaves leaves;

  public Reach(SemanticModel model) {
    this.model = model;
    this.paths = new Paths(model);
    this.leaves = new Leaves(model, paths);
  }

  /** Why the query can't be answered; empty if it can. */
  public Optional<Obstacle> obstacle(SemanticQuery query) {
    return switch (plan(query)) {
      case PlanResult.Planned _ -> Optional.empty();
      case PlanResult.Refused(var obstacle) -> Optional.of(obstacle);
    };
  }

  /** Whether each row that the measure aggregates has one value of the dimension at most. */
  public boolean reaches(Measure measure, Dimension dimension) {
    return leaves.of(measure).stream()
        .map(leaf -> paths.place(leaf.table(), dimension))
        .allMatch(place -> place.filter(it -> !it.route().ambiguous()).isPresent());
  }

  /** The dimensions that the rows of the measure have one value of, in the model's order. */
  public List<Dimension> dimensions(Measure measure) {
    return model.dimensions().stream().filter(it -> reaches(measure, it)).toList();
  }

  /** The grains that the measure can be shown at by its own date, the finest first. */
  public List<TimeGrain> grains(Measure measure) {
    return Stream.of(TimeGrain.values())
        .filter(grain -> !grain.isFiscal())
        .filter(grain -> leaves.of(measure).stream().allMatch(leaf -> isKnown(leaf, grain)))
        .toList();
  }

  /** The plan, or what stands in its way; the same as {@link Planner#plan} of the model. */
  public PlanResult plan(SemanticQuery query) {
    try {
      var plan = new Planning(query, new Ground(model, paths, query.via())).plan();
      return new PlanResult.Planned(plan);
    } catch (Refusal refusal) {
      return new PlanResult.Refused(refusal.obstacle());
    }
  }

  private boolean isKnown(Leaf leaf, TimeGrain grain) {
    return leaf.time().filter(it -> model.calendar().isMadeOf(grain, it.finest())).isPresent();
  }
}
