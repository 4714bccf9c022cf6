package com.seekapa.engine.plan;

/**
 * Carries an obstacle from the depth of a plan to the planner, which turns it into a result. It
 * never leaves this package.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Obstacle obstacle;

  Refusal(Obstacle obstacle) {
    super(obstacle.message(), null, false, false);
    this.obstacle = obstacle;
  }

  Obstacle obstacle() {
    return obstacle;
  }
}
