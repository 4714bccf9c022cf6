package com.seekapa.engine.question;

import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.FollowUpReader.FollowUp;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reading;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a text as a question that stands alone or as a change of what was asked before, as its form
 * says. A question that names what it asks for stands alone; a piece of one goes on; a measure by
 * itself may do either, so it is asked back where the two differ.
 */
public final class ConversationInterpreter implements Interpreter {
  private final Interpreter alone;
  private final FollowUpReader followUps;
  private final Function<SemanticQuery, String> phrase;

  /**
   * @param alone reads questions that stand alone
   * @param phrase a query in English, for choices when asking back
   */
  public ConversationInterpreter(
      Interpreter alone,
      Vocabulary vocabulary,
      Feasibility feasibility,
      Function<SemanticQuery, String> phrase) {
    this.alone = alone;
    this.followUps = new FollowUpReader(vocabulary, feasibility, phrase);
    this.phrase = phrase;
  }

  @Override
  public Interpretation interpret(String question, Context context) {
    return question.length() > RuleInterpreter.LONGEST_QUESTION
        ? alone(question, context)
        : followUps
            .read(question, context)
            .map(followUp -> either(followUp, question, context))
            .orElseGet(() -> alone(question, context));
  }

  /** A question that changes an earlier one is explained by its own words and what they changed. */
  @Override
  public Explanation explain(String question, Context context) {
    return alone.explain(question, context.alone()).endingIn(interpret(question, context));
  }

  private Interpretation alone(String question, Context context) {
    return alone.interpret(question, context.alone());
  }

  private Interpretation either(FollowUp followUp, String question, Context context) {
    return switch (followUp.form()) {
      case GOES_ON -> followUp.meaning();
      case FRAGMENT -> followUp.meaning();
      case OPEN -> open(followUp.meaning(), question, context);
      case WHOLE -> {
        var alone = alone(question, context);
        yield saysNothing(alone) && followUp.meaning() instanceof Understood following
            ? following
            : alone;
      }
    };
  }

  /** A question that was read, and only not surely enough, is one all the same. */
  private static boolean saysNothing(Interpretation alone) {
    return alone instanceof NotUnderstood(var reason, _, _) && reason != Reason.UNSURE;
  }

  private Interpretation open(Interpretation following, String question, Context context) {
    var standing = alone(question, context);
    if (!(following instanceof Understood goingOn)) {
      return standing;
    }
    if (!(standing instanceof Understood whole)) {
      return following;
    }
    return goingOn.query().hash().equals(whole.query().hash())
        ? whole
        : new Ambiguous(
            "Is that about what you asked before, or a question of its own?",
            List.of(
                new Reading(phrase.apply(goingOn.query()), goingOn),
                new Reading(phrase.apply(whole.query()) + " overall", whole)),
            following.spans());
  }
}
