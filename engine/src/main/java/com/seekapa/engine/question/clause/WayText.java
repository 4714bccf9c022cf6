package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.question.Assumption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts into words which of several ways between two tables was taken, or asks for it. */
final class WayText {
  private static final Pattern SAID =
      Pattern.compile("(?is)^(.+?),? by way of (?:the )?([^,?.]+?)\\s*[?.]*$");

  private final SemanticModel model;

  WayText(SemanticModel model) {
    this.model = model;
  }

  /**
   * A question, and the way that it names at its end.
   *
   * @param rest what stands before that, which is the start of the question
   */
  record Said(String rest, String way) {}

  /** "number of parcels by city, by way of the return address". */
  Optional<Said> said(String question) {
    var matcher = SAID.matcher(question);
    return matcher.matches() && isWay(matcher.group(2))
        ? Optional.of(new Said(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  private boolean isWay(String name) {
    return model.relationships().stream()
        .anyMatch(it -> Ways.name(it, model).equalsIgnoreCase(name));
  }

  /** The question that means just this way. */
  String asked(String question, Relationship way) {
    return question.replaceAll("[\\s?.!]+$", "") + ", by way of the " + Ways.name(way, model);
  }

  String question(Ways.Choice choice) {
    return "Which " + target(choice) + " of a " + source(choice) + " is meant?";
  }

  Assumption assumed(Ways.Choice choice) {
    var names = choice.ways().stream().map(it -> Ways.name(it, model)).toList();
    var taken = names.getFirst();
    return new Assumption(
        choice.id(),
        "“" + target(choice) + "” of a " + source(choice) + " taken as its " + taken,
        taken,
        others(names));
  }

  private static List<String> others(List<String> names) {
    return names.stream().skip(1).distinct().filter(it -> !it.equals(names.getFirst())).toList();
  }

  private String target(Ways.Choice choice) {
    return model.table(choice.taken().to().table()).row().label();
  }

  private String source(Ways.Choice choice) {
    return model.table(choice.taken().from().table()).row().label();
  }
}
