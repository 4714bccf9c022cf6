package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Token;
import com.seekapa.engine.question.Tokenizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a question in the light of the definitions that come with it, or that it gives itself. */
final class Glossary {
  private final Lexicon lexicon;
  private final Connections connections;
  private final Context context;

  Glossary(Lexicon lexicon, Connections connections, Context context) {
    this.lexicon = lexicon;
    this.connections = connections;
    this.context = context;
  }

  /**
   * A question whose names are put into words, as far as words say them.
   *
   * @param measures by the words of their names: those that definitions calculate
   */
  record Explained(String question, Map<List<String>, Measure> measures) {}

  Explained of(String question) {
    var definitions = context.hint().map(Definitions::in).orElse(new Definitions(List.of()));
    var own = Definitions.explained(question);
    var all = own.map(it -> definitions.and(it.entry())).orElse(definitions);
    var asked = bare(own.map(Definitions.Explained::question).orElse(question));
    var measures = new LinkedHashMap<List<String>, Measure>();
    for (var entry : all.entries()) {
      if (entry.calculates()) {
        Calculations.read(entry, words -> measure(all.inWords(words)), new OneFact(connections)::of)
            .ifPresent(it -> measures.put(words(entry.name()), it));
      }
    }
    return new Explained(all.inWords(asked), measures);
  }

  /** Without brackets that only say again, or how, what stands before them. */
  private static String bare(String question) {
    return question.replaceAll(
        "(?i)\\s*\\((based on|from|both|inclusive|in integer|match|i\\.e\\.|e\\.g\\.)[^)]*\\)", "");
  }

  private static List<String> words(String name) {
    return Tokenizer.tokens(name).stream().map(Token::text).toList();
  }

  /** What words stand for that name a measure and nothing else. */
  private Optional<Measure> measure(String words) {
    var cutter = new Cutter(lexicon, words, context.today(), Map.of());
    var pieces = new Resolver(cutter.pieces(), connections).resolved();
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    var typed = pieces.stream().map(Piece::text).toList();
    var sketch = new Sketch(lexicon, connections, pieces, typed);
    return new MeasurePhrases(sketch)
        .at(sketch.after(-1, Cue.FILLER))
        .map(MeasurePhrases.Read::measure);
  }
}
