package com.seekapa.engine.question;

import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reading;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads questions by rules: tokens, marks (what each piece may stand for), then passes that each
 * use some marks for one part of the query. What no pass could use is never passed over: the
 * question is refused, or the person is asked.
 */
public final class RuleInterpreter implements Interpreter {
  /** The longest question that is read, in characters. */
  public static final int LONGEST_QUESTION = 2_000;

  private static final int MOST_TOKENS = 200;
  private static final List<Pass> PASSES =
      List.of(
          new UnreadablePass(),
          new TwoQuestionsPass(),
          new ConditionsPass(),
          new ValuesPass(),
          new NounsPass(),
          new DrillPass(),
          new PartsPass(),
          new TimesPass(),
          new ComparisonPass(),
          new RankingPass(),
          new SharePass(),
          new CompletionPass());

  private final Vocabulary vocabulary;
  private final Feasibility feasibility;
  private final Function<SemanticQuery, String> phrase;
  private final Spelling spelling;

  /**
   * @param phrase a query in English, for choices when asking back
   */
  public RuleInterpreter(
      Vocabulary vocabulary, Feasibility feasibility, Function<SemanticQuery, String> phrase) {
    this(vocabulary, WordKnowledge::everyday, feasibility, phrase);
  }

  /**
   * The same, told which words are words of the language and no typing errors.
   *
   * @param knowledge asked for where words beside those of the model are read
   */
  public RuleInterpreter(
      Vocabulary vocabulary,
      Supplier<WordKnowledge> knowledge,
      Feasibility feasibility,
      Function<SemanticQuery, String> phrase) {
    this.vocabulary = vocabulary;
    this.feasibility = feasibility;
    this.phrase = phrase;
    this.spelling = new Spelling(vocabulary, knowledge);
  }

  @Override
  public Interpretation interpret(String question, Context context) {
    var tokens = Tokenizer.tokens(question);
    return unreadable(question, tokens).orElseGet(() -> read(question, tokens, context));
  }

  @Override
  public Explanation explain(String question, Context context) {
    var typed = Tokenizer.tokens(question);
    var unreadable = unreadable(question, typed);
    if (unreadable.isPresent()) {
      return new Explanation(List.of(), List.of(), unreadable.get());
    }
    var marker = new Marker(vocabulary, context);
    var tokens = mended(typed, marker.marks(typed));
    var origins = new MarkOrigins(question, typed, tokens);
    var outcome = read(question, typed, context);
    return new Explanation(
        marker.marks(tokens).stream().map(origins::piece).toList(), scored(outcome), outcome);
  }

  private static List<Explanation.Scored> scored(Interpretation outcome) {
    return switch (outcome) {
      case Understood it -> List.of(scored(it));
      case Ambiguous(_, var readings, _) ->
          readings.stream().map(it -> scored(it.understood())).toList();
      case NotUnderstood _ -> List.of();
    };
  }

  private static Explanation.Scored scored(Understood understood) {
    return new Explanation.Scored(understood.query(), understood.confidence(), List.of());
  }

  private static Optional<Interpretation> unreadable(String question, List<Token> tokens) {
    if (question.length() > LONGEST_QUESTION) {
      return Optional.of(
          refused(
              Reason.TOO_LONG,
              "The question is longer than "
                  + LONGEST_QUESTION
                  + " characters. Ask one short question."));
    }
    if (tokens.isEmpty()) {
      return Optional.of(
          refused(Reason.EMPTY, "There is no question in this. Type one, or pick an example."));
    }
    return tokens.size() > MOST_TOKENS
        ? Optional.of(
            refused(Reason.TOO_LONG, "The question has more than " + MOST_TOKENS + " words."))
        : Optional.empty();
  }

  private Interpretation read(String question, List<Token> typed, Context context) {
    var marker = new Marker(vocabulary, context);
    var marked = marker.marks(typed);
    var tokens = mended(typed, marked);
    var marks = new Marks(question, tokens, tokens.equals(typed) ? marked : marker.marks(tokens));
    var draft = new Draft(vocabulary.model(), context, marks);
    sayWhatWasMended(typed, tokens, draft);
    for (var pass : PASSES) {
      var stop = pass.read(draft);
      if (stop.isPresent()) {
        return stopped(stop.get(), question, draft);
      }
    }
    var query = draft.query();
    return feasibility
        .obstacle(query)
        .map(text -> (Interpretation) new NotUnderstood(Reason.NOT_RELATED, text, marks.spans()))
        .orElseGet(
            () -> new Understood(query, marks.spans(), List.copyOf(draft.assumptions.values())));
  }

  /** The tokens, with those that are typing errors replaced by what was meant. */
  private List<Token> mended(List<Token> tokens, List<Mark> marks) {
    var mended = new ArrayList<>(tokens);
    marks.stream()
        .filter(Mark::isUnknown)
        .forEach(mark -> mended.set(mark.first(), mended(tokens.get(mark.first()))));
    return mended;
  }

  private Token mended(Token token) {
    return spelling
        .meant(token)
        .map(word -> token.text().endsWith("s") && !word.endsWith("s") ? word + "s" : word)
        .map(word -> new Token(token.start(), token.end(), word, Inflection.base(word)))
        .orElse(token);
  }

  private static void sayWhatWasMended(List<Token> typed, List<Token> mended, Draft draft) {
    for (int i = 0; i < typed.size(); i++) {
      String before = typed.get(i).text();
      String after = mended.get(i).text();
      if (!before.equals(after)) {
        draft.marks.assumeToken(i);
        draft.assume(
            new Assumption(
                "typing:" + before,
                "“" + before + "” was read as “" + after + "”",
                after,
                List.of()));
      }
    }
  }

  private Interpretation stopped(Stop stop, String question, Draft draft) {
    return switch (stop) {
      case Stop.Refuse(var reason, var message) ->
          new NotUnderstood(reason, message, draft.marks.spans());
      case Stop.AskBack ask -> asked(ask, question, draft);
    };
  }

  /** Each alternative is read as if the person had chosen it; those that differ are offered. */
  private Interpretation asked(Stop.AskBack ask, String question, Draft draft) {
    var readings = new LinkedHashMap<String, Reading>();
    for (var alternative : ask.alternatives()) {
      chosen(ask, alternative, question, draft.context)
          .ifPresent(understood -> {
            String text = phrase.apply(understood.query());
            readings.putIfAbsent(understood.query().hash(), new Reading(text, understood));
          });
    }
    return readings.size() < 2
        ? new NotUnderstood(Reason.NOT_SUPPORTED, ask.question(), draft.marks.spans())
        : new Ambiguous(
            ask.question(), readings.values().stream().limit(4).toList(), draft.marks.spans());
  }

  private Optional<Understood> chosen(
      Stop.AskBack ask, String alternative, String question, Context context) {
    var overrides = new HashMap<>(context.overrides());
    boolean alreadySettled = overrides.put(ask.id(), alternative) != null;
    if (alreadySettled) {
      return Optional.empty();
    }
    return interpret(question, context.choosing(overrides)) instanceof Understood understood
        ? Optional.of(understood)
        : Optional.empty();
  }

  private static Interpretation refused(Reason reason, String message) {
    return new NotUnderstood(reason, message, List.of());
  }
}
