package com.seekapa.loadtest.report;

/**
 * A row of the table: what the seed had, what is wanted, what is.
 *
 * @param seed the figure of the earlier product that this one was begun from, or –
 */
public record Finding(String what, String seed, String target, String measured, Verdict verdict) {
  /** Whether a target is met. */
  public enum Verdict {
    MET,
    MISSED,
    /** There is a target, but it could not be measured. */
    NOT_KNOWN,
    /** There is no target. */
    SHOWN
  }
}
