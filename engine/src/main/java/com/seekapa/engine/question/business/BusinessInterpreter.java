package com.seekapa.engine.question.business;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Explanation;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.question.Interpreter;
import com.seekapa.engine.question.Tokenizer;
import com.seekapa.engine.question.ValueLookup;
import com.seekapa.engine.question.Vocabulary;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads questions that name a business measure as questions about measures, over a view of the
 * model; every other question, and those that can't be read so, as questions about rows.
 */
public final class BusinessInterpreter implements Interpreter {
  /** How sure a reading of rows must be where a measure was named and not all of it is read. */
  private static final double SURE = 0.9;

  private final Interpreter rows;
  private final Interpreter measures;
  private final SellingWords selling;
  private final List<String> names;
  private final Assumptions assumptions;
  private final NamedRows named;

  private BusinessInterpreter(
      SemanticModel model, BusinessView view, Interpreter rows, Interpreter measures) {
    this.rows = rows;
    this.measures = measures;
    this.selling = SellingWords.of(model);
    this.assumptions = new Assumptions(model, view);
    this.named = new NamedRows(model, view);
    this.names =
        new BusinessMeasures(model)
            .all().stream()
                .flatMap(it -> it.names().all())
                .map(BusinessInterpreter::bases)
                .filter(it -> !it.isBlank())
                .distinct()
                .toList();
  }

  /**
   * A reader of both; that of rows alone where the model has no business measures.
   *
   * @param rows reads questions about rows
   * @param measures makes a reader of questions about measures
   */
  public static Interpreter over(
      SemanticModel model,
      ValueLookup values,
      Interpreter rows,
      Function<Vocabulary, Interpreter> measures) {
    return BusinessView.of(model)
        .<Interpreter>map(view -> {
          var vocabulary = new Vocabulary(view.model(), new ViewedValues(values, view));
          return new BusinessInterpreter(model, view, rows, measures.apply(vocabulary));
        })
        .orElse(rows);
  }

  @Override
  public Interpretation interpret(String question, Context context) {
    var said = selling.said(question);
    if (!namesMeasure(said)) {
      return assumptions.assumed(rows.interpret(question, context));
    }
    var measured = measured(question, said, context);
    return switch (measured) {
      case Understood it -> assumptions.assumed(named.named(it));
      case Ambiguous it -> it;
      case NotUnderstood it -> orRows(question, context, it);
    };
  }

  /** A reading of rows must be sure, and be about a measure that is named. */
  private Interpretation orRows(String question, Context context, NotUnderstood refused) {
    return rows.interpret(question, context) instanceof Understood it
            && it.confidence() >= SURE
            && assumptions.isMeasured(it.query())
        ? assumptions.assumed(it)
        : refused;
  }

  /** Pieces of a question that was put into other words can't be pointed at. */
  private Interpretation measured(String question, String said, Context context) {
    var read = measures.interpret(said, context);
    if (said.equals(question)) {
      return read;
    }
    return switch (read) {
      case Understood it ->
          new Understood(it.query(), List.of(), it.assumptions(), it.confidence(), it.follows());
      case Ambiguous it -> new Ambiguous(it.question(), it.readings(), List.of());
      case NotUnderstood it -> new NotUnderstood(it.reason(), it.message(), List.of());
    };
  }

  @Override
  public Explanation explain(String question, Context context) {
    var said = selling.said(question);
    boolean measured =
        namesMeasure(said)
            && interpret(question, context) instanceof Understood it
            && !it.equals(assumptions.assumed(rows.interpret(question, context)));
    return measured ? measures.explain(said, context) : rows.explain(question, context);
  }

  private boolean namesMeasure(String said) {
    var words = " " + bases(said) + " ";
    return names.stream().anyMatch(it -> words.contains(" " + it + " "));
  }

  private static String bases(String text) {
    return Tokenizer.bases(text).stream().collect(Collectors.joining(" "));
  }
}
