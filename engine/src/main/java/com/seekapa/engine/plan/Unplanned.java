package com.seekapa.engine.plan;

import java.util.List;
import java.util.Optional;

/** Parts of a query that no plan is made of yet. */
final class Unplanned {
  private Unplanned() {}

  static Optional<Obstacle> obstacle(Object part) {
    return Optional.of(new Obstacle.NotConnected(List.of(part.getClass().getSimpleName())));
  }

  static IllegalStateException of(Object part) {
    return new IllegalStateException("no plan for " + part);
  }
}
