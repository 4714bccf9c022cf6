package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What became of the questions that an administrator has verified, when they were last asked.
 *
 * @param modelHash the model that they were asked of
 * @param questionsHash the file they were read from
 * @param at when, in ISO form
 * @param regressions the ids of those that passed the time before and do not any more
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ModelChecks(
    String modelHash,
    String questionsHash,
    String at,
    List<String> passed,
    List<Failed> failed,
    List<String> regressions) {
  public ModelChecks {
    passed = List.copyOf(passed);
    failed = List.copyOf(failed);
    regressions = List.copyOf(regressions);
  }

  /** A question whose answer is not what was verified. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Failed(String id, String question, String failure, Optional<String> understood) {}
}
