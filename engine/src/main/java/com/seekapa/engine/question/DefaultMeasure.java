package com.seekapa.engine.question;

import com.seekapa.engine.model.Measure;
import java.util.List;

/** The measure that is meant where none is named, always said as an assumption. */
final class DefaultMeasure {
  private static final int MOST_CHOICES = 4;

  private DefaultMeasure() {}

  static Measure assume(Draft draft, Measure measure) {
    var chosen =
        draft
            .override("measure")
            .flatMap(label ->
                draft.model.measures().stream()
                    .filter(it -> it.names().label().equalsIgnoreCase(label))
                    .findFirst())
            .orElse(measure);
    String label = chosen.names().label();
    draft.assume(
        new Assumption(
            "measure",
            "No measure was named, so " + label + " was taken",
            label,
            choices(draft).stream().filter(it -> !it.equals(label)).toList()));
    return chosen;
  }

  /** The first measures of the model, the default in front. */
  static List<String> choices(Draft draft) {
    return java.util.stream.Stream.concat(
            draft.defaultMeasure().stream(), draft.model.measures().stream())
        .map(measure -> measure.names().label())
        .distinct()
        .limit(MOST_CHOICES)
        .toList();
  }
}
