package com.seekapa.engine.question;

import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.SemanticModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words that a model's names are made of, for those who look them up. */
public final class ModelWords {
  private ModelWords() {}

  /** Whole names in base words, joined by spaces, then their single words; each once. */
  public static Set<String> of(SemanticModel model) {
    var names =
        Stream.of(
                model.tables().stream().flatMap(it -> it.row().all()),
                model.dimensions().stream().map(it -> it.names()).flatMap(Names::all),
                model.measures().stream().map(it -> it.names()).flatMap(Names::all),
                model.timeDimensions().stream().map(it -> it.names()).flatMap(Names::all))
            .flatMap(it -> it)
            .map(Tokenizer::bases)
            .filter(it -> !it.isEmpty())
            .map(it -> String.join(" ", it))
            .toList();
    var words = new LinkedHashSet<>(names);
    names.forEach(name -> words.addAll(List.of(name.split(" "))));
    return words;
  }
}
