package com.seekapa.server;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.ConversationInterpreter;
import com.seekapa.engine.question.Feasibility;
import com.seekapa.engine.question.Interpreter;
import com.seekapa.engine.question.RuleInterpreter;
import com.seekapa.engine.question.ValueLookup;
import com.seekapa.engine.question.Vocabulary;
import com.seekapa.engine.question.WordKnowledge;
import com.seekapa.engine.question.business.BusinessInterpreter;
import com.seekapa.engine.question.clause.ClauseInterpreter;
import com.seekapa.engine.question.clause.Lexicon;
import java.util.function.Function;
import java.util.function.Supplier;

/** Chooses how questions about a model are read; public for benchmarks, which time the same. */
public final class Interpreters {
  private Interpreters() {}

  /**
   * For questions and what follows them, over measures that people defined, or over the rows of any
   * table where the model was inferred.
   *
   * @param phrase a query in English, for choices when asking back
   */
  public static Interpreter over(
      Vocabulary vocabulary,
      ValueLookup values,
      Feasibility feasibility,
      Function<SemanticQuery, String> phrase) {
    return over(vocabulary, values, WordKnowledge::everyday, 0, feasibility, phrase);
  }

  /**
   * The same with words that mean about the same.
   *
   * @param knowledge asked for where words beside those of the model are read
   * @param leastConfidence how sure a reading over the rows of any table must be, from 0 to 1
   */
  static Interpreter over(
      Vocabulary vocabulary,
      ValueLookup values,
      Supplier<WordKnowledge> knowledge,
      double leastConfidence,
      Feasibility feasibility,
      Function<SemanticQuery, String> phrase) {
    var alone =
        vocabulary.model().inferred()
            ? inferred(vocabulary.model(), values, knowledge, leastConfidence, feasibility, phrase)
            : new RuleInterpreter(vocabulary, knowledge, feasibility, phrase);
    return new ConversationInterpreter(alone, vocabulary, feasibility, phrase);
  }

  /** Over rows, and over what was found to be measures of a business. */
  private static Interpreter inferred(
      SemanticModel model,
      ValueLookup values,
      Supplier<WordKnowledge> knowledge,
      double leastConfidence,
      Feasibility feasibility,
      Function<SemanticQuery, String> phrase) {
    return BusinessInterpreter.over(
        model,
        values,
        new ClauseInterpreter(
            new Lexicon(model, values, knowledge.get()), feasibility, leastConfidence),
        measures -> new RuleInterpreter(measures, knowledge, feasibility, phrase));
  }
}
