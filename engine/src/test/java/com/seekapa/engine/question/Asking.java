package com.seekapa.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.Axia;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Hierarchy;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.plan.Obstacle;
import com.seekapa.engine.plan.Reach;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Context.DataExtent;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Understood;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the rule interpreter about a small Axia on a Tuesday, 24 November 2026. */
final class Asking {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final Context CONTEXT =
      new Context(
          TODAY,
          Optional.of(new DataExtent(LocalDate.of(2023, 11, 24), LocalDate.of(2026, 11, 23))),
          Map.of());

  static final SemanticModel MODEL = Axia.model();
  static final Vocabulary VOCABULARY = new Vocabulary(MODEL, new MemoryValueLookup(values()));
  private static final Phraser PHRASER = new Phraser(MODEL, VOCABULARY::isAmbiguous);
  static final Interpreter INTERPRETER =
      new RuleInterpreter(
          VOCABULARY,
          query -> new Reach(MODEL).obstacle(query).map(Obstacle::message),
          PHRASER::phrase);

  static final Interpreter IN_CONVERSATION =
      new ConversationInterpreter(
          INTERPRETER,
          VOCABULARY,
          query -> new Reach(MODEL).obstacle(query).map(Obstacle::message),
          PHRASER::phrase);

  private Asking() {}

  static Interpretation ask(String question) {
    return INTERPRETER.interpret(question, CONTEXT);
  }

  static Interpretation ask(String question, Map<String, String> overrides) {
    return INTERPRETER.interpret(question, new Context(CONTEXT.today(), CONTEXT.data(), overrides));
  }

  static Understood understood(String question) {
    var interpretation = ask(question);
    assertThat(interpretation).as(question).isInstanceOf(Understood.class);
    return (Understood) interpretation;
  }

  static NotUnderstood refused(String question) {
    var interpretation = ask(question);
    assertThat(interpretation).as(question).isInstanceOf(NotUnderstood.class);
    return (NotUnderstood) interpretation;
  }

  static Ambiguous askedBack(String question) {
    var interpretation = ask(question);
    assertThat(interpretation).as(question).isInstanceOf(Ambiguous.class);
    return (Ambiguous) interpretation;
  }

  static SemanticQuery query(String question) {
    return understood(question).query();
  }

  static String phrase(String question) {
    return PHRASER.phrase(query(question));
  }

  static String phrase(SemanticQuery query) {
    return PHRASER.phrase(query);
  }

  /** Asks where this is a word of the language. */
  static Interpretation knowing(String word, String question) {
    var knowledge =
        new WordKnowledge() {
          @Override
          public List<Related> related(String of) {
            return List.of();
          }

          @Override
          public boolean isWord(String asked) {
            return asked.equals(word);
          }
        };
    return new RuleInterpreter(VOCABULARY, () -> knowledge, _ -> Optional.empty(), PHRASER::phrase)
        .interpret(question, CONTEXT);
  }

  /** Asks about a model with one hierarchy. */
  static SemanticQuery drilling(String question, String... levels) {
    var model =
        new SemanticModel(
            MODEL.name(),
            MODEL.title(),
            MODEL.description(),
            MODEL.tables(),
            MODEL.relationships(),
            MODEL.measures(),
            MODEL.dimensions(),
            MODEL.timeDimensions(),
            List.of(new Hierarchy("levels", List.of(levels))),
            MODEL.calendar(),
            MODEL.defaultMeasure(),
            MODEL.examples(),
            MODEL.hash());
    var interpreter =
        new RuleInterpreter(
            new Vocabulary(model, new MemoryValueLookup(values())),
            _ -> Optional.empty(),
            PHRASER::phrase);
    return ((Understood) interpreter.interpret(question, CONTEXT)).query();
  }

  private static Map<Dimension, List<String>> values() {
    var values = new HashMap<Dimension, List<String>>();
    values.put(
        MODEL.dimension("region"), List.of("Europe", "Middle East & Africa", "Asia Pacific"));
    values.put(MODEL.dimension("country"), List.of("Germany", "France", "Japan", "Österreich"));
    values.put(MODEL.dimension("segment"), List.of("Enterprise", "Consumer"));
    values.put(MODEL.dimension("channel"), List.of("Online", "Partner", "Direct Sales"));
    values.put(MODEL.dimension("product"), List.of("Atlas Laptop", "Orbit", "O'Brien \"27\""));
    values.put(MODEL.dimension("customer"), List.of("Orbit", "Ana Ruiz"));
    return values;
  }
}
